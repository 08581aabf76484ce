-- Misspelt words are looked for only when the surer steps found too few, and one's own families are picked out by one line each
drop function register.find(jsonb, integer, date, boolean, integer);
drop function register.similar_people(jsonb, date, text, uuid);
drop function register.candidates(text[], register.search_word_asked[], text, integer, integer);
drop function register.fitting(uuid[], text[], register.search_word_asked[]);
drop function register.asked_words(jsonb);
drop function register.own_subjects();
drop function register.volume(text[], text[]);

-- how many rows have one of these keys; counted no further than is needed to choose where to begin
create function register.volume(kinds text[], keys text[], most integer) returns bigint language sql stable security definer
set search_path = register, pg_temp as
$$
    select count(*) from (select 1 from register.search_key k where k.kind = any (kinds) and k.key = any (keys) limit most) x
$$;
create or replace function register.find_people_by(asked_kind text, asked text, most integer) returns setof register.card language sql stable
security definer set search_path = register, pg_temp as
$$
    select p.id, p.first_name, p.last_name, extract(year from p.birth_date)::integer, left(p.pesel, 4) || '*******', p.died_on is not null,
           p.replaced_by
      from register.person p
     where p.id in (select coalesce(o.replaced_by, o.id) from register.search_key k join register.person o on o.id = k.subject_id
                     where k.kind = asked_kind and k.key = asked)
       and asked_kind in ('PESEL', 'PHONE', 'EMAIL') and register.sees_cards()
     order by p.died_on desc nulls first, p.last_name, p.first_name, p.id limit most
$$;

create or replace function register.nearly(word text) returns text[] language sql immutable parallel safe as
$$
    select array(select left(word, i - 1) || substr(word, i + 1) from generate_series(1, length(word)) i) || word
$$;
create function register.asked_words(asked jsonb) returns register.search_word_asked[] language sql stable security definer
set search_path = register, pg_temp as
$$
    select coalesce(array_agg(row(o.forms ->> 0,
               array(select w.word from register.search_word w
                      where w.word = any (array(select f from jsonb_array_elements_text(o.forms - 0) f)) and w.word <> o.forms ->> 0),
               '{}'::text[])::register.search_word_asked order by o.i), '{}')
      from jsonb_array_elements(asked) with ordinality o (forms, i)
$$;
-- the same words with those of the register that differ by a letter, or by two when they are long
create function register.with_misspelt(words register.search_word_asked[]) returns register.search_word_asked[] language plpgsql stable
security definer set search_path = register, public, pg_temp set pg_trgm.similarity_threshold = 0.4 as
$$
declare typed text; near text[]; i integer;
begin
    for i in 1 .. cardinality(words) loop
        typed := words[i].typed;
        continue when typed !~ '^[[:alpha:]]{4,60}$';
        near := register.nearly(typed);
        words[i].misspelt := array(select w.word from register.search_word w
                                    where register.nearly(w.word) && near and w.word <> typed and w.word <> all (words[i].declined)
                                    order by levenshtein(w.word, typed), w.word limit 12);
        continue when words[i].misspelt <> '{}' or words[i].declined <> '{}' or length(typed) < 8
            or exists (select 1 from register.search_word w where w.word = typed);
        words[i].misspelt := array(select w.word from register.search_word w
                                    where w.word % typed and levenshtein_less_equal(w.word, typed, 2) <= 2 order by 1 limit 12);
    end loop;
    return words;
end
$$;
-- Whom the words may mean, the surest first and no more than are wanted: step 0 as typed, 1 beginnings, 2 declined, 3 misspelt; a step is
-- made only when those before did not find enough. Each begins at the rarest word and compares the others within the index.
create function register.candidates(kinds text[], words register.search_word_asked[], born text, since integer, till integer, most integer)
returns uuid[] language plpgsql stable security definer set search_path = register, pg_temp as
$$
declare
    found uuid[] := '{}'; n integer := cardinality(words); step integer; i integer; first integer; rows bigint; least_rows bigint;
    keys text[]; begin_keys text[]; a text[]; b text[]; c text[]; p text[]; taken integer;
