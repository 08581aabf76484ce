-- Whoever holds an update reads what it updates: the interviews before it and their scans, as long as it is open.
create function interview.before_mine() returns uuid[] language sql stable security definer set search_path = interview, pg_temp as
$$
    with recursive chain as (
        select i.former_id as id, 1 as step from interview.interview i
         where i.worker_id = any (access.principals()) and i.state in ('NEW', 'SCHEDULED', 'IN_PROGRESS') and i.former_id is not null
        union
        select i.former_id, chain.step + 1 from chain join interview.interview i on i.id = chain.id
         where i.former_id is not null and chain.step < 24
    )
    select coalesce(array_agg(distinct id), '{}') from chain
$$;
revoke all on function interview.before_mine() from public;
grant execute on function interview.before_mine() to "${app}", "${job}";
create policy app_before on interview.interview for select to "${app}" using (id = any ((select interview.before_mine())::uuid[]));
create policy app_before on interview.content for select to "${app}" using (interview_id = any ((select interview.before_mine())::uuid[]));
create policy app_before on interview.sensitive for select to "${app}" using (interview_id = any ((select interview.before_mine())::uuid[]));
create policy app_before on interview.guarded for select to "${app}" using (interview_id = any ((select interview.before_mine())::uuid[]));
create policy app_before_interview on attachment.attachment for select to "${app}"
    using (owner_kind = 'INTERVIEW' and owner_id = any ((select interview.before_mine())::uuid[]));

-- a scan whose content was removed for good is missing
create or replace function interview.note_scan() returns trigger language plpgsql security definer set search_path = interview, pg_temp as
$$
begin
    update interview.interview i set scanned = exists (select 1 from attachment.attachment a
            where a.owner_id = i.id and a.owner_kind = 'INTERVIEW' and a.cancelled_at is null
              and (exists (select 1 from attachment.version v where v.attachment_id = a.id and v.destroyed_at is null)
                   or not exists (select 1 from attachment.version v where v.attachment_id = a.id)))
     where i.id = new.owner_id;
    return null;
end
$$;
create function interview.note_scan_gone() returns trigger language plpgsql security definer set search_path = interview, pg_temp as
$$
begin
    update interview.interview i set scanned = false
      from attachment.attachment a
     where a.id = new.attachment_id and a.owner_kind = 'INTERVIEW' and i.id = a.owner_id
       and not exists (select 1 from attachment.attachment b join attachment.version v on v.attachment_id = b.id
                        where b.owner_id = i.id and b.owner_kind = 'INTERVIEW' and b.cancelled_at is null and v.destroyed_at is null);
    return null;
end
$$;
create trigger note_scan_gone after update of destroyed_at on attachment.version for each row execute function interview.note_scan_gone();

-- whether something was reckoned for a day between these: amounts of then are no longer taken away
create function interview.reckoned(from_day date, to_day date) returns boolean language sql stable security definer
set search_path = interview, pg_temp as
$$
    select exists (select 1 from interview i where i.approved_at is not null and i.held_on >= from_day and (to_day is null or i.held_on <= to_day))
$$;
revoke all on function interview.reckoned(date, date) from public;
grant execute on function interview.reckoned(date, date) to "${app}", "${job}";
create index interview_held on interview.interview (held_on) where approved_at is not null;
