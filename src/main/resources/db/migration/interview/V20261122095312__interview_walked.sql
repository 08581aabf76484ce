-- What to know before a visit, for whoever is to hold the interview: also where he may not open the case.
create function interview.safety_of(of_interview uuid) returns table (kind text, note text) language sql stable security definer
set search_path = interview, pg_temp as
$$
    select m.kind, m.note from interview.interview i
      join casework.case_file c on c.household_id = i.household_id and c.closed_on is null
      join casework.safety_mark m on m.case_id = c.id and m.ended_on is null
     where i.id = of_interview and i.state in ('NEW', 'SCHEDULED', 'IN_PROGRESS') and interview.by_work(i.worker_id, i.team_id)
     order by m.since desc, m.id limit 10
$$;

-- An interview opens records as long as it takes: one that was ended without being held, or given to another, shuts them again, unless
-- another interview of the same worker needs them.
create function interview.shut_people(of_interview uuid, who uuid) returns bigint language plpgsql security definer
set search_path = access, pg_temp as
$$
declare i record; shut bigint;
begin
    select * into i from interview.interview where id = of_interview;
    if i is null or (i.worker_id = who and i.state in ('NEW', 'SCHEDULED', 'IN_PROGRESS'))
       or not (i.ordered_by = platform.me() or i.worker_id = platform.me() or who = platform.me()
               or i.team_id = any (principals()) or director() = any (principals())) then
        perform refuse('shut the people of an interview');
    end if;
    update subject_grant g set until = platform.now()
     where g.principal_id = who and g.until > platform.now()
       and g.subject_id in (select i.person_id union select i.household_id
                            union select m.person_id from register.member m
                                   where m.household_id = i.household_id and m.period @> platform.today())
       and not exists (select 1 from interview.interview o
                        where o.id <> i.id and (o.household_id = i.household_id or o.person_id = i.person_id)
                          and who in (o.worker_id, o.keeper_id)
                          and o.state not in ('REFUSED_CONSENT', 'NOT_CONDUCTED', 'TRANSFERRED', 'CANCELLED'));
    get diagnostics shut = row_count;
    return shut;
end
$$;
revoke all on function interview.safety_of(uuid), interview.shut_people(uuid, uuid) from public;
grant execute on function interview.safety_of(uuid), interview.shut_people(uuid, uuid) to "${app}", "${job}";

-- a body that asked for an interview is answered also once it is filed
create index interview_filed_for_body on interview.interview (update_by, filed_on, id) where source = 'OTHER_BODY' and state = 'FILED';
