-- The days of a stretch are compared, not looked up: the server laid the index of words beside one of households, read from end to end for
-- its days (a rare word in the notes of a leader's cases: 400 ms of 460 in the last stretch, 900 notes found). And a stretch is as long as
-- the ones before let expect: when forty of a page of fifty were found, the next one no longer reads four times as many weeks.
do $$
declare
    code text := pg_get_functiondef('casework.search_notes'::regproc);
    part text[];
begin
    foreach part slice 1 in array array[
        ['c.on_date between $6 and $7 and (c.on_date, c.id) < ($8, $9)',
         'c.on_date + 0 between $6 and $7 and (c.on_date + 0, c.id) < ($8, $9)'],
        ['had integer; hit record;', 'had integer; found_before integer; hit record;'],
        ['-- what lies ahead first', 'found_before := found;
                    -- what lies ahead first'],
        ['when cases is null or cardinality(cases) > 300 then span * 4 else 1000 end;',
         'else least(case when cases is null or cardinality(cases) > 300 then span * 4 else 1000 end,
                                     case when found > found_before
                                          then ceil(1.3 * (high - low + 1) * (most - found) / (found - found_before))::integer end) end;']]
    loop
        if strpos(code, part[1]) = 0 then
            raise 'casework.search_notes is not as expected: %', part[1];
        end if;
        code := replace(code, part[1], part[2]);
    end loop;
    execute code;
end
$$;
