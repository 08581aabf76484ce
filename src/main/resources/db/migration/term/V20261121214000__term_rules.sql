-- how long terms are: by law where the law says so, else the centre's defaults, which its own procedure replaces
insert into term.rule (id, kind, amount, unit, procedural, basis, source, certainty, validity)
select gen_random_uuid(), kind, amount, unit, false, basis, source, certainty, daterange(since::date, null)
  from (values
    ('ASSAULT_REGISTER',      3, 'DAYS',         'art. 121 ust. 2ba ustawy o pomocy społecznej', 'LAW', 'VERIFIED', '2000-01-01'),
    ('INTERVIEW',            14, 'WORKING_DAYS', '§ 3 ust. 2 rozporządzenia o wywiadzie środowiskowym, Dz.U. 2021 poz. 893', 'LAW', 'VERIFIED', '2000-01-01'),
    ('INTERVIEW_URGENT',      2, 'WORKING_DAYS', '§ 3 ust. 3 rozporządzenia o wywiadzie środowiskowym, Dz.U. 2021 poz. 893', 'LAW', 'VERIFIED', '2000-01-01'),
    ('INDICATION_DECISION',   3, 'WORKING_DAYS', 'zwyczaj ośrodka', 'DEFAULT', 'LOCAL', '2000-01-01'),
    ('INDICATION_COMPLETION', 5, 'WORKING_DAYS', 'zwyczaj ośrodka', 'DEFAULT', 'LOCAL', '2000-01-01'),
    ('ASSIGNMENT',            2, 'WORKING_DAYS', 'zwyczaj ośrodka', 'DEFAULT', 'LOCAL', '2000-01-01'),
    ('FIRST_CONTACT',         5, 'WORKING_DAYS', 'zwyczaj ośrodka', 'DEFAULT', 'LOCAL', '2000-01-01'),
    ('DIAGNOSIS',            30, 'DAYS',         'zwyczaj ośrodka', 'DEFAULT', 'LOCAL', '2000-01-01'),
    ('PLAN',                 14, 'DAYS',         'zwyczaj ośrodka', 'DEFAULT', 'LOCAL', '2000-01-01'),
    ('REVIEW',                3, 'MONTHS',       'zwyczaj ośrodka', 'DEFAULT', 'LOCAL', '2000-01-01'),
    ('ACTION',               14, 'DAYS',         'ustalenie w planie', 'DEFAULT', 'LOCAL', '2000-01-01'),
    ('NEXT_STEP',             7, 'DAYS',         'ustalenie pracownika', 'DEFAULT', 'LOCAL', '2000-01-01'),
    ('VISIT',                 7, 'DAYS',         'ustalenie pracownika', 'DEFAULT', 'LOCAL', '2000-01-01'),
    ('SAFETY_REVIEW',         3, 'MONTHS',       'zwyczaj ośrodka', 'DEFAULT', 'LOCAL', '2000-01-01'),
    ('SUSPENSION_REVIEW',     1, 'MONTHS',       'zwyczaj ośrodka', 'DEFAULT', 'LOCAL', '2000-01-01'),
    ('FOLLOW_UP',             3, 'MONTHS',       'zwyczaj ośrodka', 'DEFAULT', 'LOCAL', '2000-01-01'),
    ('TRANSFER',              3, 'WORKING_DAYS', 'zwyczaj ośrodka', 'DEFAULT', 'LOCAL', '2000-01-01'),
    ('CLOSING',               5, 'WORKING_DAYS', 'zwyczaj ośrodka', 'DEFAULT', 'LOCAL', '2000-01-01'),
    ('APPROVAL',              5, 'WORKING_DAYS', 'zwyczaj ośrodka', 'DEFAULT', 'LOCAL', '2000-01-01'))
    as r (kind, amount, unit, basis, source, certainty, since);

-- where a term's length comes from, and who opened it: he may take it away as long as no case stands behind it
alter table term.term add column source text not null default 'AGREED' check (source in ('LAW', 'PROCEDURE', 'DEFAULT', 'AGREED'));
alter table term.term add column opened_by uuid default platform.me();
create index term_opened_by on term.term (opened_by) where case_id is null and done_on is null and cancelled_on is null;
create index term_open on term.term (due_on, id) where done_on is null and cancelled_on is null;

-- one rule for reading and changing: the case, the desk it lies on, the role (in the team, where one is named) it waits for, or whoever opened it
drop policy app_read on term.term;
drop policy app_update on term.term;
do $$
declare visible text := format('(case_id is not null and (%s))
        or owner_id = any ((select access.principals())::uuid[])
        or (case_id is null and opened_by = any ((select access.principals())::uuid[]))
        or (case_id is null and owner_role in (select r.role from access.account_role r where r.account_id = any ((select access.principals())::uuid[]))
            and (team_id is null or team_id = any ((select access.principals())::uuid[])
                 or team_id in (select a.team_id from access.account a where a.id = any ((select access.principals())::uuid[]))))',
        access.case_rule('term.case_id'));
begin
    execute format('create policy app_read on term.term for select to "${app}" using (%s)', visible);
    execute format('create policy app_update on term.term for update to "${app}" using (%s) with check (%s)', visible, visible);
end $$;
