-- The guard of an interview in small triggers, one rule each; what one refused before one of them refuses now.
drop trigger guard on interview.interview;
drop function interview.guard();

-- the state changes only along its ways
create function interview.guard_state() returns trigger language plpgsql as
$$
begin
    if not (case old.state
        when 'NEW' then new.state in ('SCHEDULED', 'IN_PROGRESS', 'REFUSED_CONSENT', 'NOT_CONDUCTED', 'TRANSFERRED', 'CANCELLED')
        when 'SCHEDULED' then new.state in ('NEW', 'IN_PROGRESS', 'REFUSED_CONSENT', 'NOT_CONDUCTED', 'TRANSFERRED', 'CANCELLED')
        when 'IN_PROGRESS' then new.state in ('APPROVED', 'REFUSED_CONSENT', 'NOT_CONDUCTED', 'TRANSFERRED', 'CANCELLED')
        when 'APPROVED' then new.state = 'STATEMENT_SIGNED'
        when 'STATEMENT_SIGNED' then new.state = 'HEAD_ACCEPTED'
        when 'HEAD_ACCEPTED' then new.state = 'FILED'
        else false end) then
        raise exception 'interview: % does not become %', old.state, new.state using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger guard_state before update on interview.interview for each row when (old.state <> new.state)
    execute function interview.guard_state();

-- what was ordered does not change; a reference to one that was destroyed is taken away by the database only (R40)
create function interview.guard_order() returns trigger language plpgsql as
$$
begin
    if new.former_id is null
       and current_user = (select pg_get_userbyid(c.relowner) from pg_catalog.pg_class c where c.oid = tg_relid)
       and (new.number, new.kind, new.person_id, new.household_id, new.ordered_by, new.ordered_on, new.mark)
           is not distinct from (old.number, old.kind, old.person_id, old.household_id, old.ordered_by, old.ordered_on, old.mark) then
        return new;
    end if;
    raise exception 'interview: what was ordered does not change' using errcode = 'check_violation';
end
$$;
create trigger guard_order before update on interview.interview for each row
    when ((new.number, new.kind, new.person_id, new.household_id, new.ordered_by, new.ordered_on, new.former_id, new.mark)
          is distinct from (old.number, old.kind, old.person_id, old.household_id, old.ordered_by, old.ordered_on, old.former_id, old.mark))
    execute function interview.guard_order();

-- begun with a version of a form, it keeps that version for ever (R27)
create function interview.guard_form() returns trigger language plpgsql as
$$
begin
    raise exception 'interview: the version of its form does not change' using errcode = 'check_violation';
end
$$;
create trigger guard_form before update on interview.interview for each row
    when (old.form_code is not null
          and (new.form_code, new.form_version, new.begun_on) is distinct from (old.form_code, old.form_version, old.begun_on))
    execute function interview.guard_form();

-- nobody consents to his own days (R02)
create function interview.guard_consent() returns trigger language plpgsql as
$$
begin
    if new.worker_id = platform.me() then
        raise exception 'interview: a consent is the head''s' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger guard_consent before update on interview.interview for each row
    when (new.consent_by is not null
          and (new.consent_on, new.consent_by, new.consented_visits) is distinct from (old.consent_on, old.consent_by, old.consented_visits))
    execute function interview.guard_consent();

-- What was approved or ended never changes: each step after it writes what belongs to the step, and nothing else (R25). Who sees to it now,
-- the team of that worker, its scan and its case are no part of what was approved.
create function interview.guard_frozen() returns trigger language plpgsql as
$$
declare may text[] := array['version', 'case_id', 'keeper_id', 'team_id', 'sort_on', 'update_by', 'scanned', 'former_id'];
begin
    if old.state <> new.state then
        may := may || case new.state when 'STATEMENT_SIGNED' then array['state', 'statement_on', 'statement_noted_on', 'on_paper']
                                     when 'HEAD_ACCEPTED' then array['state', 'accepted_on', 'accepted_by']
                                     else array['state', 'filed_on', 'update_grounds', 'next_update_on'] end;
    end if;
    if to_jsonb(new) - may is distinct from to_jsonb(old) - may then
        raise exception 'interview: approved, it does not change' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger guard_frozen before update on interview.interview for each row when (old.state not in ('NEW', 'SCHEDULED', 'IN_PROGRESS'))
    execute function interview.guard_frozen();

