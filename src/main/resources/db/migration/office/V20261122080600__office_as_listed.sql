-- What a list names may have changed since: a case was opened again, its class was given another category. Whoever agrees or destroys locks
-- the lines of the list of cases, so that nobody opens one meanwhile, and is told which are no longer as they were listed.
create function office.not_as_listed(list uuid, day date) returns setof text language plpgsql security definer set search_path = office, pg_temp as
$$
begin
    perform true from entry e join destroyed d on d.case_id = e.case_id where d.destruction_id = list order by e.mark for update of e;
    return query
        select d.mark from destroyed d left join entry e on e.case_id = d.case_id
          left join class c on c.symbol = e.class and c.validity @> e.started_on
         where d.destruction_id = list
           and (e.closed_on is distinct from d.closed_on or c.category is distinct from d.category or d.ends_on >= day)
         order by d.mark;
end
$$;
revoke all on function office.not_as_listed(uuid, date) from public;
grant execute on function office.not_as_listed(uuid, date) to "${app}", "${job}";
