-- An open update takes in what is told of later; it is done by a visit of that day or later only. Until then its holder is told.
alter table interview.interview add column changed_on date;
alter table interview.interview disable trigger guard;
update interview.interview i set changed_on = t.event_on
  from (select subject_id, max(event_on) as event_on from term.term
         where done_on is null and cancelled_on is null and kind in ('INTERVIEW_CHANGE', 'INTERVIEW_URGENT') group by subject_id) t
 where t.subject_id = i.id and i.kind = 'RWS_IV' and i.state in ('NEW', 'SCHEDULED', 'IN_PROGRESS') and t.event_on > i.learned_on;
alter table interview.interview enable trigger guard;
create index interview_changed on interview.interview (worker_id, changed_on, id)
    where changed_on is not null and state in ('NEW', 'SCHEDULED', 'IN_PROGRESS');

-- a body that asked for an interview is answered also where there was none
create index interview_unanswered on interview.interview (worker_id, ended_on, id)
    where source = 'OTHER_BODY' and state in ('REFUSED_CONSENT', 'NOT_CONDUCTED', 'TRANSFERRED');

-- A questionnaire signed on paper at the visit, before it was written into the system: signed on a day of its own, and its scan is missed.
alter table interview.interview add column on_paper boolean not null default false check (not on_paper or statement_on is not null);

-- What limits or refuses help after a refused contract says how those stand who depend on the person (art. 11 ust. 3).
alter table interview.refusal drop constraint refusal_decision_check;
alter table interview.refusal add constraint refusal_decision_check
    check (decision in ('REFUSE', 'LIMIT', 'REPEAL', 'SUSPEND', 'FEE_LIMITED', 'FEE_FULL', 'EVASION', 'ANSWER', 'OTHER', 'NOTHING'));
alter table interview.refusal add column dependants text not null default '' check (length(dependants) <= 4000);
alter table interview.refusal add constraint refusal_dependants check (decision is distinct from 'LIMIT' or dependants <> '');
grant update (dependants) on interview.refusal to "${app}";

-- The card of a benefits worker says that the law lets him hold interviews (A-09): that is confirmed by the head or the administrator, and
-- anew when the card changes.
alter table interview.card add column confirmed_on date, add column confirmed_by uuid references access.account (id);
create index card_confirmed_by on interview.card (confirmed_by);
alter table interview.card add constraint card_confirmed
    check ((confirmed_on is null) = (confirmed_by is null) and confirmed_by is distinct from account_id);
create function interview.guard_card() returns trigger language plpgsql as
$$
begin
    if tg_op = 'UPDATE' and (new.account_id, new.number, new.valid_until) is not distinct from (old.account_id, old.number, old.valid_until) then
        if (new.confirmed_on, new.confirmed_by) is distinct from (old.confirmed_on, old.confirmed_by)
           and (new.confirmed_by is distinct from platform.me()
                or not exists (select 1 from access.account_role r
                                where r.account_id = new.confirmed_by and r.role in ('DIRECTOR', 'ADMINISTRATOR'))) then
            raise exception 'interview: a card is confirmed by the head or the administrator' using errcode = 'check_violation';
        end if;
        return new;
    end if;
    new.confirmed_on := null;
    new.confirmed_by := null;
    return new;
end
$$;
create trigger guard before insert or update on interview.card for each row execute function interview.guard_card();

-- Whatever is in it goes only to one who may read as much: also what was approved, and also when its worker is gone.
create or replace function interview.may_take(of_interview uuid, who uuid) returns boolean language sql stable security definer
set search_path = interview, pg_temp as
$$
    with i as (select * from interview.interview where id = of_interview)
    select not exists (select 1 from interview.content c where c.interview_id = of_interview)
        or not exists (select 1 from i join access.case_subject s on s.subject_id = i.household_id
                         join access.case_grant g on g.case_id = s.case_id
                        where (g.principal_id = any (access.principals_of(i.worker_id, platform.today()))
                               or g.principal_id = i.worker_id or g.principal_id = i.update_by
                               or i.approved_at is not null and g.case_id = i.case_id)
                          and (g.until is null or g.until > platform.now()))
        or exists (select 1 from i join access.case_subject s on s.subject_id = i.household_id
                     join access.case_grant g on g.case_id = s.case_id
                    where g.principal_id = any (access.principals_of(who, platform.today()))
                      and (not g.personal or g.principal_id = who)
                      and (g.until is null or g.until > platform.now()))
