-- by whom and when the person was told what a refusal leads to (art. 107 ust. 4a, 5); unknown for what was noted before
alter table interview.refusal
    add column instructed_by text not null default '',
    add column instructed_on date;

-- an interview that the head ended waits for nobody: its terms lie on the desk of its worker
create function interview.cancel_terms(of_interview uuid) returns integer language plpgsql security definer
set search_path = interview, pg_temp as
$$
declare i record; ended integer;
begin
    select * into i from interview.interview where id = of_interview;
    if i is null or i.ended_on is null or not interview.by_work(i.worker_id, i.team_id) then
        perform access.refuse('cancel the terms of an interview');
    end if;
    update term.term t set cancelled_on = i.ended_on, version = version + 1
     where t.subject_id = i.id and t.done_on is null and t.cancelled_on is null
       and t.kind in ('INTERVIEW', 'INTERVIEW_URGENT', 'INTERVIEW_REQUEST', 'INTERVIEW_NEW_APPLICATION', 'INTERVIEW_CHANGE');
    get diagnostics ended = row_count;
    return ended;
end
$$;
revoke all on function interview.cancel_terms(uuid) from public;
grant execute on function interview.cancel_terms(uuid) to "${app}", "${job}";
