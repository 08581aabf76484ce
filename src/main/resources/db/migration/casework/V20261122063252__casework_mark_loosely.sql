-- A mark is found as it is said, too: "zps 8121 19 2026" or "ZPS8121192026" is ZPS.8121.19.2026
create index case_file_plain_mark on casework.case_file (regexp_replace(upper(mark), '[^[:alnum:]]', '', 'g') text_pattern_ops);

create or replace function casework.known_by_mark(typed text) returns table (case_id uuid, mark text, worker text) language sql stable security definer rows 10
set search_path = casework, pg_temp as
$$
    with asked as (select regexp_replace(upper(typed), '[^[:alnum:]]', '', 'g') as plain)
    select c.id, c.mark, a.first_name || ' ' || a.last_name
      from asked q
      join casework.case_file c on regexp_replace(upper(c.mark), '[^[:alnum:]]', '', 'g') ~>=~ q.plain
                               and regexp_replace(upper(c.mark), '[^[:alnum:]]', '', 'g') ~<~ (q.plain || U&'\+10FFFF')
      left join access.account a on a.id = c.lead_id
     where length(q.plain) >= 3 and casework.may_know()
     order by upper(c.mark) using ~<~ limit 10
$$;
