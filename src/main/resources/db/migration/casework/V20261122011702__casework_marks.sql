-- marks are given by the module office from now on; the numbers go on
insert into office.counter (unit, class, year, last) select unit, class, year, last from casework.mark_counter;
drop table casework.mark_counter;
delete from access.reviewed_table where name = 'casework.mark_counter';

-- each case stands in the list of cases of its unit, class and year, however its row came to be
create function casework.note_mark() returns trigger language plpgsql security definer set search_path = office, pg_temp as
$$
declare part text[] := string_to_array(new.mark, '.');
begin
    if cardinality(part) = 4 and part[3] ~ '^[0-9]{1,9}$' and part[4] ~ '^[0-9]{4}$' then
        insert into office.entry (mark, unit, class, year, number, case_id, handler_id, started_on, closed_on)
        values (new.mark, part[1], part[2], part[4]::integer, part[3]::integer, new.id, new.lead_id, new.opened_on, new.closed_on)
        on conflict (mark) do update set handler_id = excluded.handler_id, closed_on = excluded.closed_on
         where entry.case_id = excluded.case_id;
    end if;
    return null;
end
$$;
create trigger note_mark after insert or update of lead_id, closed_on on casework.case_file for each row execute function casework.note_mark();
insert into office.entry (mark, unit, class, year, number, case_id, handler_id, started_on, closed_on)
select c.mark, p[1], p[2], p[4]::integer, p[3]::integer, c.id, c.lead_id, c.opened_on, c.closed_on
  from casework.case_file c, string_to_array(c.mark, '.') p
 where cardinality(p) = 4 and p[3] ~ '^[0-9]{1,9}$' and p[4] ~ '^[0-9]{4}$' on conflict do nothing;
-- a mark is never changed after it was given
create function casework.keep_mark() returns trigger language plpgsql as
$$ begin raise exception 'a case mark is not changed' using errcode = 'check_violation'; end $$;
create trigger keep_mark before update of mark on casework.case_file for each row when (old.mark is distinct from new.mark)
execute function casework.keep_mark();
