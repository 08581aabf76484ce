-- A scan kept with an interview that was approved or ended stays: it is not taken out of use, and what comes later is a new version with its
-- reason, beside the earlier ones. Whether there is one stands with the interview, so that a missing one is found.
alter table interview.interview add column scanned boolean not null default false;
create index interview_unscanned on interview.interview (update_by, statement_on, id) where statement_on is not null and not scanned;

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

create function interview.keep_scan() returns trigger language plpgsql security definer set search_path = interview, pg_temp as
$$
begin
    if not exists (select 1 from interview.interview i where i.id = old.owner_id and i.state in ('NEW', 'SCHEDULED', 'IN_PROGRESS'))
       and (new.owner_id, new.owner_kind, new.person_id, new.added_by, new.added_at, new.cancelled_at)
           is distinct from (old.owner_id, old.owner_kind, old.person_id, old.added_by, old.added_at, old.cancelled_at) then
        raise exception 'interview: a scan stays' using errcode = 'check_violation';
    end if;
    if new.current < old.current then
        raise exception 'interview: a scan does not go back' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger keep_scan before update on attachment.attachment for each row when (old.owner_kind = 'INTERVIEW')
    execute function interview.keep_scan();

create function interview.keep_scan_version() returns trigger language plpgsql security definer set search_path = interview, pg_temp as
$$
begin
    if new.reason is null and exists (select 1 from attachment.attachment a join interview.interview i on i.id = a.owner_id
            where a.id = new.attachment_id and a.owner_kind = 'INTERVIEW' and i.state not in ('NEW', 'SCHEDULED', 'IN_PROGRESS')) then
        raise exception 'interview: a new version says why' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger keep_scan_version before insert on attachment.version for each row when (new.number > 1)
    execute function interview.keep_scan_version();

create function interview.note_scan() returns trigger language plpgsql security definer set search_path = interview, pg_temp as
$$
begin
    update interview.interview i set scanned = exists (select 1 from attachment.attachment a
            where a.owner_id = i.id and a.owner_kind = 'INTERVIEW' and a.cancelled_at is null)
     where i.id = new.owner_id;
    return null;
end
$$;
create trigger note_scan after insert or update of cancelled_at on attachment.attachment for each row when (new.owner_kind = 'INTERVIEW')
    execute function interview.note_scan();
update interview.interview i set scanned = true
 where exists (select 1 from attachment.attachment a where a.owner_id = i.id and a.owner_kind = 'INTERVIEW' and a.cancelled_at is null);
