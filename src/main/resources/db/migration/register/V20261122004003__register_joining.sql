-- a record is opened to its author once, when it is new
create or replace function register.open_new(subject uuid) returns bigint language plpgsql security definer
set search_path = access, pg_temp as
$$
declare opened bigint;
begin
    if exists (select 1 from access.subject_grant g where g.subject_id = subject)
       or exists (select 1 from access.case_subject s where s.subject_id = subject)
       or not (exists (select 1 from register.person p where p.id = subject and p.created_by = platform.me())
               or exists (select 1 from register.household h where h.id = subject and h.created_by = platform.me())) then
        perform access.refuse('open a new record');
    end if;
    insert into access.subject_grant (subject_id, principal_id)
        select subject, p from unnest(array[platform.me(), access.director()]) p on conflict do nothing;
    get diagnostics opened = row_count;
    return opened;
end
$$;
-- Whoever sees the household without a case sees those who join it, when the one who writes it down may open that person's record
-- already; whoever works with the household in a case sees them in any case.
create or replace function register.open_as(person uuid, household uuid) returns bigint language sql security definer
set search_path = access, pg_temp as
$$
    with opened as (
        insert into access.subject_grant (subject_id, principal_id, until)
        select person, g.principal_id, g.until from access.subject_grant g
         where g.subject_id = household and access.sees(household) and access.sees(person)
            on conflict do nothing returning 1
    ), joined as (
        insert into access.case_subject (case_id, subject_id)
        select s.case_id, person from access.case_subject s
         where s.subject_id = household and register.may_change(household)
           and exists (select 1 from register.member m where m.household_id = household and m.person_id = person)
            on conflict do nothing returning 1
    ) select (select count(*) from opened) + (select count(*) from joined)
$$;
