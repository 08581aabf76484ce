-- Whoever holds an interview must know whom it is about: its worker may open the records of the person, of the household and of those who
-- live there, as long as an interview takes. Ordering one says so in the log; nobody else gets anything by it.

-- the household of a person today, for the one who orders: its id and nothing of it
create function interview.household_of(of_person uuid) returns uuid language sql stable security definer
set search_path = register, pg_temp as
$$
    select m.household_id from register.member m
     where m.person_id = of_person and m.period @> platform.today() and (select register.sees_cards())
     order by lower(m.period) desc limit 1
$$;
create function interview.open_people(of_interview uuid) returns bigint language plpgsql security definer
set search_path = access, pg_temp as
$$
declare i record; opened bigint;
begin
    select * into i from interview.interview where id = of_interview;
    if i is null or i.state not in ('NEW', 'SCHEDULED', 'IN_PROGRESS')
       or not (i.ordered_by = platform.me() or i.worker_id = platform.me()
               or i.team_id = any (principals()) or director() = any (principals())) then
        perform refuse('open the people of an interview');
    end if;
    insert into subject_grant (subject_id, principal_id, until)
        select s, i.worker_id, platform.now() + interval '6 months'
          from (select i.person_id as s union select i.household_id
                union select m.person_id from register.member m
                       where m.household_id = i.household_id and m.period @> platform.today()) who
        on conflict (subject_id, principal_id) do update set until = greatest(subject_grant.until, excluded.until)
         where subject_grant.until is not null;
    get diagnostics opened = row_count;
    return opened;
end
$$;
revoke all on function interview.household_of(uuid), interview.open_people(uuid) from public;
grant execute on function interview.household_of(uuid), interview.open_people(uuid) to "${app}", "${job}";
