-- Whoever no longer works with families opens no case, whatever was granted before: a team is led, and somebody stood in for, only by
-- one who holds the role; the grants of an account end with its last role of that kind.
create function access.works_with_families(account uuid) returns boolean language sql stable security definer set search_path = access, pg_temp as
$$
    select exists (select 1 from access.account_role r where r.account_id = account
        and r.role in ('SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'TEAM_LEADER', 'DIRECTOR', 'TEAM_CHAIR', 'COMMUNITY_ORGANISER'))
$$;
revoke all on function access.works_with_families(uuid) from public;

create or replace function access.principals() returns uuid[] language sql stable security definer set search_path = access, pg_temp as
$$
    with self as (select a.id from access.account a
                   where a.id = platform.me() and (a.active_until is null or a.active_until >= platform.today())),
         acting as (
        select id from self
        union
        select b.account_id from access.absence b join self on b.substitute_id = self.id
         where b.cancelled_at is null and b.period @> platform.today() and access.works_with_families(self.id)
    )
    select array(
        select id from acting
        union
        select t.id from access.team t join acting on t.leader_id = acting.id
         where exists (select 1 from access.account_role r where r.account_id = acting.id and r.role in ('TEAM_LEADER', 'DIRECTOR'))
        union
        select access.director() from access.account_role r join acting on r.account_id = acting.id where r.role = 'DIRECTOR'
    )
$$;

-- asked at the end of the transaction, when all roles are written
create function access.end_grants() returns trigger language plpgsql security definer set search_path = access, pg_temp as
$$
begin
    if not access.works_with_families(old.account_id) then
        delete from access.case_grant where principal_id = old.account_id;
        update access.share set ended_at = platform.now(), ended_by = coalesce(platform.me(), old.account_id)
         where user_id = old.account_id and ended_at is null;
    end if;
    return null;
end
$$;
create constraint trigger end_grants after delete on access.account_role deferrable initially deferred
    for each row execute function access.end_grants();
