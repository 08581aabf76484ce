create schema bulk;
grant usage on schema bulk to "${app}", "${job}";

-- one piece of work on many records
create table bulk.batch (
    id         uuid primary key,
    kind       text not null check (kind ~ '^[a-z-]{2,40}$'),
    started_by uuid not null references access.account (id),
    team_id    uuid references access.team (id),            -- of whoever started it, so that his leader sees it
    started_at timestamptz not null,
    state      text not null check (state in ('RUNNING', 'STOPPING', 'STOPPED', 'DONE', 'FAILED')),
    total      integer not null check (total between 1 and 2000),
    done       integer not null default 0,
    skipped    integer not null default 0,
    refused    integer not null default 0,
    failed     integer not null default 0,
    worked_at  timestamptz not null,                        -- last sign of work; when it stands still, another node goes on
    ended_at   timestamptz,
    undo_of    uuid unique references bulk.batch (id),
    check (done + skipped + refused + failed <= total),
    check ((ended_at is null) = (state in ('RUNNING', 'STOPPING')))
);
create index batch_starter on bulk.batch (started_by, id desc);
create index batch_team on bulk.batch (team_id, id desc);
create index batch_open on bulk.batch (worked_at) where state in ('RUNNING', 'STOPPING');

-- its records and what became of each: ids and message keys, nothing of a client
create table bulk.item (
    batch_id   uuid not null references bulk.batch (id),
    position   integer not null,
    subject_id uuid not null,
    state      text not null default 'WAITING' check (state in ('FAILED', 'REFUSED', 'SKIPPED', 'WAITING', 'DONE')),
    rank       smallint not null generated always as (array_position(array['FAILED', 'REFUSED', 'SKIPPED', 'WAITING', 'DONE'], state)) stored,
    key        text,
    args       text[] not null default '{}',
    at         timestamptz,
    primary key (batch_id, position),
    unique (batch_id, subject_id),
    check ((state = 'WAITING') = (at is null) and (state = 'WAITING') = (key is null))
);
create index item_order on bulk.item (batch_id, rank, position);
create index item_waiting on bulk.item (batch_id, position) where state = 'WAITING';

alter table bulk.batch enable row level security;
alter table bulk.item enable row level security;
-- seen by whoever started it, his substitute, his leader, the director; work is done in nobody's name but the starter's
create policy app_read on bulk.batch for select to "${app}" using (
    started_by = (select platform.me()) or started_by = any ((select access.principals())::uuid[])
    or team_id = any ((select access.principals())::uuid[]) or access.director() = any ((select access.principals())::uuid[]));
create policy app_insert on bulk.batch for insert to "${app}" with check (started_by = (select platform.me()));
create policy app_update on bulk.batch for update to "${app}" using (
    started_by = (select platform.me()) or started_by = any ((select access.principals())::uuid[])
    or team_id = any ((select access.principals())::uuid[]) or access.director() = any ((select access.principals())::uuid[]));
create policy app_read on bulk.item for select to "${app}" using (exists (select 1 from bulk.batch b where b.id = item.batch_id));
create policy app_insert on bulk.item for insert to "${app}"
    with check (exists (select 1 from bulk.batch b where b.id = item.batch_id and b.started_by = (select platform.me())));
create policy app_update on bulk.item for update to "${app}"
    using (exists (select 1 from bulk.batch b where b.id = item.batch_id and b.started_by = (select platform.me())));
create policy job on bulk.batch for select to "${job}" using (true);
grant select, insert on bulk.batch, bulk.item to "${app}";
grant update (state, done, skipped, refused, failed, worked_at, ended_at) on bulk.batch to "${app}";
grant update (state, key, args, at) on bulk.item to "${app}";
grant select on bulk.batch to "${job}";
select access.own_policy('bulk', 'batch', 'ids only; whoever started it, the leader of his team, the director');
select access.own_policy('bulk', 'item', 'ids only; seen with its batch');
