-- A body that asked for an interview is answered by a day: the one it named, else by the term of the interview it asked for.
insert into term.rule (id, kind, amount, unit, procedural, basis, source, certainty, validity)
values (gen_random_uuid(), 'INTERVIEW_ANSWER', 14, 'WORKING_DAYS', false, '§ 3 ust. 2 rozporządzenia, Dz.U. 2021 poz. 893', 'LAW', 'UNVERIFIED',
        '[2021-11-15,)');

-- whether an answer is awaited, also on the desk of another
create function interview.answer_awaited(of_interview uuid) returns boolean language sql stable security definer
set search_path = interview, pg_temp as
$$
    select exists (select 1 from interview.interview i join term.term t on t.subject_id = i.id
                    where i.id = of_interview and t.kind = 'INTERVIEW_ANSWER' and t.done_on is null and t.cancelled_on is null
                      and (interview.by_work(i.worker_id, i.team_id) or i.update_by = any (access.principals())))
$$;
revoke all on function interview.answer_awaited(uuid) from public;
grant execute on function interview.answer_awaited(uuid) to "${app}", "${job}";

-- what was answered, or is of no account any more, waits on nobody's desk
create function interview.end_answer(of_interview uuid) returns integer language plpgsql security definer
set search_path = interview, pg_temp as
$$
declare i record; answered date; ended integer;
begin
    select * into i from interview.interview where id = of_interview;
    answered := (select max(p.on_date) from interview.passing p where p.interview_id = of_interview);
    if i is null or not (interview.by_work(i.worker_id, i.team_id) or i.update_by = any (access.principals()))
            or (answered is null and i.state <> 'CANCELLED') then
        perform access.refuse('end the term of an answer');
    end if;
    update term.term t set done_on = answered, cancelled_on = case when answered is null then platform.today() end, version = version + 1
     where t.subject_id = i.id and t.kind = 'INTERVIEW_ANSWER' and t.done_on is null and t.cancelled_on is null;
    get diagnostics ended = row_count;
    return ended;
end
$$;
revoke all on function interview.end_answer(uuid) from public;
grant execute on function interview.end_answer(uuid) to "${app}", "${job}";
