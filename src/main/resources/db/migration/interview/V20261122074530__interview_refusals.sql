-- What can be refused at an interview, and what the head may decide then, depends on the kind of the interview: both are dictionaries with
-- days (refusal-matter, refusal-outcome). A body that asked for the interview gets an answer; no benefit is decided then.
alter table interview.refusal drop constraint refusal_what_check, drop constraint refusal_decision_check;
alter table interview.refusal
    add constraint refusal_what_check check (what in ('INTERVIEW', 'STATEMENT', 'CONTRACT', 'EXPLANATIONS')),
    add constraint refusal_decision_check check (decision in ('REFUSE', 'REPEAL', 'SUSPEND', 'FEE_LIMITED', 'FEE_FULL', 'EVASION', 'ANSWER', 'OTHER', 'NOTHING'));

-- on which other acts an interview may be ordered
alter table interview.interview drop constraint interview_ground_check;
alter table interview.interview add constraint interview_ground_check check (ground in ('FAMILY_23_4AA', 'FAMILY_23_4B', 'FAMILY_23_4E',
    'FAMILY_23_4F', 'CHILD_15', 'CHILD_22', 'RELATIVES_103', 'MAINTENANCE_4', 'HOUSING_7', 'OTHER'));

-- open interviews of somebody, for whoever orders another: which, and who holds it; nothing of what they say
create function interview.open_of(person uuid) returns table (id uuid, number text, kind text, worker text) language sql stable security definer
set search_path = interview, pg_temp as
$$
    select i.id, i.number, i.kind, a.first_name || ' ' || a.last_name from interview.interview i join access.account a on a.id = i.worker_id
     where i.person_id = person and i.state in ('NEW', 'SCHEDULED', 'IN_PROGRESS') and (select register.sees_cards())
     order by i.ordered_on desc, i.id desc limit 20
$$;
revoke all on function interview.open_of(uuid) from public;
grant execute on function interview.open_of(uuid) to "${app}", "${job}";
