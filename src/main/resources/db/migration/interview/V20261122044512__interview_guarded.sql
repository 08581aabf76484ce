-- What was said around an interview is as guarded as its answers. Alarms (violence against a child), refusals and remarks are read by those
-- who hold it, stand above, or work with the family: not by whoever ordered it, nor by a reader who only shares the case (R35).
do $$
declare t text; read text;
begin
    foreach t in array array['alarm', 'refusal', 'remark', 'attempt', 'handover', 'confirmed', 'passing', 'copied'] loop
        execute format('drop policy app on interview.%I', t);
        read := case when t in ('alarm', 'refusal', 'remark')
            then 'and (interview.by_work(i.worker_id, i.team_id) or interview.by_case(i.household_id, true))' else '' end;
        execute format('create policy app_read on interview.%1$I for select to "${app}"
            using (exists (select 1 from interview.interview i where i.id = %1$I.interview_id %2$s))', t, read);
        -- written by those who hold the interview or stand above, each in their own name
        execute format('create policy app_insert on interview.%1$I for insert to "${app}" with check (by_id = (select platform.me())
            and exists (select 1 from interview.interview i where i.id = %1$I.interview_id
                           and (interview.by_work(i.worker_id, i.team_id) or i.ordered_by = (select platform.me()))))', t);
    end loop;
    foreach t in array array['alarm', 'refusal', 'remark', 'confirmed', 'copied'] loop
        execute format('create policy app_update on interview.%1$I for update to "${app}" using (exists (select 1 from interview.interview i
            where i.id = %1$I.interview_id and interview.by_work(i.worker_id, i.team_id))) with check (true)', t);
    end loop;
end $$;
create policy app_delete on interview.copied for delete to "${app}" using (exists (select 1 from interview.interview i
    where i.id = copied.interview_id and interview.by_work(i.worker_id, i.team_id)));

-- what was noted stays as it was noted; later come only the head's decision, a remark settled, an alarm seen
revoke update, delete on interview.attempt, interview.handover, interview.passing from "${app}";
revoke update, delete on interview.refusal, interview.remark from "${app}";
revoke delete on interview.confirmed from "${app}";
revoke update on interview.alarm from "${app}";
grant update (decision, reason, decided_on, decided_by) on interview.refusal to "${app}";
grant update (settled) on interview.remark to "${app}";
grant update (seen_on, seen_by) on interview.alarm to "${app}";
create function interview.guard_refusal() returns trigger language plpgsql as
$$
begin
    if old.decision is not null then
        raise exception 'interview: the refusal was decided' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger guard before update on interview.refusal for each row execute function interview.guard_refusal();

-- who sees to the next update: the worker who held it, until it is given to another; what was filed stays his
alter table interview.interview add column keeper_id uuid references access.account (id);
alter table interview.interview add column update_by uuid not null generated always as (coalesce(keeper_id, worker_id)) stored;
create index interview_keeper on interview.interview (keeper_id);
drop index interview.interview_update;
create index interview_update_by on interview.interview (update_by, next_update_on, id) where state = 'FILED' and next_update_on is not null;
create index interview_update_due on interview.interview (next_update_on, id) where state = 'FILED' and next_update_on is not null;
do $$
declare
    own text := 'worker_id = any ((select access.principals())::uuid[]) or team_id = any ((select access.principals())::uuid[])
        or access.director() = any ((select access.principals())::uuid[])';
begin
    execute format('alter policy app_read on interview.interview using (%s or ordered_by = any ((select access.principals())::uuid[])
        or keeper_id = any ((select access.principals())::uuid[]) or %s)', own, interview.by_household('interview.household_id'));
end $$;