begin
    for step in since .. till loop
        continue when step = 2 and not exists (select 1 from unnest(words) w where w.declined <> '{}');
        continue when step = 3 and not exists (select 1 from unnest(words) w where w.misspelt <> '{}');
        first := 0;
        least_rows := null;
        for i in 1 .. n loop
            keys := array[words[i].typed];
            if step >= 2 then keys := keys || words[i].declined; end if;
            if step = 3 then keys := keys || words[i].misspelt; end if;
            if step = 1 then
                continue when length(words[i].typed) < 3 or words[i].typed ~ '^\d';
            else
                -- nothing more than before to begin at, or a beginning, which only step 1 begins at
                continue when step >= 2 and n = 1 and cardinality(keys) = 1;
                continue when step >= 2 and n > 1 and length(words[i].typed) < 3 and words[i].typed !~ '^\d';
            end if;
            -- a single word begins at itself
            rows := case when n = 1 then 1 when step = 1 then register.volume_from(kinds, words[i].typed) else register.volume(kinds, keys, 300) end;
            if rows = 300 and step <> 1 then
                rows := register.volume(kinds, keys, 3000);
            end if;
            if least_rows is null or rows < least_rows then
                first := i;
                least_rows := rows;
                begin_keys := keys;
            end if;
            exit when rows = 0;
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
                     order by k.key, k.line limit most) h
                 order by one.place, h.key, h.line limit most);
        else
            found := found || array(
                select h.subject_id from unnest(kinds) with ordinality one (kind, place)
                 cross join unnest(begin_keys) with ordinality begin_key (key, place) cross join lateral (
                    select k.subject_id, k.line from register.search_key k
                     where k.kind = one.kind and k.key = begin_key.key
                       and k.line like any (a) and k.line like any (b) and k.line like any (c) and k.line like born
                     order by k.line limit most) h
                 order by one.place, begin_key.place, h.line limit most);
        end if;
        exit when cardinality(found) >= most and (select count(distinct f) from unnest(found) f) >= most;
    end loop;
    return found;
end
$$;
-- how well each of these fits, word by word: 0 as typed, 1 its beginning, 2 under a former name, 3 a declined form, 4 misspelt
create function register.fitting(ids uuid[], kinds text[], words register.search_word_asked[])
returns table (subject_id uuid, grade integer, former text, last_name boolean, line text) language sql stable security definer
set search_path = register, pg_temp as
$$
    with hit as (
        select distinct on (k.subject_id, a.i) k.subject_id, a.i, k.kind, k.line, case when k.kind = 'FORMER' then k.display end as display,
               greatest(g.grade, case when k.kind = 'FORMER' then 2 end) as grade
          from (select distinct i as id from unnest(ids) i) x
          join register.search_key k on k.subject_id = x.id and k.kind = any (kinds)
         cross join unnest(words) with ordinality a (typed, declined, misspelt, i)
         cross join lateral (select case when k.key = a.typed then 0
                    when starts_with(k.key, a.typed) and (length(a.typed) >= 3 or cardinality(words) > 1 and a.typed !~ '^\d') then 1
                    when k.key = any (a.declined) then 3 when k.key = any (a.misspelt) then 4 end as grade) g
         where g.grade is not null
         order by k.subject_id, a.i, 6, array_position(kinds, k.kind)
    )
    select h.subject_id, max(h.grade), max(h.display), bool_or(h.kind = 'LAST' and h.grade = 0), min(h.line)
      from hit h group by h.subject_id having count(*) = cardinality(words)
$$;
-- of the persons in the cases one leads or helps in, those whose names have all these words or beginnings
create function register.own_people(words register.search_word_asked[], born text) returns uuid[] language sql stable security definer
set search_path = register, pg_temp as
$$
    select array(
        select k.subject_id
          from access.case_grant g join access.case_subject s on s.case_id = g.case_id
          join register.search_key k on k.subject_id = s.subject_id and k.kind = 'LAST'
         where g.principal_id = platform.me() and g.kind in ('LEAD', 'CO_WORKER') and (g.until is null or g.until > platform.now())
           and k.line like all (array(select '% ' || w.typed || '%' from unnest(words) w)) and k.line like born
         limit 50)
$$;

-- Persons by the words of their names, present and former, and households by the words of their address, best first: how well they fit,
-- then one's own, then those in work, the living, the dead. Of an address the number of the flat is not told.
create function register.find(asked jsonb, born integer, born_on date, with_people boolean, most integer)
returns table (household boolean, id uuid, first_name text, last_name text, birth_year integer, pesel text, died boolean, replaced_by uuid,
               grade integer, former text, address text)
language plpgsql stable security definer set search_path = register, pg_temp as
$$
declare
    names constant text[] := '{LAST,FIRST,FORMER}'; places constant text[] := '{ADDRESS}';
    words register.search_word_asked[]; ids uuid[] := '{}'; own uuid[]; date_line text; people integer := 0; misspelt boolean := false;
