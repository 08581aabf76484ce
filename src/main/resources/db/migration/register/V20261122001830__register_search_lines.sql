-- Search that costs the same for a common name as for a rare one. Each key keeps the line of its person (how soon to be shown, all names,
-- date of birth) in the index, so that the first fifty of five thousand are read in their order and no further, and other words
-- of the query are compared within the index.
drop function register.find_people(jsonb, text, integer, date, integer);
drop function register.find_people_by(text, text, integer);
drop function register.find_households(jsonb, integer);
drop function register.similar_people(jsonb, date, text, uuid);
drop function register.meant(jsonb);
drop trigger person_keys on register.person;
drop trigger former_keys on register.former_name;
drop trigger contact_keys on register.contact_point;
drop trigger household_keys on register.household;
drop function register.person_keys();
drop function register.former_keys();
drop function register.contact_keys();
drop function register.household_keys();
drop procedure register.keep_keys(uuid, text, text[], text);
drop table register.search_key;
delete from access.reviewed_table where name = 'register.search_key';

-- line: of a person 0, 1 or 2 (in work, living, dead), last, first and second name, date of birth, former names;
-- of a household its street and number so that they sort, then all words. Words stand between spaces.
create table register.search_key (
    subject_id uuid             not null,
    kind       text collate "C" not null check (kind in ('LAST', 'FIRST', 'FORMER', 'ADDRESS', 'PESEL', 'PHONE', 'EMAIL')),
    key        text collate "C" not null,
    line       text collate "C" not null,
    display    text,
    primary key (subject_id, kind, key)
);
create index search_key_line on register.search_key (kind, key, line, subject_id);
alter table register.search_key enable row level security;
select access.own_policy('register', 'search_key', 'no policy: read only through functions that return the minimal card');
-- persons with an open case: they are shown first. The module of cases tells
create table register.search_active (
    subject_id uuid primary key
);
alter table register.search_active enable row level security;
select access.own_policy('register', 'search_active', 'no policy: read only through functions that return the minimal card');
create index person_birth on register.person (birth_date);

-- a word without one letter, each in turn, and the word itself: two words share one of these when one letter is wrong, missing, too many,
-- or two neighbours are swapped
create function register.nearly(word text) returns text[] language sql immutable parallel safe as
$$
    select array_agg(distinct left(word, i - 1) || substr(word, i + 1)) || word from generate_series(1, length(word)) i
$$;
create index search_word_nearly on register.search_word using gin (register.nearly(word));
drop index register.search_word_prefix;

create function register.keep_words(words text[]) returns void language sql security definer set search_path = register, public, pg_temp as
$$
    insert into register.search_word (word)
    select distinct w from unnest(words) w where w ~ '^[[:alpha:]]{2,60}$' order by w on conflict do nothing
$$;
create function register.keep_people(ids uuid[]) returns void language plpgsql security definer set search_path = register, public, pg_temp as
$$
begin
    delete from register.search_key where subject_id = any (ids);
    with former as (
        select n.person_id, string_agg(distinct register.fold(concat_ws(' ', n.first_name, n.last_name)), ' ') as names
          from register.former_name n where n.person_id = any (ids) group by n.person_id
    ), person as materialized (
        select p.id, p.pesel, register.fold(p.last_name) as last, register.fold(concat_ws(' ', p.first_name, p.second_name)) as first,
               case when p.died_on is not null then '2' when a.subject_id is not null then '0' else '1' end as soon, p.birth_date, f.names
          from register.person p left join former f on f.person_id = p.id left join register.search_active a on a.subject_id = p.id
         where p.id = any (ids)
    ), lined as materialized (
        select id, pesel, last, first, left(concat_ws(' ', soon, last, first, birth_date::text, names), 600) || ' ' as line from person
    ), keyed as (
        select id, 'LAST' as kind, w as key, line, null as display from lined, string_to_table(last, ' ') w
        union all
        select id, 'FIRST', w, line, null from lined, string_to_table(first, ' ') w
        union all
        select n.person_id, 'FORMER', w, l.line, concat_ws(' ', n.first_name, n.last_name)
          from lined l join register.former_name n on n.person_id = l.id,
               string_to_table(register.fold(concat_ws(' ', n.first_name, n.last_name)), ' ') w
        union all
        select id, 'PESEL', pesel, '', null from lined where pesel is not null
        union all
        select c.person_id, c.kind,
               case c.kind when 'PHONE' then right(regexp_replace(c.value, '\D', '', 'g'), 9) else lower(c.value) end, '', null
          from register.contact_point c where c.person_id = any (ids)
    )
    insert into register.search_key (subject_id, kind, key, line, display)
    select distinct on (id, kind, key) id, kind, key, line, display from keyed where key <> '' and length(key) <= 200 order by id, kind, key, display;
    perform register.keep_words(array(select key from register.search_key where subject_id = any (ids) and kind in ('LAST', 'FIRST', 'FORMER')));
