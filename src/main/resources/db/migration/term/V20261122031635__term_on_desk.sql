-- The open terms of the current user's desk, from one on, at most so many: his own and of those he stands in for, and those that wait for a
-- role he holds (in the team, where one is named). Each part is read along its own index no further than asked. The rule of a case is asked
-- of each term found, not worked out for all cases of the user before: a team leader's two thousand cases were hashed twice on every page.
create function term.on_desk(last_day date, of_kind text, after_day date, after_id uuid, most integer) returns setof term.term
language plpgsql stable security definer rows 50 set search_path = term, pg_temp as
$$
declare
    who constant uuid[] := access.principals(); me constant uuid := platform.me(); now constant timestamptz := platform.now();
    all_cases constant boolean := access.directs();
    roles constant text[] := array(select distinct r.role from access.account_role r where r.account_id = any (who));
    teams constant uuid[] := who || array(select a.team_id from access.account a where a.id = any (who) and a.team_id is not null);
begin
    return query
        select p.* from (
            (select t.* from unnest(who) w (id)
               cross join lateral (
                    select o.* from term.term o
                     where o.owner_id = w.id and o.done_on is null and o.cancelled_on is null
                       and o.due_on <= coalesce(last_day, 'infinity') and (of_kind is null or o.kind = of_kind)
                       and (o.due_on, o.id) > (coalesce(after_day, '-infinity'), coalesce(after_id, '00000000-0000-0000-0000-000000000000'))
                       and (o.case_id is null or all_cases
                            or (select true from access.case_grant g
                                 where g.case_id = o.case_id and g.principal_id = any (who) and (not g.personal or g.principal_id = me)
                                   and (g.until is null or g.until > now) limit 1))
                     order by o.due_on, o.id limit most) t)
            union all
            (select t.* from unnest(roles) h (role)
               cross join lateral (
                    select o.* from term.term o
                     where o.owner_role = h.role and o.owner_id is null and o.done_on is null and o.cancelled_on is null
                       and (o.team_id is null or o.team_id = any (teams))
                       and o.due_on <= coalesce(last_day, 'infinity') and (of_kind is null or o.kind = of_kind)
                       and (o.due_on, o.id) > (coalesce(after_day, '-infinity'), coalesce(after_id, '00000000-0000-0000-0000-000000000000'))
                       and (o.case_id is null or all_cases
                            or (select true from access.case_grant g
                                 where g.case_id = o.case_id and g.principal_id = any (who) and (not g.personal or g.principal_id = me)
                                   and (g.until is null or g.until > now) limit 1))
                     order by o.due_on, o.id limit most) t)) p
         order by p.due_on, p.id limit most;
end
$$;
revoke all on function term.on_desk from public;
grant execute on function term.on_desk to "${app}";
