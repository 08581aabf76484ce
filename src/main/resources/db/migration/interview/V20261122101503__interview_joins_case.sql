-- An interview belongs to the open case of the household, also when whoever orders it may not open the case: he learns nothing of it.
create function interview.open_case(of_household uuid) returns uuid language sql stable security definer
set search_path = interview, pg_temp as
$$
    select c.id from casework.case_file c
     where c.household_id = of_household and c.closed_on is null and (select register.sees_cards())
     order by c.opened_on desc, c.id desc limit 1
$$;

-- A line for the case of an interview, by whoever ordered or approved it; without it the case would not hear of what others do for it.
create function interview.tell_case(of_interview uuid, of_kind text, on_day date, key text, args text[], told text, found_by text[])
returns boolean language plpgsql security definer set search_path = interview, pg_temp as
$$
declare i record;
begin
    select * into i from interview.interview where id = of_interview;
    if i is null or i.case_id is null
       or not (i.approved_by is not distinct from platform.me() or i.ordered_by = platform.me() and i.state = 'NEW') then
        perform access.refuse('tell a case of an interview');
    end if;
    insert into casework.chronology (id, case_id, household_id, kind, on_date, user_id, recorded_at, title_key, title_args, body, url, words)
    select uuidv7(), c.id, c.household_id, of_kind, on_day, platform.me(), platform.now(), key, args, told, '/interviews/' || i.id,
           array_to_tsvector(found_by)
      from casework.case_file c where c.id = i.case_id;
    return true;
end
$$;
revoke all on function interview.open_case(uuid), interview.tell_case(uuid, text, date, text, text[], text, text[]) from public;
grant execute on function interview.open_case(uuid), interview.tell_case(uuid, text, date, text, text[], text, text[]) to "${app}", "${job}";

-- Whoever decides that a refused contract has consequences (art. 11 ust. 2) says on what they rest: each such proposal has its evidence (A-12).
alter table interview.refusal add column evidence text not null default '' check (length(evidence) <= 4000);
alter table interview.refusal add constraint refusal_evidence check (decision is distinct from 'LIMIT' or evidence <> '') not valid;
grant update (evidence) on interview.refusal to "${app}";
