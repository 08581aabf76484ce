create schema audit;
grant usage on schema audit to "${app}", "${job}";

-- who did or read what, whose, when, from where, why: ids only. Insert-only for requests; sealed by the job.
create table audit.entry (
    seq        bigint generated always as identity,
    id         uuid not null,
    at         timestamptz not null,
    user_id    uuid,
    roles      text not null default '',
    event      text not null check (event ~ '^[a-z0-9.-]+$'),
    case_id    uuid,
    person_id  uuid,
    subject_id uuid,
    reason     text check (length(reason) <= 1000),
    address    text,
    mac        bytea not null,
    block_no   bigint,
    primary key (seq, at)
) partition by range (at);
create index entry_case on audit.entry (case_id, at desc) where case_id is not null;
create index entry_person on audit.entry (person_id, at desc) where person_id is not null;
create index entry_user on audit.entry (user_id, at desc);
create index entry_at on audit.entry (at desc);
create index entry_unsealed on audit.entry (seq) where block_no is null;
create table audit.entry_rest partition of audit.entry default;

create table audit.block (
    no        bigint primary key,
    first_seq bigint not null,
    last_seq  bigint not null,
    entries   integer not null,
    previous  bytea not null,
    hash      bytea not null,
    sealed_at timestamptz not null
);
grant insert on audit.entry to "${app}";
grant select on audit.entry, audit.block to "${app}";
grant select, insert, update on audit.entry to "${job}";
grant select, insert on audit.block to "${job}";
