create extension if not exists pg_trgm with schema public;
create extension if not exists unaccent with schema public;
create extension if not exists btree_gist with schema public;
revoke create on schema public from public;
grant usage on schema platform to "${app}", "${job}";

-- for whom the transaction works, and what time it is for it
create function platform.me() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('oparcie.user', true), '')::uuid $$;
create function platform.now() returns timestamptz language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('oparcie.now', true), '')::timestamptz, pg_catalog.now()) $$;
create function platform.today() returns date language sql stable parallel safe as
$$ select (platform.now() at time zone 'Europe/Warsaw')::date $$;

-- what was typed and not yet submitted: belongs to the one who types, nobody else sees it
create table platform.draft (
    form_id    uuid primary key,
    user_id    uuid not null,
    path       text not null check (length(path) <= 400),
    title      text not null check (length(title) <= 200),
    fields     jsonb not null,
    words      integer not null,
    updated_at timestamptz not null,
    unique (user_id, path)
);
alter table platform.draft enable row level security;
create policy own on platform.draft to "${app}" using (user_id = (select platform.me())) with check (user_id = (select platform.me()));
create policy job on platform.draft to "${job}" using (true) with check (true);
grant select, insert, update, delete on platform.draft to "${app}", "${job}";

-- forms that were submitted: the same form id a second time is the same record
create table platform.submission (
    form_id      uuid primary key,
    user_id      uuid not null,
    address      text,
    submitted_at timestamptz not null
);
grant select, insert, update on platform.submission to "${app}";
grant select, delete on platform.submission to "${job}";

-- sessions of logged-in users (Spring Session)
create table platform.session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null unique,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval integer not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create index session_expiry on platform.session (expiry_time);
create index session_principal on platform.session (principal_name);
create table platform.session_attributes (
    session_primary_id char(36) not null references platform.session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);
grant select, insert, update, delete on platform.session, platform.session_attributes to "${app}";

-- jobs (db-scheduler)
create table platform.scheduled_tasks (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    state                text,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_time on platform.scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on platform.scheduled_tasks (last_heartbeat);
grant select, insert, update, delete on platform.scheduled_tasks to "${app}", "${job}";