-- the team of what was approved is that of whoever sees to it now, and no other
create function interview.guard_team() returns trigger language plpgsql security definer set search_path = interview, pg_temp as
$$
begin
    if new.team_id is distinct from (select a.team_id from access.account a where a.id = coalesce(new.keeper_id, new.worker_id)) then
        raise exception 'interview: its team is that of its worker' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger guard_team before update on interview.interview for each row
    when (old.state not in ('NEW', 'SCHEDULED', 'IN_PROGRESS') and new.team_id is distinct from old.team_id)
    execute function interview.guard_team();

-- a case it was joined to is never taken away from it; without one it may be joined later
create function interview.guard_case() returns trigger language plpgsql as
$$
begin
    raise exception 'interview: it stays with its case' using errcode = 'check_violation';
end
$$;
create trigger guard_case before update on interview.interview for each row
    when (old.case_id is not null and new.case_id is distinct from old.case_id)
    execute function interview.guard_case();

-- without a signature a note says why not (R13)
create function interview.guard_signed() returns trigger language plpgsql as
$$
begin
    if not exists (select 1 from interview.guarded g where g.interview_id = new.id and length(g.statement_note) >= 20) then
        raise exception 'interview: neither signed nor a note' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger guard_signed before update on interview.interview for each row
    when (old.state = 'APPROVED' and new.state = 'STATEMENT_SIGNED' and new.statement_on is null)
    execute function interview.guard_signed();

-- A worker who goes to another team takes along what he holds or still has to finish: his leader is another now, and accepts it.
create function interview.follow_team() returns trigger language plpgsql security definer set search_path = interview, pg_temp as
$$
begin
    update interview.interview i set team_id = new.team_id
     where i.update_by = new.id and i.team_id is distinct from new.team_id
       and (i.state in ('NEW', 'SCHEDULED', 'IN_PROGRESS', 'APPROVED', 'STATEMENT_SIGNED', 'HEAD_ACCEPTED')
            or i.state = 'FILED' and (i.next_update_on is not null or i.statement_on is not null and not i.scanned));
    return null;
end
$$;
create trigger follow_team after update of team_id on access.account for each row
    when (new.team_id is not null and new.team_id is distinct from old.team_id) execute function interview.follow_team();

-- What is said of a scan stays as well once the interview was approved or ended: only a new version comes, with its reason.
create or replace function interview.keep_scan() returns trigger language plpgsql security definer set search_path = interview, pg_temp as
$$
declare may text[] := array['current', 'version'];
begin
    if to_jsonb(new) - may is distinct from to_jsonb(old) - may
       and not exists (select 1 from interview.interview i where i.id = old.owner_id and i.state in ('NEW', 'SCHEDULED', 'IN_PROGRESS')) then
        raise exception 'interview: a scan stays' using errcode = 'check_violation';
    end if;
    if new.current < old.current then
        raise exception 'interview: a scan does not go back' using errcode = 'check_violation';
    end if;
    return new;
end
$$;

-- Interviews ordered on a day without a class of the file list never got a mark, and no time of keeping. They get it now: in the class that
-- is nearest to their day.
alter table interview.interview disable trigger guard_order;
alter table interview.interview disable trigger guard_frozen;
do $$
declare
    i record;
    of_class text;
    of_unit text;
    n integer;
begin
    select unit_symbol into of_unit from centre.centre where id = 1;
    of_unit := coalesce(of_unit, 'ZPS');
    for i in select id, ordered_on, case when source = 'OTHER_BODY' then 'INTERVIEW' else 'INTERVIEW_OWN' end as purpose
               from interview.interview where case_id is null and mark is null order by ordered_on, id loop
        select c.symbol into of_class from office.class c
         where c.purpose in (i.purpose, 'INTERVIEW') and c.category is not null
         order by c.purpose <> i.purpose, not c.validity @> i.ordered_on, abs(lower(c.validity) - i.ordered_on), c.symbol limit 1;
        continue when of_class is null;
        insert into office.counter as c (unit, class, year, last) values (of_unit, of_class, extract(year from i.ordered_on), 1)
        on conflict (unit, class, year) do update set last = c.last + 1 returning last into n;
        update interview.interview set mark = of_unit || '.' || of_class || '.' || n || '.' || extract(year from i.ordered_on)::integer
         where id = i.id;
    end loop;
end $$;
alter table interview.interview enable trigger guard_order;
alter table interview.interview enable trigger guard_frozen;
