-- Who a household found by its address is: the reference person of the day, by the minimal card. The search tells the household's name to
-- whoever sees cards already; the others who live there are told to those who may open the household.
create function register.reference(households uuid[], day date) returns table (household uuid, person uuid) language sql stable security definer rows 60
set search_path = register, pg_temp as
$$
    select m.household_id, m.person_id from register.member m
     where m.household_id = any (households) and m.reference and m.period @> day and (select register.sees_cards())
$$;
revoke all on function register.reference(uuid[], date) from public;
grant execute on function register.reference(uuid[], date) to "${app}";
