-- What the law leaves to the centre has a bound; no request writes a value below it. A value that was wrong is taken back and stays in its
-- row, with who did it; only those that hold exclude each other.
alter table code.amount add column least numeric, add column least_basis text not null default '';
update code.amount set least = 100, least_basis = 'art. 8 ust. 2 ustawy o pomocy społecznej: rada gminy może kryterium tylko podwyższyć'
 where kind = 'LOCAL' and code in ('RAISE_SPECIAL_PURPOSE', 'RAISE_PERIODIC');
alter table code.amount_value add column set_by uuid, add column withdrawn_at timestamptz, add column withdrawn_by uuid;
alter table code.amount_value add check ((withdrawn_at is null) = (withdrawn_by is null));
do $$
declare c text;
begin
    select conname into strict c from pg_constraint where conrelid = 'code.amount_value'::regclass and contype = 'x';
    execute format('alter table code.amount_value drop constraint %I', c);
end $$;
alter table code.amount_value add exclude using gist (amount with =, validity with &&) where (withdrawn_at is null);
-- nothing may be reckoned with a value set here before this was kept: those are the centre's own too
update code.amount_value v set set_by = '00000000-0000-0000-0000-000000000000'
 where exists (select 1 from code.amount a where a.code = v.amount and a.kind = 'LOCAL')
   and v.basis <> 'art. 8 ust. 2 ustawy o pomocy społecznej: brak uchwały';
alter policy app_insert on code.amount_value
    with check (exists (select 1 from code.amount a where a.code = amount_value.amount and a.kind = 'LOCAL'
                          and amount_value.value >= coalesce(a.least, amount_value.value)));