end
$$;
create function register.keep_households(ids uuid[]) returns void language plpgsql security definer
set search_path = register, public, pg_temp as
$$
begin
    delete from register.search_key where subject_id = any (ids);
    insert into register.search_key (subject_id, kind, key, line)
    select distinct h.id, 'ADDRESS', w,
           left(replace(register.fold(h.street), ' ', '~') || '~' || lpad(register.fold(h.house), 6, '0')
                || ' ' || register.fold(concat_ws(' ', h.street, h.house, h.flat, h.place)), 600) || ' '
      from register.household h, string_to_table(register.fold(concat_ws(' ', h.street, h.house, h.flat, h.place)), ' ') w
     where h.id = any (ids) and w <> '' and length(w) <= 100;
    perform register.keep_words(array(select key from register.search_key where subject_id = any (ids)));
end
$$;
-- all of it anew, in one piece
create function register.rebuild_search() returns void language sql as
$$
    select register.keep_people(array(select id from register.person));
    select register.keep_households(array(select id from register.household));
$$;

-- kept by statements, not by rows, so that many rows at once cost little
create function register.people_changed() returns trigger language plpgsql security definer set search_path = register, public, pg_temp as
$$
begin
    if tg_op = 'INSERT' then
        perform register.keep_people(array(select id from changed));
    elsif exists (select 1 from changed c join before b on b.id = c.id
                   where (c.first_name, c.second_name, c.last_name, c.pesel, c.birth_date, c.died_on)
                         is distinct from (b.first_name, b.second_name, b.last_name, b.pesel, b.birth_date, b.died_on)) then
        perform register.keep_people(array(select id from changed));
    end if;
    return null;
end
$$;
create trigger people_added after insert on register.person referencing new table as changed
    for each statement execute function register.people_changed();
create trigger people_changed after update on register.person referencing old table as before new table as changed
    for each statement execute function register.people_changed();
-- of former names, telephones and addresses of e-mail
create function register.belongings_changed() returns trigger language plpgsql security definer set search_path = register, public, pg_temp as
$$
begin
    perform register.keep_people(array(select distinct person_id from changed));
    return null;
