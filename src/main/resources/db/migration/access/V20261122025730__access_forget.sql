-- A case that is destroyed takes with it who could open it. Only the job's role calls this; what it did stands in the log.
create function access.forget_case(gone uuid) returns void language plpgsql security definer set search_path = access, pg_temp as
$$
begin
    delete from opening_read r using opening o where o.id = r.opening_id and o.case_id = gone;
    delete from opening where case_id = gone;
    delete from share where case_id = gone;
    delete from case_offer where case_id = gone;
    delete from case_grant where case_id = gone;
    delete from case_subject where case_id = gone;
end
$$;
revoke all on function access.forget_case(uuid) from public;
grant execute on function access.forget_case(uuid) to "${job}";
