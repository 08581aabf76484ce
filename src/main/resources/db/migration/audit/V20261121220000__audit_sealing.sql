-- which rows a block holds, so that a removed one can be named
alter table audit.block add column seqs bigint[] not null default '{}';
create index entry_block on audit.entry (block_no, seq);

-- partitions by month, made ahead by the job, which owns nothing itself; what no partition holds goes to the default one
create function audit.make_partitions(first date, months integer) returns integer
language plpgsql security definer set search_path = audit, pg_temp as
$$
declare month date; name text; made integer := 0;
begin
    for i in 0 .. least(months, 24) loop
        month := (date_trunc('month', first) + make_interval(months => i))::date;
        name := 'entry_' || to_char(month, 'YYYY_MM');
        continue when to_regclass('audit.' || name) is not null;
        -- rows already in the default partition keep the month there
        continue when exists (select 1 from audit.entry_rest
            where at >= month::timestamptz and at < (month + interval '1 month')::timestamptz);
        execute format('create table audit.%I partition of audit.entry for values from (%L) to (%L)', name,
            month::timestamptz, (month + interval '1 month')::timestamptz);
        insert into access.reviewed_table values ('audit.' || name, 'ids only, insert-only for requests') on conflict do nothing;
        made := made + 1;
    end loop;
    return made;
end
$$;
revoke all on function audit.make_partitions(date, integer) from public;
grant execute on function audit.make_partitions(date, integer) to "${job}";
select audit.make_partitions(platform.today(), 3);
