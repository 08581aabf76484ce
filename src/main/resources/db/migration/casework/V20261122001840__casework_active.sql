-- Who has an open case is shown first by the search: the register is told when that changes
create function casework.tell_active(subjects uuid[]) returns void language plpgsql security definer set search_path = casework, pg_temp as
$$
declare active uuid[] := array(select distinct s.subject_id from access.case_subject s join casework.case_file c on c.id = s.case_id
                                where s.subject_id = any (subjects) and c.closed_on is null);
begin
    perform register.set_active(active, array(select s from unnest(subjects) s where s <> all (active)));
end
$$;
create function casework.tell_closed() returns trigger language plpgsql security definer set search_path = casework, pg_temp as
$$
begin
    perform casework.tell_active(array(select subject_id from access.case_subject where case_id = new.id));
    return null;
end
$$;
create trigger tell_closed after update of closed_on on casework.case_file for each row
    when ((old.closed_on is null) <> (new.closed_on is null)) execute function casework.tell_closed();
create function casework.tell_joined() returns trigger language plpgsql security definer set search_path = casework, pg_temp as
$$
begin
    perform casework.tell_active(array(select distinct subject_id from joined));
    return null;
end
$$;
create trigger tell_joined after insert on access.case_subject referencing new table as joined
    for each statement execute function casework.tell_joined();
create trigger tell_left after delete on access.case_subject referencing old table as joined
    for each statement execute function casework.tell_joined();
-- all of it anew, after many rows were loaded without triggers
create function casework.rebuild_active() returns void language sql as
$$
    select casework.tell_active(array(select distinct subject_id from access.case_subject))
$$;
revoke all on function casework.tell_active(uuid[]), casework.tell_closed(), casework.tell_joined(), casework.rebuild_active() from public;
select casework.rebuild_active();
-- a case is found by the beginning of its mark without reading all of them
create index case_file_mark on casework.case_file (upper(mark) text_pattern_ops);
create or replace function casework.known_by_mark(typed text) returns table (case_id uuid, mark text, worker text)
language sql stable security definer set search_path = casework, pg_temp as
$$
    select c.id, c.mark, a.first_name || ' ' || a.last_name
      from casework.case_file c left join access.account a on a.id = c.lead_id
     where length(typed) >= 3 and upper(c.mark) ~>=~ upper(typed) and upper(c.mark) ~<~ (upper(typed) || U&'\+10FFFF') and casework.may_know()
     order by upper(c.mark) using ~<~ limit 10
$$;
