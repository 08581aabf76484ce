-- The minimal card: that there is an open case, and who leads it. Never its name or content; and only for those who work with residents.
create function casework.may_know() returns boolean language sql stable security definer set search_path = access, pg_temp as
$$
    select exists (select 1 from access.account_role r
                    where r.account_id = (select platform.me())
                      and r.role in ('SOCIAL_WORKER', 'BENEFITS_WORKER', 'FAMILY_ASSISTANT', 'TEAM_LEADER', 'DIRECTOR', 'RECEPTIONIST'))
$$;
create function casework.known(subjects uuid[]) returns table (subject_id uuid, case_id uuid, worker text)
language sql stable security definer set search_path = casework, pg_temp as
$$
    select distinct on (s.subject_id) s.subject_id, c.id, a.first_name || ' ' || a.last_name
      from access.case_subject s
      join casework.case_file c on c.id = s.case_id and c.closed_on is null
      left join access.account a on a.id = c.lead_id
     where s.subject_id = any (subjects) and casework.may_know()
     order by s.subject_id, c.opened_on desc, c.id
$$;
create function casework.known_by_mark(typed text) returns table (case_id uuid, mark text, worker text)
language sql stable security definer set search_path = casework, pg_temp as
$$
    select c.id, c.mark, a.first_name || ' ' || a.last_name
      from casework.case_file c left join access.account a on a.id = c.lead_id
     where length(typed) >= 3 and starts_with(upper(c.mark), upper(typed)) and casework.may_know()
     order by length(c.mark), c.mark limit 10
$$;
