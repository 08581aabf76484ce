-- Who may open what is written by a few functions that ask, inside, whether the user may: the application's role writes these tables in
-- no other way, so that a statement slipped into a query cannot give its user a grant (decision 9). Reading stays: the rule of every
-- policy reads them, and they hold ids only.

-- a case that somebody is asked to take over: the one who is asked may take it, nobody else
create table access.case_offer (
    case_id uuid not null,
    user_id uuid not null references access.account (id),
    opened  boolean not null,                       -- the case was opened to him for reading with it
    primary key (case_id, user_id)
);
create index case_offer_user on access.case_offer (user_id);
grant select on access.case_offer to "${app}", "${job}";
select access.own_policy('access', 'case_offer', 'ids only; written by functions');

revoke insert, update, delete on access.case_grant, access.case_subject, access.subject_grant from "${app}", "${job}";
update access.reviewed_table set reason = 'ids only; written by functions'
 where name in ('access.case_grant', 'access.case_subject', 'access.subject_grant');
-- an emergency stays on record as it was; shares end but do not vanish
revoke insert, update, delete on access.opening from "${app}", "${job}";
revoke delete on access.share from "${app}", "${job}";

create function access.refuse(what text) returns void language plpgsql as
$$ begin raise exception 'refused: %', what using errcode = 'insufficient_privilege'; end $$;

-- whether the user holds one of these grants of the case today
create function access.holds(of_case uuid, kinds text[]) returns boolean language sql stable security definer
set search_path = access, pg_temp as
$$
    select exists (select 1 from case_grant g where g.case_id = of_case and g.kind = any (kinds) and g.principal_id = any (principals())
                      and (not g.personal or g.principal_id = platform.me()) and (g.until is null or g.until > platform.now()))
$$;
-- whether the user may open the record
do $$
begin
    execute format('create function access.sees(subject uuid) returns boolean language sql stable security definer '
        'set search_path = access, pg_temp as $f$ select %s $f$', access.subject_rule('subject'));
end $$;

-- a co-worker, or a reader until a moment: let in by who leads the case, or watches over it
create function access.let_in(of_case uuid, who uuid, as_kind text, last timestamptz) returns boolean language plpgsql security definer
set search_path = access, pg_temp as
$$
begin
    if not (as_kind = 'CO_WORKER' and last is null and holds(of_case, array['LEAD', 'TEAM', 'DIRECTOR'])
            or as_kind = 'SHARE' and last is not null and holds(of_case, array['LEAD', 'CO_WORKER', 'TEAM', 'DIRECTOR']))
       or not works_with_families(who) then
        perform refuse('let in');
    end if;
    insert into case_grant (case_id, principal_id, kind, since, until) values (of_case, who, as_kind, platform.now(), last)
        on conflict (case_id, principal_id, kind) do update set since = excluded.since, until = excluded.until;
    return true;
end
$$;
-- that ends by who might let in, or by who was let in
create function access.end_grant(of_case uuid, who uuid, as_kind text) returns boolean language plpgsql security definer
set search_path = access, pg_temp as
$$
begin
    if as_kind not in ('CO_WORKER', 'SHARE') or not (who = platform.me() or holds(of_case, array['LEAD', 'TEAM', 'DIRECTOR'])) then
        perform refuse('end');
    end if;
    delete from case_grant where case_id = of_case and principal_id = who and kind = as_kind;
    return found;
end
$$;
-- somebody is asked to take the case, and may read it until he answers; says whether it was opened to him by this
create function access.offer(of_case uuid, who uuid) returns boolean language plpgsql security definer
set search_path = access, pg_temp as
$$
declare opens boolean;
begin
    if not holds(of_case, array['LEAD', 'TEAM', 'DIRECTOR']) or not works_with_families(who) then
        perform refuse('offer');
    end if;
    opens := not exists (select 1 from case_grant where case_id = of_case and principal_id = who and (until is null or until > platform.now()));
    insert into case_offer (case_id, user_id, opened) values (of_case, who, opens) on conflict do nothing;
    if opens then
        insert into case_grant (case_id, principal_id, kind, since) values (of_case, who, 'SHARE', platform.now())
            on conflict (case_id, principal_id, kind) do update set since = excluded.since, until = null;
    end if;
    return opens;
