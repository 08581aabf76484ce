-- Whether the user may open a case of this household for this person: when both records are open to him. Modules that open cases for
-- others replace this function with their own reasons beside it.
create function casework.may_open(household uuid, person uuid) returns boolean language sql stable security definer
set search_path = casework, pg_temp as
$$ select access.sees(household) and access.sees(person) $$;

-- The first grants of a case follow from its row: its lead, its team, the director; its household, the people in it. Once.
create function casework.open_grants(of_case uuid) returns boolean language plpgsql security definer
set search_path = casework, pg_temp as
$$
declare file casework.case_file;
begin
    select * into file from casework.case_file c where c.id = of_case;
    if file.id is null or exists (select 1 from access.case_grant g where g.case_id = of_case)
       or not access.works_with_families(platform.me()) or not access.works_with_families(file.lead_id)
       or not casework.may_open(file.household_id, file.person_id) then
        perform access.refuse('open');
    end if;
    insert into access.case_grant (case_id, principal_id, kind, since)
        select of_case, v.principal, v.kind, platform.now()
          from (values (access.director(), 'DIRECTOR'), (file.team_id, 'TEAM'), (file.lead_id, 'LEAD')) v (principal, kind)
         where v.principal is not null;
    insert into access.case_subject (case_id, subject_id)
        select of_case, s.id
          from (select file.household_id as id
                union select file.person_id
                union select m.person_id from register.member m
                       where m.household_id = file.household_id
                         and (m.period @> file.opened_on or lower(m.period) > file.opened_on)) s;
    return true;
end
$$;
revoke all on function casework.may_open(uuid, uuid), casework.open_grants(uuid) from public;
grant execute on function casework.open_grants(uuid) to "${app}";

-- proposals of transfer that wait for an answer
insert into access.case_offer (case_id, user_id, opened)
    select case_id, to_id, opened from casework.transfer where state = 'PROPOSED' on conflict do nothing;
