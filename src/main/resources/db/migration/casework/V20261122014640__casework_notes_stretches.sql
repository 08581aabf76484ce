-- Of few cases all older weeks are looked through at once: each stretch looks every case up in the index anew
drop function casework.search_notes(tsquery, text[], text[], uuid[], date, date, date, uuid, integer);
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
                sql := 'with word as materialized (select c.id, c.case_id, c.on_date from casework.chronology c where c.words @@ $1'
                    || case when all_cases or cardinality(cases) > 300 or authors is not null then ''
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
                            || ' and c.on_date between $6 and $7 and (c.on_date, c.id) < ($8, $9)),
                                 hit as materialized (select * from word w' || case when all_cases then '' else ' where w.case_id in (select x from unnest($2) x)' end
                            || ' order by w.on_date desc, w.id desc limit $10)
                                 select h.id, h.on_date, ' || case when all_cases then '(%s)' else 'true' end || ' and ($11 = ''{}'' or (
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
                    span := case when high > this_week then span when cases is null or cardinality(cases) > 300 then span * 4 else 1000 end;
                    high := low - 1;
                end loop;
            end
        $body$ $f$, access.case_rule('h.case_id'));
end $$;
revoke all on function casework.search_notes from public;
grant execute on function casework.search_notes to "${app}";
