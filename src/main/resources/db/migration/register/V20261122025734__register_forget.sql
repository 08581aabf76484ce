-- Persons and households of a destroyed case that nothing else needs are removed, not only made nameless: no number is counted from the
-- register, and a nameless row would keep relations and days of birth from which a family can be told. What keeps a record: another case,
-- and any row of another module that refers to it (found from the catalogue, so that no later module is forgotten).
create function register.kept(record regclass, asked uuid) returns boolean language plpgsql stable security definer
set search_path = register, pg_temp as
$$
declare
    found_one boolean;
    holder record;
begin
    if exists (select 1 from access.case_subject s where s.subject_id = asked) then
        return true;
    end if;
    for holder in
        select c.conrelid::regclass as tab, a.attname as col
          from pg_catalog.pg_constraint c
          join pg_catalog.pg_class t on t.oid = c.conrelid
          join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
         where c.contype = 'f' and c.confrelid = record and t.relnamespace <> 'register'::regnamespace
    loop
        execute format('select exists (select 1 from %s where %I = $1)', holder.tab, holder.col) into found_one using asked;
        if found_one then
            return true;
        end if;
    end loop;
    return false;
end
$$;
revoke all on function register.kept(regclass, uuid) from public;

create function register.forget(subjects uuid[]) returns uuid[] language plpgsql security definer set search_path = register, pg_temp as
$$
declare
    homes  uuid[];
    people uuid[];
    words  text[];
begin
    homes := array(select h.id from household h where h.id = any (subjects) and not kept('register.household', h.id));
    people := array(select p.id from person p where p.id = any (subjects)
                    union select m.person_id from member m where m.household_id = any (homes));
    people := people || array(select p.id from person p where p.replaced_by = any (people) and p.id <> all (people));
    delete from member where household_id = any (homes);
    delete from household where id = any (homes);
    people := array(select p.id from person p where p.id = any (people) and not kept('register.person', p.id)
                       and not exists (select 1 from member m where m.person_id = p.id));
    people := array(select p.id from person p where p.id = any (people)
                       and not exists (select 1 from person d where d.replaced_by = p.id and d.id <> all (people)));
    delete from relation where from_id = any (people) or to_id = any (people);
    delete from former_name where person_id = any (people);
    delete from contact_point where person_id = any (people);
    update person set replaced_by = null where id = any (people) and replaced_by is not null;
    words := array(select distinct key from search_key where subject_id = any (people || homes));
    delete from person where id = any (people);
    delete from search_key where subject_id = any (people || homes);
    delete from search_active where subject_id = any (people || homes);
    delete from search_word w where w.word = any (words) and not exists (select 1 from search_key k where k.kind in ('LAST', 'FIRST', 'FORMER', 'ADDRESS') and k.key = w.word);
    delete from access.subject_grant where subject_id = any (people || homes);
    return people || homes;
end
$$;
revoke all on function register.forget(uuid[]) from public;
grant execute on function register.forget(uuid[]) to "${job}";
