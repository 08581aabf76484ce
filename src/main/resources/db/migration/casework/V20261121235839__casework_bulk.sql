-- what a batch of transfers is about; seen with the batch
create table casework.bulk_transfer (
    batch_id uuid primary key references bulk.batch (id),
    from_id  uuid not null references access.account (id),
    to_id    uuid not null references access.account (id) check (to_id <> from_id),
    reason   text not null
);
create index bulk_transfer_from on casework.bulk_transfer (from_id);
create index bulk_transfer_to on casework.bulk_transfer (to_id);
alter table casework.bulk_transfer enable row level security;
create policy app_read on casework.bulk_transfer for select to "${app}"
    using (exists (select 1 from bulk.batch b where b.id = bulk_transfer.batch_id));
create policy app_insert on casework.bulk_transfer for insert to "${app}"
    with check (exists (select 1 from bulk.batch b where b.id = bulk_transfer.batch_id and b.started_by = (select platform.me())));
grant select, insert on casework.bulk_transfer to "${app}";
select access.own_policy('casework', 'bulk_transfer', 'ids only and a reason; seen with its batch');
-- what was left out of a batch is told by the batch; transfers of a case are those that were
delete from casework.transfer where state = 'SKIPPED';
