-- What the law says is written by the program when it starts, under the job's role. A request changes the centre's own words only, whatever
-- statement it runs.
do $$
declare t text;
begin
    foreach t in array array['list', 'value', 'amount', 'amount_value'] loop
        execute format('alter table code.%I enable row level security', t);
        execute format('create policy app_read on code.%I for select to "${app}" using (true)', t);
        execute format('create policy job on code.%I to "${job}" using (true) with check (true)', t);
        execute format('revoke insert, update, delete on code.%I from "${app}"', t);
    end loop;
end $$;
create policy app_insert on code.value for insert to "${app}"
    with check (exists (select 1 from code.list l where l.name = value.list and l.kind = 'LOCAL'));
create policy app_update on code.value for update to "${app}"
    using (exists (select 1 from code.list l where l.name = value.list and l.kind = 'LOCAL'))
    with check (exists (select 1 from code.list l where l.name = value.list and l.kind = 'LOCAL'));
create policy app_insert on code.amount_value for insert to "${app}"
    with check (exists (select 1 from code.amount a where a.code = amount_value.amount and a.kind = 'LOCAL'));
create policy app_update on code.amount_value for update to "${app}"
    using (exists (select 1 from code.amount a where a.code = amount_value.amount and a.kind = 'LOCAL'))
    with check (exists (select 1 from code.amount a where a.code = amount_value.amount and a.kind = 'LOCAL'));
grant insert, update on code.value, code.amount_value to "${app}";
update access.reviewed_table set reason = 'no client data; requests write local ones only' where name in ('code.list', 'code.value', 'code.amount', 'code.amount_value');
