-- whether somebody is among the parents, grandparents ... of a person; asked before a new line of descent is kept
create function register.is_ancestor(elder uuid, younger uuid) returns boolean language sql stable security definer
set search_path = register, pg_temp as
$$
    with recursive line (id) as (
        select younger
        union
        select r.from_id from register.relation r join line on r.to_id = line.id where r.kind in ('PARENT', 'ADOPTIVE_PARENT')
    )
    select exists (select 1 from line where id = elder) and (select register.sees_cards())
$$;
revoke all on function register.is_ancestor(uuid, uuid) from public;
grant execute on function register.is_ancestor(uuid, uuid) to "${app}", "${job}";
alter table register.relation add constraint relation_kept_once exclude using gist (from_id with =, to_id with =, kind with =, period with &&);
