-- How many rows these functions give: without it the planner expects a thousand and reads the whole register to meet them
alter function register.fitting(uuid[], text[], register.search_word_asked[]) rows 60;
alter function register.find(jsonb, integer, date, boolean, integer) rows 60;
alter function register.find_people_by(text, text, integer) rows 2;
alter function register.cards(uuid[]) rows 60;

-- of the persons in the cases one leads or helps in, those whose names have all these words or beginnings
drop function register.own_people(register.search_word_asked[], text);
create function register.own_people(words register.search_word_asked[], born text) returns uuid[] language plpgsql stable security definer
set search_path = register, pg_temp as
$$
declare
    me constant uuid := platform.me(); now constant timestamptz := platform.now();
    subjects constant uuid[] := array(select s.subject_id from access.case_grant g join access.case_subject s on s.case_id = g.case_id
                                       where g.principal_id = me and g.kind in ('LEAD', 'CO_WORKER') and (g.until is null or g.until > now));
    patterns constant text[] := array(select '% ' || w.typed || '%' from unnest(words) w) || born;
begin
    return array(select k.subject_id from register.search_key k
                  where k.subject_id = any (subjects) and k.kind = 'LAST' and k.line like all (patterns) limit 50);
end
$$;
revoke all on function register.own_people(register.search_word_asked[], text) from public;
