-- Whoever sees a batch sees what turned it back, and who did: else a leader would be offered to go on with, or to turn back, what the
-- director turned back already
create function bulk.sees(of_batch uuid) returns boolean language sql stable security definer set search_path = bulk, pg_temp as
$$
    with recursive up as (
        select b.id, b.started_by, b.team_id, b.undo_of from batch b where b.id = of_batch
        union all
        select b.id, b.started_by, b.team_id, b.undo_of from batch b join up on b.id = up.undo_of
    )
    select exists (select 1 from up where up.started_by = platform.me() or up.started_by = any (access.principals())
                      or up.team_id = any (access.principals()))
        or access.director() = any (access.principals())
$$;
revoke all on function bulk.sees(uuid) from public;
grant execute on function bulk.sees(uuid) to "${app}";
alter policy app_read on bulk.batch using (
    started_by = (select platform.me()) or started_by = any ((select access.principals())::uuid[])
    or team_id = any ((select access.principals())::uuid[]) or access.director() = any ((select access.principals())::uuid[])
    or (undo_of is not null and bulk.sees(undo_of)));
