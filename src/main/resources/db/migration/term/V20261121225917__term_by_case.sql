-- A term of a case is seen by those who may open the case, and by nobody else: its title may name the client or say what the next step
-- is. Whoever left the case, or was let in for eight hours only, reads no more of it than of the rest.
drop policy app_read on term.term;
drop policy app_update on term.term;
do $$
declare visible text := format('(case_id is not null and (%s))
        or (case_id is null and owner_id = any ((select access.principals())::uuid[]))
        or (case_id is null and opened_by = any ((select access.principals())::uuid[]))
        or (case_id is null and owner_role in (select r.role from access.account_role r where r.account_id = any ((select access.principals())::uuid[]))
            and (team_id is null or team_id = any ((select access.principals())::uuid[])
                 or team_id in (select a.team_id from access.account a where a.id = any ((select access.principals())::uuid[]))))',
        access.case_rule('term.case_id'));
begin
    execute format('create policy app_read on term.term for select to "${app}" using (%s)', visible);
    execute format('create policy app_update on term.term for update to "${app}" using (%s) with check (%s)', visible, visible);
end $$;
