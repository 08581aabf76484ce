-- The result of a batch names its records in words. Of a record that is destroyed, only its id stays.
create function bulk.forget(gone uuid) returns void language sql security definer set search_path = bulk, pg_temp as
$$ update item set args = array_fill('–'::text, array[cardinality(args)]) where subject_id = gone and cardinality(args) > 0 $$;
revoke all on function bulk.forget(uuid) from public;
grant usage on schema bulk to "${job}";
grant execute on function bulk.forget(uuid) to "${job}";
