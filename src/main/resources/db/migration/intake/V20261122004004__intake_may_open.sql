-- a leader opens the case of an accepted indication, whoever registered the family
create or replace function casework.may_open(household uuid, person uuid) returns boolean language sql stable security definer
set search_path = casework, pg_temp as
$$
    select access.sees(household) and access.sees(person)
        or intake.leads() and exists (select 1 from intake.indication i
                                       where i.household_id = household and i.person_id = person and i.state = 'ACCEPTED')
$$;

-- an indication is changed by those who may read it
drop policy app_update on intake.indication;
do $$
begin
    execute format('create policy app_update on intake.indication for update to "${app}" using (
        author_id = any ((select access.principals())::uuid[])
        or (state <> ''DRAFT'' and access.director() = any ((select access.principals())::uuid[]))
        or (state = ''ACCEPTED'' and (select intake.leads()))
        or team_id = any ((select access.principals())::uuid[])
        or (case_id is not null and (%s))) with check ((select platform.me()) is not null)', access.case_rule('intake.indication.case_id'));
end $$;
drop policy app on intake.remark;
create policy app on intake.remark to "${app}"
    using (exists (select 1 from intake.indication i where i.id = remark.indication_id))
    with check (exists (select 1 from intake.indication i where i.id = remark.indication_id));