begin
    if not register.sees_cards() then
        return;
    end if;
    words := register.asked_words(asked);
    date_line := case when born_on is not null then '% ' || born_on::text || ' %' when born is not null then '% ' || born || '-%' else '%' end;
    if with_people then
        if not exists (select 1 from unnest(words) w where length(w.typed) > 1) then
            -- initials, or nothing, and a date of birth
            ids := array(select p.id from register.person p
                          where p.birth_date between coalesce(born_on, make_date(born, 1, 1)) and coalesce(born_on, make_date(born, 12, 31))
                            and exists (select 1 from register.search_key k where k.subject_id = p.id and k.kind = 'LAST'
                                           and k.line like all (array(select '% ' || w.typed || '%' from unnest(words) w)))
                          order by p.died_on desc nulls first, p.id limit most);
            if words = '{}' then
                return query
                    select false, p.id, p.first_name, p.last_name, extract(year from p.birth_date)::integer, left(p.pesel, 4) || '*******',
                           p.died_on is not null, p.replaced_by, 0, null::text, null::text
                      from register.person p where p.id = any (ids) and p.replaced_by is null
                     order by p.died_on desc nulls first, p.last_name, p.first_name, p.id limit most;
                return;
            end if;
        else
            ids := register.candidates(names, words, date_line, 0, 2, most);
            if cardinality(ids) >= most then
                own := register.own_people(words, date_line);
                ids := ids || own;
            else
                words := register.with_misspelt(words);
                misspelt := true;
                ids := ids || register.candidates(names, words, date_line, 3, 3, most);
            end if;
        end if;
        return query
            with one as (
                select distinct on (p.id) p.*, f.grade as how, f.former as under, f.last_name as by_last, f.line as place
                  from register.fitting(ids, names, words) f join register.person o on o.id = f.subject_id
                  join register.person p on p.id = coalesce(o.replaced_by, o.id)
                 order by p.id, f.grade
            )
            select false, p.id, p.first_name, p.last_name, extract(year from p.birth_date)::integer, left(p.pesel, 4) || '*******',
                   p.died_on is not null, p.replaced_by, p.how, p.under, null::text
              from one p
             order by p.how,
                   case when own is null then exists (select 1 from access.case_subject s join access.case_grant g on g.case_id = s.case_id
                                and g.principal_id = platform.me() and g.kind in ('LEAD', 'CO_WORKER') where s.subject_id = p.id)
                        else p.id = any (own) end desc,
                   left(p.place, 1), p.by_last desc, p.place, p.id
             limit most;
        get diagnostics people = row_count;
    end if;
    if words = '{}' then
        return;
    end if;
    -- when people were found, streets of a similar name are not what is looked for
    ids := register.candidates(places, words, '%', 0, case when people >= most then 0 when people > 0 then 1 else 2 end, most);
    if people = 0 and cardinality(ids) < most then
        if not misspelt then
            words := register.with_misspelt(words);
        end if;
        ids := ids || register.candidates(places, words, '%', 3, 3, most);
    end if;
    if ids = '{}' then
        return;
    end if;
    return query
        select true, h.id, null::text, h.name, null::integer, null::text, false, null::uuid, f.grade, null::text,
               concat_ws(', ', nullif(btrim(h.street || ' ' || h.house), ''), nullif(h.place, ''))
          from register.fitting(ids, places, words) f join register.household h on h.id = f.subject_id
         order by f.grade, f.line, h.name, h.id limit most;
end
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
    words := register.with_misspelt(register.asked_words(asked));
    if cardinality(words) > 1 then
        ids := register.candidates(names, words, '%', 0, 0, 200);
        if born is not null then
            ids := ids || register.candidates(names, words, '% ' || extract(year from born) || '-%', 0, 0, 50)
                || register.candidates(names, words, '% ' || extract(year from born) || '-%', 2, 3, 50);
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
revoke all on function register.volume(text[], text[], integer), register.asked_words(jsonb), register.with_misspelt(register.search_word_asked[]),
    register.candidates(text[], register.search_word_asked[], text, integer, integer, integer),
    register.fitting(uuid[], text[], register.search_word_asked[]), register.own_people(register.search_word_asked[], text),
    register.find(jsonb, integer, date, boolean, integer), register.similar_people(jsonb, date, text, uuid) from public;
grant execute on function register.find(jsonb, integer, date, boolean, integer), register.similar_people(jsonb, date, text, uuid)
    to "${app}", "${job}";
