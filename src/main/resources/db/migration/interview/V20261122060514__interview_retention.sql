-- An interview is kept with its case and goes with it. One without a case has a mark of its own in the class of the file list that is meant
-- for interviews; it is closed when it is filed or ended, and its time runs from there (R40).
alter table interview.interview add column mark text unique check (mark ~ '^.+\.[0-9]{1,6}\.[0-9]{1,9}\.[0-9]{4}$');

create function interview.note_mark() returns trigger language plpgsql security definer set search_path = office, pg_temp as
$$
declare
    part text[] := string_to_array(new.mark, '.');
    n    integer := cardinality(part);
begin
    insert into office.entry (mark, unit, class, year, number, case_id, handler_id, started_on, closed_on, subject)
    values (new.mark, array_to_string(part[1:n - 3], '.'), part[n - 2], part[n]::integer, part[n - 1]::integer, new.id, new.update_by,
            new.ordered_on, coalesce(new.filed_on, new.ended_on), 'INTERVIEW')
    on conflict (mark) do update set handler_id = excluded.handler_id, closed_on = excluded.closed_on
     where entry.case_id = excluded.case_id;
    return null;
end
$$;
create trigger note_mark after insert or update of mark, worker_id, keeper_id, filed_on, ended_on on interview.interview
    for each row when (new.mark is not null) execute function interview.note_mark();

-- those that were ordered before get their mark now, in the order of their days
alter table interview.interview disable trigger guard;
do $$
declare
    i    record;
    of_class text;
    of_unit  text;
    n    integer;
begin
    select unit_symbol into of_unit from centre.centre where id = 1;
    of_unit := coalesce(of_unit, 'ZPS');
    for i in select id, ordered_on from interview.interview where case_id is null order by ordered_on, id loop
        select symbol into of_class from office.class where purpose = 'INTERVIEW' and validity @> i.ordered_on order by symbol limit 1;
        continue when of_class is null;
        insert into office.counter as c (unit, class, year, last) values (of_unit, of_class, extract(year from i.ordered_on), 1)
        on conflict (unit, class, year) do update set last = c.last + 1 returning last into n;
        update interview.interview set mark = of_unit || '.' || of_class || '.' || n || '.' || extract(year from i.ordered_on)::integer
         where id = i.id;
    end loop;
end $$;
alter table interview.interview enable trigger guard;

-- one that was destroyed leaves its later ones behind: only the database itself takes the reference away
alter table interview.interview drop constraint interview_former_id_fkey;
alter table interview.interview add constraint interview_former_id_fkey foreign key (former_id) references interview.interview (id)
    on delete set null;
create or replace function interview.guard() returns trigger language plpgsql as
$$
declare may text[] := array['version', 'case_id', 'keeper_id', 'sort_on', 'update_by'];
begin
    if new.former_id is null and old.former_id is not null
       and current_user = (select pg_get_userbyid(c.relowner) from pg_catalog.pg_class c where c.oid = tg_relid) then
        return new;
    end if;
    if old.state <> new.state and not (case old.state
        when 'NEW' then new.state in ('SCHEDULED', 'IN_PROGRESS', 'REFUSED_CONSENT', 'NOT_CONDUCTED', 'TRANSFERRED', 'CANCELLED')
        when 'SCHEDULED' then new.state in ('NEW', 'IN_PROGRESS', 'REFUSED_CONSENT', 'NOT_CONDUCTED', 'TRANSFERRED', 'CANCELLED')
        when 'IN_PROGRESS' then new.state in ('APPROVED', 'REFUSED_CONSENT', 'NOT_CONDUCTED', 'TRANSFERRED', 'CANCELLED')
        when 'APPROVED' then new.state = 'STATEMENT_SIGNED'
        when 'STATEMENT_SIGNED' then new.state = 'HEAD_ACCEPTED'
        when 'HEAD_ACCEPTED' then new.state = 'FILED'
        else false end) then
        raise exception 'interview: % does not become %', old.state, new.state using errcode = 'check_violation';
    end if;
    if (new.number, new.kind, new.person_id, new.household_id, new.ordered_by, new.ordered_on, new.former_id, new.mark)
        is distinct from (old.number, old.kind, old.person_id, old.household_id, old.ordered_by, old.ordered_on, old.former_id, old.mark) then
        raise exception 'interview: what was ordered does not change' using errcode = 'check_violation';
    end if;
    if old.state in ('NEW', 'SCHEDULED', 'IN_PROGRESS') then
        return new;
    end if;
    if old.state <> new.state then
        may := may || case new.state when 'STATEMENT_SIGNED' then array['state', 'statement_on', 'statement_note']
                                     when 'HEAD_ACCEPTED' then array['state', 'accepted_on', 'accepted_by', 'head_opinion']
                                     else array['state', 'filed_on', 'update_grounds', 'next_update_on'] end;
    end if;
    if to_jsonb(new) - may is distinct from to_jsonb(old) - may then
        raise exception 'interview: approved, it does not change' using errcode = 'check_violation';
    end if;
    return new;
end
$$;

-- destroyed by the job only, after the director's consent; each part is named so that none is forgotten
grant delete on interview.interview, interview.content, interview.sensitive, interview.alarm to "${job}";