end
$$;
-- offers end, and the reading that came with them: all of a case by who might make them, one's own by who was asked
create function access.end_offers(cases uuid[]) returns boolean language sql security definer
set search_path = access, pg_temp as
$$
    with mine as (
        select distinct g.case_id from case_grant g
         where g.case_id = any (cases) and g.kind in ('LEAD', 'TEAM', 'DIRECTOR') and g.principal_id = any (principals())
           and (g.until is null or g.until > platform.now())
    ), ended as (
        delete from case_offer o where o.case_id = any (cases) and (o.user_id = platform.me() or o.case_id in (select case_id from mine))
        returning o.case_id, o.user_id, o.opened
    ), shut as (
        delete from case_grant g using ended e
         where e.opened and g.case_id = e.case_id and g.principal_id = e.user_id and g.kind = 'SHARE' returning 1
    )
    select exists (select 1 from ended) or exists (select 1 from shut)
$$;
-- cases go to one lead: by the director, by the leader within the teams he leads, or to oneself as the one who was asked
create function access.hand_over(cases uuid[], new_lead uuid, new_team uuid) returns boolean language plpgsql security definer
set search_path = access, pg_temp as
$$
declare mine uuid[] := principals();
begin
    if not works_with_families(new_lead) or exists (
        select 1 from unnest(cases) c
         where not exists (select 1 from case_grant g where g.case_id = c and g.kind = 'DIRECTOR' and g.principal_id = any (mine))
           and not ((new_team is null or new_team = any (mine))
                    and exists (select 1 from case_grant g where g.case_id = c and g.kind = 'TEAM' and g.principal_id = any (mine)))
           and not (new_lead = platform.me()
                    and new_team is not distinct from (select a.team_id from account a where a.id = new_lead)
                    and exists (select 1 from case_offer o where o.case_id = c and o.user_id = new_lead))) then
        perform refuse('hand over');
    end if;
    insert into case_grant (case_id, principal_id, kind, since)
        select c, new_lead, 'LEAD', platform.now() from unnest(cases) c on conflict do nothing;
    if new_team is not null then
        insert into case_grant (case_id, principal_id, kind, since)
            select c, new_team, 'TEAM', platform.now() from unnest(cases) c on conflict do nothing;
    end if;
    delete from case_grant
     where case_id = any (cases)
       and (kind = 'LEAD' and principal_id <> new_lead or kind = 'CO_WORKER' and principal_id = new_lead
            or kind = 'TEAM' and new_team is not null and principal_id <> new_team);
    return true;
end
$$;
-- in an emergency one lets oneself in, for eight hours, with a reason that stays on record
create function access.break_glass(opening uuid, of_case uuid, why text) returns timestamptz language plpgsql security definer
set search_path = access, pg_temp as
$$
declare last timestamptz := platform.now() + interval '8 hours';
begin
    if not exists (select 1 from account_role r join account a on a.id = r.account_id
                    where a.id = platform.me() and (a.active_until is null or a.active_until >= platform.today())
                      and r.role in ('SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'TEAM_LEADER'))
       or not exists (select 1 from case_grant where case_id = of_case) then
        perform refuse('emergency');
    end if;
    insert into case_grant (case_id, principal_id, kind, since, until) values (of_case, platform.me(), 'BREAK_GLASS', platform.now(), last)
        on conflict (case_id, principal_id, kind) do update set since = excluded.since, until = excluded.until;
    insert into opening (id, case_id, user_id, reason, at, until) values (opening, of_case, platform.me(), why, platform.now(), last);
    return last;
end
$$;
do $$
declare f text;
begin
    foreach f in array array['holds(uuid, text[])', 'sees(uuid)', 'let_in(uuid, uuid, text, timestamptz)', 'end_grant(uuid, uuid, text)',
        'offer(uuid, uuid)', 'end_offers(uuid[])', 'hand_over(uuid[], uuid, uuid)', 'break_glass(uuid, uuid, text)'] loop
        execute format('revoke all on function access.%s from public', f);
        execute format('grant execute on function access.%s to "${app}"', f);
    end loop;
end
$$;
