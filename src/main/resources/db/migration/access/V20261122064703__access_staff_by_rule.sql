-- From roles, the teams a user leads and the absences he stands in for follows what he may open (access.principals). What a user's
-- transaction writes into them is checked by the database too, so that a statement slipped into a query cannot make its user an
-- administrator, a leader or a substitute (decision 9).

create function access.administers() returns boolean language sql volatile security definer set search_path = access, pg_temp as
$$
    select exists (select 1 from account_role r join account a on a.id = r.account_id
                    where a.id = platform.me() and r.role = 'ADMINISTRATOR'
                      and (a.active_until is null or a.active_until >= platform.today()))
$$;
revoke all on function access.administers() from public;

-- asked before the statement: an administrator may give his own role away
create function access.staff_by_administrator() returns trigger language plpgsql security definer set search_path = access, pg_temp as
$$
begin
    if session_user = '${app}' and platform.me() is not null and not administers() then
        perform refuse('staff');
    end if;
    return null;
end
$$;
create trigger by_administrator before insert or update or delete on access.account_role
    for each statement execute function access.staff_by_administrator();
create trigger by_administrator before insert or update or delete on access.team
    for each statement execute function access.staff_by_administrator();
-- of an account only what its work hangs on; passwords and second steps are one's own
create trigger by_administrator before insert or delete or update of id, login, team_id, authorised_on, secrecy_on, active_until
    on access.account for each statement execute function access.staff_by_administrator();

-- an absence: one's own, or of somebody in a team one leads; the substitute works with families; none is removed
create function access.absence_by_rule() returns trigger language plpgsql security definer set search_path = access, pg_temp as
$$
declare who uuid;
begin
    if session_user = '${app}' and platform.me() is not null then
        if tg_op = 'DELETE' or tg_op = 'UPDATE' and (new.id, new.account_id) is distinct from (old.id, old.account_id) then
            perform refuse('absence');
        end if;
        who := new.account_id;
        if who <> platform.me() and not exists (
               select 1 from account a join team t on t.id = a.team_id join account_role r on r.account_id = t.leader_id
                where a.id = who and t.leader_id = platform.me() and r.role in ('TEAM_LEADER', 'DIRECTOR')) then
            perform refuse('absence');
        end if;
        if new.cancelled_at is null and new.substitute_id is not null and not works_with_families(new.substitute_id) then
            perform refuse('substitute');
        end if;
    end if;
    return case tg_op when 'DELETE' then old else new end;
end
$$;
create trigger by_rule before insert or update or delete on access.absence for each row execute function access.absence_by_rule();
