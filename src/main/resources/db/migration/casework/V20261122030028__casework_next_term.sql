-- The day of a case's next open term, and of its next review, kept on the case: a list of cases by their next term is read along an index,
-- and no list asks the terms of every case for it. A case without open terms has none.
alter table casework.case_file add column next_due date, add column next_review date;
comment on column casework.case_file.next_due is 'kept by the triggers of term.term; first day of its open terms';
comment on column casework.case_file.next_review is 'kept by the triggers of term.term; first day of its open terms of kind REVIEW';

create function casework.set_next_terms(cases uuid[]) returns void language plpgsql security definer set search_path = casework, pg_temp as
$$
begin
    if cardinality(cases) = 0 then
        return;
    end if;
    -- whoever changes another term of the same case waits here, and the statement below then sees what both did
    perform 1 from casework.case_file where id = any (cases) order by id for no key update;
    update casework.case_file c set next_due = n.due, next_review = n.review
      from (select f.id, min(t.due_on) as due, min(t.due_on) filter (where t.kind = 'REVIEW') as review
              from casework.case_file f
              left join term.term t on t.case_id = f.id and t.done_on is null and t.cancelled_on is null
             where f.id = any (cases) group by f.id) n
     where n.id = c.id and (n.due is distinct from c.next_due or n.review is distinct from c.next_review);
end
$$;
create function casework.terms_opened() returns trigger language plpgsql security definer set search_path = casework, pg_temp as
$$
begin
    perform casework.set_next_terms(array(select distinct case_id from opened
                                           where case_id is not null and done_on is null and cancelled_on is null));
    return null;
end
$$;
-- only what a next term depends on: a title or an owner may change without a look at the case
create function casework.terms_changed() returns trigger language plpgsql security definer set search_path = casework, pg_temp as
$$
begin
    perform casework.set_next_terms(array(
        select x.case_id from before b join after a on a.id = b.id cross join lateral (values (b.case_id), (a.case_id)) x (case_id)
         where x.case_id is not null
           and (b.case_id, b.kind, b.due_on, b.done_on, b.cancelled_on) is distinct from (a.case_id, a.kind, a.due_on, a.done_on, a.cancelled_on)
        group by x.case_id));
    return null;
end
$$;
create function casework.terms_removed() returns trigger language plpgsql security definer set search_path = casework, pg_temp as
$$
begin
    perform casework.set_next_terms(array(select distinct case_id from removed where case_id is not null));
    return null;
end
$$;
create trigger next_term_opened after insert on term.term referencing new table as opened
    for each statement execute function casework.terms_opened();
create trigger next_term_changed after update on term.term referencing old table as before new table as after
    for each statement execute function casework.terms_changed();
create trigger next_term_removed after delete on term.term referencing old table as removed
    for each statement execute function casework.terms_removed();

-- all of it anew, after many rows were loaded without triggers
create function casework.rebuild_next_terms() returns void language sql security definer set search_path = casework, pg_temp as
$$
    update casework.case_file c set next_due = n.due, next_review = n.review
      from (select f.id, t.due, t.review from casework.case_file f
              left join (select case_id, min(due_on) as due, min(due_on) filter (where kind = 'REVIEW') as review
                           from term.term where case_id is not null and done_on is null and cancelled_on is null
                          group by case_id) t on t.case_id = f.id) n
     where n.id = c.id and (n.due is distinct from c.next_due or n.review is distinct from c.next_review)
$$;
revoke all on function casework.set_next_terms(uuid[]), casework.terms_opened(), casework.terms_changed(), casework.terms_removed(),
    casework.rebuild_next_terms() from public;
select casework.rebuild_next_terms();

-- cases without a term come last, so the index holds them under a day that no term has
create index case_file_due on casework.case_file ((coalesce(next_due, date '9999-12-31')), id) where closed_on is null;
create index case_file_due_closed on casework.case_file ((coalesce(next_due, date '9999-12-31')), id) where closed_on is not null;
