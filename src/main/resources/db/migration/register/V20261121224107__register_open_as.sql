-- Putting somebody into a household of one's own opens no record that was shut before: whoever sees the household sees the person who
-- joins it only when the one who writes it down may open that record already.
create or replace function register.open_as(person uuid, household uuid) returns bigint language sql security definer
set search_path = access, pg_temp as
$$
    with opened as (
        insert into access.subject_grant (subject_id, principal_id, until)
        select person, g.principal_id, g.until from access.subject_grant g
         where g.subject_id = household
           and (exists (select 1 from access.subject_grant s where s.subject_id = person and s.principal_id = any (access.principals())
                           and (s.until is null or s.until > platform.now()))
                or exists (select 1 from access.case_subject c join access.case_grant p on p.case_id = c.case_id
                            where c.subject_id = person and p.principal_id = any (access.principals())
                              and (not p.personal or p.principal_id = platform.me()) and (p.until is null or p.until > platform.now())))
            on conflict do nothing returning 1
    ) select count(*) from opened
$$;