$$;

create or replace function interview.guard() returns trigger language plpgsql as
$$
declare may text[] := array['version', 'case_id', 'keeper_id', 'sort_on', 'update_by', 'scanned'];
begin
    if new.former_id is null and old.former_id is not null
       and current_user = (select pg_get_userbyid(c.relowner) from pg_catalog.pg_class c where c.oid = tg_relid) then
        return new;
    end if;
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
    if (new.number, new.kind, new.person_id, new.household_id, new.ordered_by, new.ordered_on, new.former_id, new.mark)
        is distinct from (old.number, old.kind, old.person_id, old.household_id, old.ordered_by, old.ordered_on, old.former_id, old.mark) then
        raise exception 'interview: what was ordered does not change' using errcode = 'check_violation';
    end if;
    -- begun with a version of a form, it keeps that version for ever (R27)
    if old.form_code is not null and (new.form_code, new.form_version, new.begun_on)
        is distinct from (old.form_code, old.form_version, old.begun_on) then
        raise exception 'interview: the version of its form does not change' using errcode = 'check_violation';
    end if;
    -- nobody consents to his own days (R02)
    if new.consent_by is not null and new.worker_id = platform.me()
       and (new.consent_on, new.consent_by, new.consented_visits) is distinct from (old.consent_on, old.consent_by, old.consented_visits) then
        raise exception 'interview: a consent is the head''s' using errcode = 'check_violation';
    end if;
    if old.state in ('NEW', 'SCHEDULED', 'IN_PROGRESS') then
        return new;
    end if;
    if old.state <> new.state then
        may := may || case new.state when 'STATEMENT_SIGNED' then array['state', 'statement_on', 'statement_noted_on', 'on_paper']
                                     when 'HEAD_ACCEPTED' then array['state', 'accepted_on', 'accepted_by']
                                     else array['state', 'filed_on', 'update_grounds', 'next_update_on'] end;
    end if;
    if to_jsonb(new) - may is distinct from to_jsonb(old) - may then
        raise exception 'interview: approved, it does not change' using errcode = 'check_violation';
    end if;
    -- without a signature a note says why not (R13)
    if old.state = 'APPROVED' and new.state = 'STATEMENT_SIGNED' and new.statement_on is null
       and not exists (select 1 from interview.guarded g where g.interview_id = new.id and length(g.statement_note) >= 20) then
        raise exception 'interview: neither signed nor a note' using errcode = 'check_violation';
    end if;
    return new;
end
$$;

-- a scan that is still to come goes along with the case
create or replace function interview.follow(of_cases uuid[], from_who uuid, to_who uuid, why text) returns integer language plpgsql security definer
set search_path = interview, pg_temp as
$$
declare moved uuid[];
begin
    moved := array(select i.id from interview.interview i join casework.case_file c on c.id = i.case_id
                    where i.case_id = any (of_cases) and c.lead_id = to_who and i.update_by = from_who and from_who <> to_who
                      and (i.state in ('NEW', 'SCHEDULED', 'IN_PROGRESS', 'APPROVED', 'STATEMENT_SIGNED', 'HEAD_ACCEPTED')
                           or i.state = 'FILED' and (i.next_update_on is not null or i.statement_on is not null and not i.scanned))
                    order by i.id for update of i);
    insert into interview.handover (id, interview_id, from_id, to_id, on_date, reason, by_id)
    select uuidv7(), m, from_who, to_who, platform.today(), coalesce(nullif(why, ''), '–'), coalesce(platform.me(), to_who) from unnest(moved) m;
    update interview.interview i set worker_id = to_who, submitted_on = null, version = version + 1,
           team_id = coalesce((select a.team_id from access.account a where a.id = to_who), i.team_id)
     where i.id = any (moved) and i.state in ('NEW', 'SCHEDULED', 'IN_PROGRESS');
    update interview.interview i set keeper_id = nullif(to_who, i.worker_id), version = version + 1
     where i.id = any (moved) and i.state not in ('NEW', 'SCHEDULED', 'IN_PROGRESS');
    update term.term t set owner_id = to_who, version = version + 1
     where t.subject_id = any (moved) and t.done_on is null and t.cancelled_on is null;
    return cardinality(moved);
end
$$;