end
$$;
do $$
declare t text;
begin
    foreach t in array array['former_name', 'contact_point'] loop
        execute format('create trigger keys_added after insert on register.%I referencing new table as changed
                        for each statement execute function register.belongings_changed()', t);
        execute format('create trigger keys_changed after update on register.%I referencing new table as changed
                        for each statement execute function register.belongings_changed()', t);
        execute format('create trigger keys_removed after delete on register.%I referencing old table as changed
                        for each statement execute function register.belongings_changed()', t);
    end loop;
end
$$;
create function register.households_changed() returns trigger language plpgsql security definer set search_path = register, public, pg_temp as
$$
begin
    if tg_op = 'INSERT' then
        perform register.keep_households(array(select id from changed));
    elsif exists (select 1 from changed c join before b on b.id = c.id
                   where (c.place, c.street, c.house, c.flat) is distinct from (b.place, b.street, b.house, b.flat)) then
        perform register.keep_households(array(select id from changed));
    end if;
    return null;
end
$$;
create trigger households_added after insert on register.household referencing new table as changed
    for each statement execute function register.households_changed();
create trigger households_changed after update on register.household referencing old table as before new table as changed
    for each statement execute function register.households_changed();

-- with whom there is work now, and with whom there is not any more
create function register.set_active(yes uuid[], no uuid[]) returns void language plpgsql security definer
set search_path = register, pg_temp as
$$
begin
    insert into register.search_active (subject_id) select distinct s from unnest(yes) s on conflict do nothing;
    delete from register.search_active where subject_id = any (no);
    update register.search_key set line = case when subject_id = any (yes) then '0' else '1' end || substr(line, 2)
     where subject_id = any (yes || no) and kind in ('LAST', 'FIRST', 'FORMER')
       and left(line, 1) = case when subject_id = any (yes) then '1' else '0' end;
end
$$;

-- a word of the query, and the words of the register it may stand for
create type register.search_word_asked as (typed text, declined text[], misspelt text[]);
create function register.asked_words(asked jsonb) returns register.search_word_asked[] language plpgsql stable security definer
set search_path = register, public, pg_temp set pg_trgm.similarity_threshold = 0.4 as
$$
declare words register.search_word_asked[] := '{}'; one jsonb; forms text[]; typed text; declined text[]; misspelt text[];
begin
    for one in select value from jsonb_array_elements(asked) loop
        forms := array(select jsonb_array_elements_text(one));
        typed := forms[1];
        declined := array(select w.word from register.search_word w where w.word = any (forms[2:]) and w.word <> typed);
        misspelt := '{}';
        if typed ~ '^[[:alpha:]]{4,60}$' then
            misspelt := array(select w.word from register.search_word w
                               where register.nearly(w.word) && register.nearly(typed) and w.word <> typed and w.word <> all (declined)
                               order by levenshtein(w.word, typed), w.word limit 12);
            -- the base form may be what is misspelt
            if misspelt = '{}' and declined = '{}' and cardinality(forms) > 1 then
                misspelt := array(select distinct w.word from unnest(forms[2:3]) f, register.search_word w
                                   where length(f) >= 4 and register.nearly(w.word) && register.nearly(f) order by 1 limit 12);
            end if;
            -- two letters wrong in a long word
            if misspelt = '{}' and declined = '{}' and length(typed) >= 8 then
                misspelt := array(select w.word from register.search_word w
                                   where w.word % typed and levenshtein_less_equal(w.word, typed, 2) <= 2 order by 1 limit 12);
            end if;
        end if;
        words := words || row(typed, declined, misspelt)::register.search_word_asked;
    end loop;
    return words;
end
$$;

-- how many rows have one of these keys, or keys that begin so; counted no further than is needed to choose where to begin
create function register.volume(kinds text[], keys text[]) returns bigint language sql stable security definer
set search_path = register, pg_temp as
$$
    select count(*) from (select 1 from register.search_key k where k.kind = any (kinds) and k.key = any (keys) limit 300) x
$$;
create function register.volume_from(kinds text[], beginning text) returns bigint language sql stable security definer
set search_path = register, pg_temp as
$$
    select count(*) from (select 1 from unnest(kinds) one (kind) cross join lateral (
        select 1 from register.search_key k where k.kind = one.kind and k.key >= beginning and k.key < beginning || U&'\+10FFFF' limit 300) y limit 300) x
$$;
-- Whom the words may mean, the surest first and no more than are wanted: 0 as typed, 1 beginnings, 2 declined, 3 misspelt; a step is made
-- only when those before did not find enough. Each begins at the rarest word and compares the others within the index.
create function register.candidates(kinds text[], words register.search_word_asked[], born text, deep integer, most integer)
returns uuid[] language plpgsql stable security definer set search_path = register, pg_temp as
$$
declare
    found uuid[] := '{}'; n integer := cardinality(words); step integer; i integer; first integer; rows bigint; least_rows bigint;
    keys text[]; begin_keys text[]; a text[]; b text[]; c text[]; p text[]; taken integer;
begin
    for step in 0 .. deep loop
        first := 0;
        least_rows := null;
        for i in 1 .. n loop
            if step = 1 then
                continue when length(words[i].typed) < 3 or words[i].typed ~ '^\d';
                rows := register.volume_from(kinds, words[i].typed);
            else
                keys := array[words[i].typed];
                if step >= 2 then keys := keys || words[i].declined; end if;
                if step = 3 then keys := keys || words[i].misspelt; end if;
                -- a beginning, which only the second step may begin at
                continue when step >= 2 and n > 1 and length(words[i].typed) < 3 and words[i].typed !~ '^\d';
                rows := register.volume(kinds, keys);
            end if;
            if least_rows is null or rows < least_rows then
                first := i;
                least_rows := rows;
                begin_keys := keys;
            end if;
        end loop;
        continue when first = 0 or least_rows = 0;
        a := '{%}'; b := '{%}'; c := '{%}'; taken := 0;
        for i in 1 .. n loop
            continue when i = first;
            p := array['% ' || words[i].typed || ' %'];
            if step >= 1 and words[i].typed !~ '^\d' then p := array['% ' || words[i].typed || '%']; end if;
            if step >= 2 then p := p || array(select '% ' || w || ' %' from unnest(words[i].declined) w); end if;
            if step = 3 then p := p || array(select '% ' || w || ' %' from unnest(words[i].misspelt) w); end if;
            taken := taken + 1;
            if taken = 1 then a := p; elsif taken = 2 then b := p; elsif taken = 3 then c := p; end if;
        end loop;
        if step = 1 then
            found := found || array(
                select h.subject_id from unnest(kinds) with ordinality one (kind, place) cross join lateral (
                    select k.subject_id, k.key, k.line from register.search_key k
                     where k.kind = one.kind and k.key >= words[first].typed and k.key < words[first].typed || U&'\+10FFFF'
                       and k.line like any (a) and k.line like any (b) and k.line like any (c) and k.line like born
                     order by k.key, k.line limit 2 * most) h
                 order by one.place, h.key, h.line limit 2 * most);
        else
            found := found || array(
                select h.subject_id from unnest(kinds) with ordinality one (kind, place) cross join unnest(begin_keys) with ordinality begin_key (key, place) cross join lateral (
                    select k.subject_id, k.line from register.search_key k
                     where k.kind = one.kind and k.key = begin_key.key
                       and k.line like any (a) and k.line like any (b) and k.line like any (c) and k.line like born
                     order by k.line limit 2 * most) h
                 order by one.place, begin_key.place, h.line limit 2 * most);
        end if;
        exit when cardinality(found) >= 2 * most or (select count(distinct f) from unnest(found) f) >= most;
    end loop;
    return found;
end
$$;
-- how well each of these fits, word by word: 0 as typed, 1 its beginning, 2 under a former name, 3 a declined form, 4 misspelt
create function register.fitting(ids uuid[], kinds text[], words register.search_word_asked[])
returns table (subject_id uuid, grade integer, former text, last_name boolean, line text) language sql stable security definer
set search_path = register, pg_temp as
$$
    with asked as materialized (
        select w.typed, w.declined, w.misspelt, i, length(w.typed) >= 3 or (cardinality(words) > 1 and w.typed !~ '^\d') as may_begin
          from unnest(words) with ordinality w (typed, declined, misspelt, i)
    ), graded as (
        select k.subject_id, a.i, k.kind, k.display, k.line,
               case when k.key = a.typed then 0 when a.may_begin and starts_with(k.key, a.typed) then 1
                    when k.key = any (a.declined) then 3 when k.key = any (a.misspelt) then 4 end as grade
          from register.search_key k, asked a where k.subject_id = any (ids) and k.kind = any (kinds)
    ), hit as (
        select distinct on (g.subject_id, g.i) g.subject_id, g.i, g.kind, g.line, case when g.kind = 'FORMER' then g.display end as display,
               case when g.kind = 'FORMER' then greatest(g.grade, 2) else g.grade end as grade
          from graded g where g.grade is not null order by g.subject_id, g.i, 6, array_position(kinds, g.kind)
    )
    select h.subject_id, max(h.grade), max(h.display), bool_or(h.kind = 'LAST' and h.grade = 0), min(h.line)
      from hit h group by h.subject_id having count(*) = cardinality(words)
$$;
-- persons and households of the cases one leads or helps in
create function register.own_subjects() returns setof uuid language sql stable security definer set search_path = access, pg_temp as
$$
    select s.subject_id from access.case_grant g join access.case_subject s on s.case_id = g.case_id
     where g.principal_id = platform.me() and g.kind in ('LEAD', 'CO_WORKER') and (g.until is null or g.until > platform.now())
$$;

-- Persons by the words of their names, present and former, and households by the words of their address, best first: how well they fit,
-- then one's own, then those in work, the living, the dead. Of an address the number of the flat is not told.
create function register.find(asked jsonb, born integer, born_on date, with_people boolean, most integer)
returns table (household boolean, id uuid, first_name text, last_name text, birth_year integer, pesel text, died boolean, replaced_by uuid,
               grade integer, former text, address text)
language plpgsql stable security definer set search_path = register, pg_temp as
$$
declare
    names constant text[] := '{LAST,FIRST,FORMER}'; address constant text[] := '{ADDRESS}';
    words register.search_word_asked[]; ids uuid[] := '{}'; own uuid[] := '{}'; date_line text; people integer := 0; sure integer := 0;
begin
    if not register.sees_cards() then
        return;
    end if;
    words := register.asked_words(asked);
    date_line := case when born_on is not null then '% ' || born_on::text || ' %' when born is not null then '% ' || born || '-%' else '%' end;
    if with_people then
        if not exists (select 1 from unnest(words) w where length(w.typed) > 1) then
            -- initials, or nothing, and a date
            ids := array(select p.id from register.person p
                          where (p.birth_date = born_on or born_on is null and p.birth_date >= make_date(born, 1, 1) and p.birth_date < make_date(born + 1, 1, 1))
                            and (select bool_and(' ' || register.fold(concat_ws(' ', p.last_name, p.first_name, p.second_name)) like '% ' || w.typed || '%')
                                   from unnest(words) w) is not false
                          order by p.died_on nulls first, p.id limit 2 * most);
            if words = '{}' then
                return query
                    select false, p.id, p.first_name, p.last_name, extract(year from p.birth_date)::integer, left(p.pesel, 4) || '*******',
                           p.died_on is not null, p.replaced_by, 0, null::text, null::text
                      from register.person p where p.id = any (ids) and p.replaced_by is null
                     order by p.died_on nulls first, p.last_name, p.first_name, p.id limit most;
                return;
            end if;
        else
            ids := register.candidates(names, words, date_line, 3, most);
        end if;
        if cardinality(ids) >= most then
            own := array(select register.own_subjects());
            ids := ids || array(select f.subject_id from register.fitting(own, names, words) f where f.line like date_line);
        end if;
        return query
            with fit as materialized (
                select * from register.fitting(ids, names, words)
            ), one as (
                select distinct on (p.id) p.*, f.grade as how, f.former as under, f.last_name as by_last, f.line as place
                  from fit f join register.person o on o.id = f.subject_id join register.person p on p.id = coalesce(o.replaced_by, o.id)
                 order by p.id, f.grade
            )
            select false, p.id, p.first_name, p.last_name, extract(year from p.birth_date)::integer, left(p.pesel, 4) || '*******',
                   p.died_on is not null, p.replaced_by, p.how, p.under, null::text
              from one p
             order by p.how, p.id = any (own) or cardinality(own) = 0 and exists (select 1 from access.case_subject s
                          join access.case_grant g on g.case_id = s.case_id and g.principal_id = platform.me() and g.kind in ('LEAD', 'CO_WORKER')
                         where s.subject_id = p.id) desc,
                   left(p.place, 1), p.by_last desc, p.place, p.id
             limit most;
        get diagnostics people = row_count;
    end if;
    if words = '{}' then
        return;
    end if;
    -- when people were found, streets of a similar name are not what is looked for
    ids := register.candidates(address, words, '%', case when people >= most then 0 when people > 0 then 1 else 3 end, most);
    return query
        select true, h.id, null::text, h.name, null::integer, null::text, false, null::uuid, f.grade, null::text,
               concat_ws(', ', nullif(btrim(h.street || ' ' || h.house), ''), nullif(h.place, ''))
          from register.fitting(ids, address, words) f join register.household h on h.id = f.subject_id
         order by f.grade, f.line, h.name, h.id limit most;
end
$$;
create function register.find_people_by(asked_kind text, asked text, most integer) returns setof register.card language sql stable
security definer set search_path = register, pg_temp as
$$
    select distinct (register.card_of(p)).*
      from register.search_key k join register.person o on o.id = k.subject_id join register.person p on p.id = coalesce(o.replaced_by, o.id)
     where k.key = asked and k.kind = asked_kind and asked_kind in ('PESEL', 'PHONE', 'EMAIL')
       and (select register.sees_cards())
     limit most
$$;
-- who may already be in the register: 0 the same PESEL, 1 the same name and date of birth, 2 a similar name and year of birth
create function register.similar_people(asked jsonb, born date, number text, but uuid)
returns table (card register.card, grade integer) language plpgsql stable security definer set search_path = register, pg_temp as
$$
declare
    names constant text[] := '{LAST,FIRST,FORMER}'; words register.search_word_asked[]; ids uuid[] := '{}';
begin
    if not register.sees_cards() then
        return;
    end if;
    words := register.asked_words(asked);
    if cardinality(words) > 1 then
        ids := register.candidates(names, words, '%', 0, 200);
        if born is not null then
            ids := ids || register.candidates(names, words, '% ' || extract(year from born) || '-%', 3, 50);
        end if;
    end if;
    return query
        with found as (
            select p.id, 0 as grade from register.person p where p.pesel = number
            union all
            select p.id, case when f.grade = 0 and p.birth_date = born then 1 else 2 end
              from register.fitting(ids, names, words) f join register.person p on p.id = f.subject_id
             where f.grade <> 1 and (extract(year from p.birth_date) = extract(year from born)
                                     or (f.grade = 0 and (p.birth_date is null or born is null)))
        ), best as (
            select f.id, min(f.grade) as grade from found f group by f.id
        )
        select register.card_of(p), b.grade from best b join register.person p on p.id = b.id
         where p.id is distinct from but and p.replaced_by is null
         order by b.grade, p.last_name, p.first_name, p.id limit 10;
end
$$;
do $$
declare f record;
begin
    for f in select p.oid::regprocedure as name, p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
              where n.nspname = 'register' and p.prosecdef loop
        execute format('revoke all on function %s from public', f.name);
        -- what tells more than the minimal card is called by the others only
        if f.proname in ('keep_people', 'keep_households', 'keep_words', 'candidates', 'fitting', 'volume', 'volume_from', 'asked_words',
                         'people_changed', 'belongings_changed', 'households_changed', 'set_active', 'own_subjects') then
            execute format('revoke all on function %s from "${app}", "${job}"', f.name);
        else
            execute format('grant execute on function %s to "${app}", "${job}"', f.name);
        end if;
    end loop;
end
$$;
revoke all on function register.rebuild_search() from public;
select register.rebuild_search();
