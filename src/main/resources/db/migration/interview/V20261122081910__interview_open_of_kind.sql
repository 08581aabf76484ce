-- Whoever orders an interview is told of an open one that he may not open only where it is of the kind that he chose: more he need not know.
drop function interview.open_of(uuid);
create function interview.open_of(person uuid, of_kind text) returns table (id uuid, number text, kind text, worker text)
language sql stable security definer set search_path = interview, pg_temp as
$$
    select i.id, i.number, i.kind, a.first_name || ' ' || a.last_name from interview.interview i join access.account a on a.id = i.worker_id
     where i.person_id = person and i.kind = of_kind and i.state in ('NEW', 'SCHEDULED', 'IN_PROGRESS') and (select register.sees_cards())
     order by i.ordered_on desc, i.id desc limit 20
$$;
revoke all on function interview.open_of(uuid, text) from public;
grant execute on function interview.open_of(uuid, text) to "${app}", "${job}";
