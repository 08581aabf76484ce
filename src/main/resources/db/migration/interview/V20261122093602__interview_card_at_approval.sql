-- Kinds kept for social workers are held, by those who work on benefits, only with a card that was confirmed and was valid on the day (R14,
-- A-09): also when the card changed after the order.
create function interview.guard_holder() returns trigger language plpgsql security definer set search_path = interview, pg_temp as
$$
begin
    if not exists (select 1 from access.account_role r where r.account_id = new.worker_id and r.role in ('SOCIAL_WORKER', 'TEAM_LEADER'))
       and not exists (select 1 from interview.card c where c.account_id = new.worker_id and c.confirmed_on is not null
                          and (new.held_on is null or c.valid_until >= new.held_on)) then
        raise exception 'interview: its worker has no confirmed card' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger guard_holder before update on interview.interview for each row
    when (old.state <> new.state and new.state in ('IN_PROGRESS', 'APPROVED') and new.kind not in ('WDM', 'WAD'))
    execute function interview.guard_holder();
