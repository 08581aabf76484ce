-- One index for looking words up in all notes: the words, the case and the author, the week, the kind. A frequent word is then met only
-- in the weeks and the cases asked for. Without a pending list: a save puts its own words in place, and no save has to do it for others.
-- The index reads as many lists as keys are asked for, side by side: so a long time is asked for by few keys, of 64, 16, 4 weeks or one.
create function casework.weeks_of(day date) returns integer[] language sql immutable parallel safe as
$$
    select array[(day - date '1950-01-02') / 7, 10000 + (day - date '1950-01-02') / 28, 20000 + (day - date '1950-01-02') / 112,
                 30000 + (day - date '1950-01-02') / 448]
$$;
create function casework.weeks_between(low integer, high integer) returns integer[] language plpgsql immutable as
$$
declare keys integer[] := '{}'; week integer := low; step integer;
begin
    while week <= high loop
        step := case when week % 64 = 0 and week + 63 <= high then 64 when week % 16 = 0 and week + 15 <= high then 16
                     when week % 4 = 0 and week + 3 <= high then 4 else 1 end;
        keys := keys || case step when 64 then 30000 + week / 64 when 16 then 20000 + week / 16 when 4 then 10000 + week / 4 else week end;
        week := week + step;
    end loop;
    return keys;
end
$$;
create index chronology_find on casework.chronology using gin (words, (array[case_id, user_id]), (casework.weeks_of(on_date)), (array[kind]))
    with (fastupdate = off);
drop index casework.chronology_words;

-- Notes that hold the words, the newest first, of all cases that the user may open. It goes back from the newest week by ever longer
-- stretches, so that a word of every second note costs no more than a rare one. A policy would keep the index from being used, so the
-- function goes round it and applies the very same rule to what it found.
-- phrases: folded words that must stand one after another; they are compared in the texts, so the search for them stops when it has read
-- enough, and tells until which day and note it went: the last row, the only one with a day.
do $$
begin
    execute format($f$
        create function casework.search_notes(query tsquery, phrases text[], kinds text[], authors uuid[], first_day date, last_day date,
                before_day date, before_id uuid, most integer)
            returns table (id uuid, until date) language plpgsql stable rows 51 security definer set search_path = casework, pg_temp
            set enable_seqscan = off set enable_indexscan = off set max_parallel_workers_per_gather = 0 as
        $body$
            declare
                start constant date := date '1950-01-02'; batch constant integer := case when phrases = '{}' then 200 else 400 end;
                enough constant integer := 800; all_cases boolean := access.director() = any (access.principals()); cases uuid[];
                high integer; low integer; span integer; this_week constant integer := (platform.today() - start) / 7; weeks integer[];
                first_week constant integer := (greatest(first_day, start) - start) / 7; sql text; day date := before_day; note uuid := before_id;
                found integer := 0; examined integer := 0; had integer; hit record;
            begin
                if not all_cases then
                    cases := array(select distinct g.case_id from access.case_grant g
                                    where g.principal_id = any (access.principals()) and (not g.personal or g.principal_id = platform.me())
                                      and (g.until is null or g.until > platform.now()));
                    if cases = '{}' then
                        return;
                    end if;
                end if;
                sql := 'with hit as materialized (select c.id, c.case_id, c.on_date from casework.chronology c where c.words @@ $1'
                    || case when all_cases then '' when cardinality(cases) > 300 or authors is not null then ' and c.case_id = any ($2)'
                            else ' and array[c.case_id, c.user_id] && $2' end
                    || case when authors is null then '' else ' and array[c.case_id, c.user_id] && $3' end
                    || case when kinds is null then '' else ' and array[c.kind] && $4' end;
                high := (least(last_day, before_day, platform.today() + 800) - start) / 7;
                -- about as many weeks as hold a page of a word that stands in every note
                span := case when all_cases then 1 else 1 + 2000 / cardinality(cases) end;
                loop
                    -- what lies ahead first
                    low := case when high > this_week then this_week else high - span + 1 end;
                    weeks := case when span > 500 then null else casework.weeks_between(greatest(low, first_week), high) end;
                    -- within a stretch by batches, each after the last note of the one before
                    loop
                        had := 0;
                        for hit in execute sql || case when weeks is null then '' else ' and casework.weeks_of(c.on_date) && $5' end
                            || ' and c.on_date between $6 and $7 and (c.on_date, c.id) < ($8, $9)
                                 order by c.on_date desc, c.id desc limit $10)
                                 select h.id, h.on_date, (%s) and ($11 = ''{}'' or (
                                     select '' '' || register.fold(t.body || '' '' || t.interpretation) || '' '' like all ($11)
                                       from casework.chronology t where t.id = h.id)) as fits
                                   from hit h order by h.on_date desc, h.id desc'
                            using query, cases, authors, kinds, weeks, first_day, least(last_day, high * 7 + 6 + start), day, note, batch, phrases
                        loop
                            had := had + 1;
                            day := hit.on_date;
                            note := hit.id;
                            if hit.fits then
                                id := hit.id;
                                return next;
                                found := found + 1;
                                if found = most then
                                    return;
                                end if;
                            end if;
                        end loop;
                        examined := examined + had;
                        if phrases <> '{}' and examined >= enough then
                            id := note;
                            until := day;
                            return next;
                            return;
                        end if;
                        exit when had < batch;
                    end loop;
                    exit when weeks is null or low <= first_week;
                    span := case when high > this_week then span else span * 4 end;
                    high := low - 1;
                end loop;
            end
        $body$ $f$, access.case_rule('h.case_id'));
end $$;
revoke all on function casework.search_notes from public;
grant execute on function casework.search_notes to "${app}";