-- The state changes only along its ways. What was approved never changes: each step after it writes what belongs to the step, and nothing
-- else; what ended stays as it ended. Number, kind and person are those of the order from the first day.
create or replace function interview.guard() returns trigger language plpgsql as
$$
declare may text[] := array['version', 'case_id', 'keeper_id', 'sort_on', 'update_by'];
begin
    if old.state <> new.state and not (case old.state
        when 'NEW' then new.state in ('SCHEDULED', 'IN_PROGRESS', 'REFUSED_CONSENT', 'NOT_CONDUCTED', 'TRANSFERRED', 'CANCELLED')
        when 'SCHEDULED' then new.state in ('NEW', 'IN_PROGRESS', 'REFUSED_CONSENT', 'NOT_CONDUCTED', 'TRANSFERRED', 'CANCELLED')
        when 'IN_PROGRESS' then new.state in ('APPROVED', 'REFUSED_CONSENT', 'NOT_CONDUCTED', 'TRANSFERRED', 'CANCELLED')
        when 'APPROVED' then new.state = 'STATEMENT_SIGNED'
        when 'STATEMENT_SIGNED' then new.state = 'HEAD_ACCEPTED'
        when 'HEAD_ACCEPTED' then new.state = 'FILED'
        else false end) then
        raise exception 'interview: % does not become %', old.state, new.state using errcode = 'check_violation';
    end if;
    if (new.number, new.kind, new.person_id, new.household_id, new.ordered_by, new.ordered_on, new.former_id)
        is distinct from (old.number, old.kind, old.person_id, old.household_id, old.ordered_by, old.ordered_on, old.former_id) then
        raise exception 'interview: what was ordered does not change' using errcode = 'check_violation';
    end if;
    if old.state in ('NEW', 'SCHEDULED', 'IN_PROGRESS') then
        return new;
    end if;
    if old.state <> new.state then
        may := may || case new.state when 'STATEMENT_SIGNED' then array['state', 'statement_on', 'statement_note']
                                     when 'HEAD_ACCEPTED' then array['state', 'accepted_on', 'accepted_by', 'head_opinion']
                                     else array['state', 'filed_on', 'update_grounds', 'next_update_on'] end;
    end if;
    if to_jsonb(new) - may is distinct from to_jsonb(old) - may then
        raise exception 'interview: approved, it does not change' using errcode = 'check_violation';
    end if;
    return new;
end
$$;

-- an interview that updates another ends the clock of that one, whoever held it: its term lies on the desk of the former worker
create function interview.end_former_terms(of_interview uuid) returns integer language plpgsql security definer
set search_path = interview, pg_temp as
$$
declare i record; ended integer;
begin
    select * into i from interview.interview where id = of_interview;
    if i is null or i.approved_at is null or not (i.worker_id = any (access.principals())) then
        perform access.refuse('end the terms of an interview');
    end if;
    update term.term t set done_on = i.held_on, version = version + 1
     where t.subject_id = i.former_id and t.done_on is null and t.cancelled_on is null
       and (i.kind = 'RWS_IV' or i.kind = 'RWS_VIII')
       and t.kind in ('INTERVIEW_UPDATE', 'INTERVIEW_UPDATE_CARE', 'INTERVIEW_UPDATE_SUPPORT', 'INTERVIEW_CARE_ALLOWANCE');
    get diagnostics ended = row_count;
    return ended;
end
$$;

-- the term of the next update goes to the desk of whoever sees to it now; while an interview is open, to its worker
create or replace function interview.give_terms(of_interview uuid, who uuid) returns boolean language plpgsql security definer
set search_path = interview, pg_temp as
$$
begin
    if not exists (select 1 from interview.interview i where i.id = of_interview and i.update_by = who
                      and (i.team_id = any (access.principals()) or access.director() = any (access.principals()))) then
        perform access.refuse('give terms');
    end if;
    update term.term set owner_id = who, version = version + 1
     where subject_id = of_interview and done_on is null and cancelled_on is null;
    return true;
end
$$;

-- the care allowance has interviews of its own: the next one updates the one before (art. 23 ust. 4f)
create function interview.newest_about_care(person uuid) returns table (id uuid, number text, kind text, held_on date) language sql stable
security definer set search_path = interview, pg_temp as
$$
    select i.id, i.number, i.kind, i.held_on from interview.interview i
     where i.person_id = person and i.approved_at is not null and i.kind = 'RWS_VIII' and (select register.sees_cards())
     order by i.held_on desc, i.id desc limit 1
$$;

-- a draft may hold words of the diagnosis and the plan: it goes only to one who may read them too
create function interview.may_take(of_interview uuid, who uuid) returns boolean language sql stable security definer
set search_path = interview, pg_temp as
$$
    with i as (select * from interview.interview where id = of_interview)
    select not exists (select 1 from interview.content c where c.interview_id = of_interview)
        or not exists (select 1 from i join access.case_subject s on s.subject_id = i.household_id
                         join access.case_grant g on g.case_id = s.case_id
                        where g.principal_id = any (access.principals_of(i.worker_id, platform.today()))
                          and (g.until is null or g.until > platform.now()))
        or exists (select 1 from i join access.case_subject s on s.subject_id = i.household_id
                     join access.case_grant g on g.case_id = s.case_id
                    where g.principal_id = any (access.principals_of(who, platform.today()))
                      and (not g.personal or g.principal_id = who)
                      and (g.until is null or g.until > platform.now()))
$$;
revoke all on function interview.end_former_terms(uuid), interview.newest_about_care(uuid), interview.may_take(uuid, uuid) from public;
grant execute on function interview.end_former_terms(uuid), interview.newest_about_care(uuid), interview.may_take(uuid, uuid) to "${app}", "${job}";
