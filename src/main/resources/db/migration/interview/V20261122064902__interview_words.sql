-- What is said of health instead of a signature, and the head's opinion, are read like the answers that lie apart (R13, R35): by those who
-- hold the interview, stand above, or work with the family. Each is written in its step and never again.
create table interview.guarded (
    interview_id   uuid primary key references interview.interview (id),
    statement_note text not null default '',
    head_opinion   text not null default ''
);
call access.give('interview', 'guarded', 'select, insert, update');
grant delete on interview.guarded to "${job}";
alter table interview.guarded enable row level security;

-- whoever took over what is finished reads and ends it as its worker did
create function interview.by_hand(worker uuid, team uuid, keeper uuid) returns boolean language sql stable as
$$
    select interview.by_work(worker, team) or coalesce(keeper = any ((select access.principals())::uuid[]), false)
$$;
grant execute on function interview.by_hand(uuid, uuid, uuid) to "${app}", "${job}";
do $$
declare
    p record;
    old text := 'interview.by_work(i.worker_id, i.team_id)';
    new text := 'interview.by_hand(i.worker_id, i.team_id, i.keeper_id)';
    changed integer := 0;
begin
    for p in select * from pg_policies
              where (schemaname = 'interview' or schemaname = 'attachment' and policyname = 'app_interview')
                and (strpos(coalesce(qual, ''), old) > 0 or strpos(coalesce(with_check, ''), old) > 0) loop
        execute format('alter policy %I on %I.%I', p.policyname, p.schemaname, p.tablename)
            || coalesce(' using (' || replace(p.qual, old, new) || ')', '')
            || coalesce(' with check (' || replace(p.with_check, old, new) || ')', '');
        changed := changed + 1;
    end loop;
    if changed < 15 then
        raise exception 'interview: only % policies know of the hand', changed;
    end if;
    execute 'alter policy app_update on interview.interview using (worker_id = any ((select access.principals())::uuid[])
        or team_id = any ((select access.principals())::uuid[]) or keeper_id = any ((select access.principals())::uuid[])
        or access.director() = any ((select access.principals())::uuid[]) or ordered_by = (select platform.me()))';
end $$;
create policy app_read on interview.guarded for select to "${app}" using (exists (select 1 from interview.interview i
    where i.id = guarded.interview_id
      and (interview.by_hand(i.worker_id, i.team_id, i.keeper_id) or interview.by_case(i.household_id, true))));
create policy app_insert on interview.guarded for insert to "${app}" with check (exists (select 1 from interview.interview i
    where i.id = guarded.interview_id and interview.by_hand(i.worker_id, i.team_id, i.keeper_id)));
create policy app_update on interview.guarded for update to "${app}" using (exists (select 1 from interview.interview i
    where i.id = guarded.interview_id and interview.by_hand(i.worker_id, i.team_id, i.keeper_id)));
create policy job on interview.guarded to "${job}" using (true) with check (true);
select access.own_policy('interview', 'guarded', 'worker, leader, director, and whoever works on a case of the household');

insert into interview.guarded (interview_id, statement_note, head_opinion)
select id, statement_note, head_opinion from interview.interview where statement_note <> '' or head_opinion <> '';
alter table interview.interview disable trigger guard;
alter table interview.interview add column statement_noted_on date;
update interview.interview set statement_noted_on = coalesce(accepted_on, approved_at::date) where statement_on is null and statement_note <> '';
-- the words of a refusal stand with the refusal only
update interview.interview set end_reason = '' where state = 'REFUSED_CONSENT' and end_reason <> '';
alter table interview.interview enable trigger guard;
alter table interview.interview drop column statement_note, drop column head_opinion;
alter table interview.interview add constraint interview_signed
    check (state not in ('STATEMENT_SIGNED', 'HEAD_ACCEPTED', 'FILED') or statement_on is not null or statement_noted_on is not null);

create function interview.keep_words() returns trigger language plpgsql as
$$
declare at text := (select i.state from interview.interview i where i.id = new.interview_id);
begin
    if new.statement_note is distinct from coalesce(old.statement_note, '') and at is distinct from 'APPROVED'
       or new.head_opinion is distinct from coalesce(old.head_opinion, '') and at is distinct from 'STATEMENT_SIGNED' then
        raise exception 'interview: approved, its words do not change' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger keep_words before insert or update on interview.guarded for each row execute function interview.keep_words();

-- The days to which the head consented after a look at what was written: from then on they stand, until the consent is taken back (R02).
alter table interview.interview add column consented_visits jsonb check ((consented_visits is null) or (consent_on is not null));
create function interview.visits_of(answers jsonb) returns jsonb language sql immutable as
$$
    select jsonb_build_object('heldAt', answers #> '{answers,heldAt}', 'visits', coalesce((
        select jsonb_agg(jsonb_build_object('on', v -> 'visitOn', 'at', v -> 'visitAt') order by n)
          from jsonb_array_elements(case when jsonb_typeof(answers #> '{answers,furtherVisits}') = 'array'
                                         then answers #> '{answers,furtherVisits}' else '[]'::jsonb end) with ordinality t (v, n)), '[]'::jsonb))
$$;
grant execute on function interview.visits_of(jsonb) to "${app}", "${job}";
create function interview.keep_consented() returns trigger language plpgsql as
$$
begin
    if exists (select 1 from interview.interview i where i.id = new.interview_id and i.consented_visits <> interview.visits_of(new.answers)) then
        raise exception 'interview: the days were consented to' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger keep_consented before update on interview.content for each row execute function interview.keep_consented();

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
        may := may || case new.state when 'STATEMENT_SIGNED' then array['state', 'statement_on', 'statement_noted_on']
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
-- what is finished but not filed belongs to whoever took it over
create index interview_finish_hand on interview.interview (update_by, id) where state in ('APPROVED', 'STATEMENT_SIGNED', 'HEAD_ACCEPTED');

-- A case that goes to another lead takes its interviews along: those to be held, those to be finished, and the coming updates. It only
-- follows what the case says.
create function interview.follow(of_cases uuid[], from_who uuid, to_who uuid, why text) returns integer language plpgsql security definer
set search_path = interview, pg_temp as
$$
declare moved uuid[];
begin
    moved := array(select i.id from interview.interview i join casework.case_file c on c.id = i.case_id
                    where i.case_id = any (of_cases) and c.lead_id = to_who and i.update_by = from_who and from_who <> to_who
                      and (i.state in ('NEW', 'SCHEDULED', 'IN_PROGRESS', 'APPROVED', 'STATEMENT_SIGNED', 'HEAD_ACCEPTED')
                           or i.state = 'FILED' and i.next_update_on is not null)
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
revoke all on function interview.follow(uuid[], uuid, uuid, text) from public;
grant execute on function interview.follow(uuid[], uuid, uuid, text) to "${app}", "${job}";
