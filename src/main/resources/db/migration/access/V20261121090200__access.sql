create schema access;
grant usage on schema access to "${app}", "${job}";

create table access.team (
    id        uuid primary key,
    name      text not null unique,
    kind      text not null default 'SOCIAL_WORK' check (kind in ('SOCIAL_WORK', 'BENEFITS', 'FAMILY_WORK', 'MIXED', 'OTHER')),
    leader_id uuid,
    closed_on date,
    version   integer not null default 0
);
create table access.account (
    id              uuid primary key,
    login           text not null unique check (login ~ '^[a-z0-9._-]{2,60}$'),
    first_name      text not null,
    last_name       text not null,
    email           text,
    phone           text,
    job_title       text not null default '',
    team_id         uuid references access.team (id),
    fte             numeric(3, 2) not null default 1 check (fte >= 0 and fte <= 1.5),
    authorised_on   date,                          -- written authorisation and secrecy undertaking, art. 100 ust. 6
    secrecy_on      date,
    active_until    date,
    password        text,
    password_at     timestamptz,
    must_change     boolean not null default false,
    failures        integer not null default 0,
    locked_until    timestamptz,
    totp_secret     text,
    language        text not null default 'pl' check (language in ('pl', 'en')),
    created_at      timestamptz not null,
    version         integer not null default 0
);
create index account_team on access.account (team_id);
alter table access.team add foreign key (leader_id) references access.account (id);
create index team_leader on access.team (leader_id);
create table access.account_role (
    account_id uuid not null references access.account (id),
    role       text not null,
    primary key (account_id, role)
);
create table access.absence (
    id            uuid primary key,
    account_id    uuid not null references access.account (id),
    substitute_id uuid references access.account (id),
    period        daterange not null check (not isempty(period) and not lower_inf(period) and not upper_inf(period)),
    cancelled_at  timestamptz,
    check (substitute_id <> account_id),
    exclude using gist (account_id with =, period with &&) where (cancelled_at is null)
);
create index absence_substitute on access.absence (substitute_id);

-- who may open a case, and why. A principal is a user, a team (its leader) or the director (one fixed id).
create table access.case_grant (
    case_id      uuid not null,
    principal_id uuid not null,
    kind         text not null check (kind in ('LEAD', 'CO_WORKER', 'TEAM', 'DIRECTOR', 'SHARE', 'BREAK_GLASS')),
    since        timestamptz not null,
    until        timestamptz,
    personal     boolean not null generated always as (kind in ('SHARE', 'BREAK_GLASS')) stored,
    primary key (case_id, principal_id, kind)
);
create index case_grant_principal on access.case_grant (principal_id, case_id);
-- which persons, households and other records belong to a case
create table access.case_subject (
    subject_id uuid not null,
    case_id    uuid not null,
    primary key (subject_id, case_id)
);
create index case_subject_case on access.case_subject (case_id);
-- records open to somebody without a case: who registered them
create table access.subject_grant (
    subject_id   uuid not null,
    principal_id uuid not null,
    until        timestamptz,
    primary key (subject_id, principal_id)
);
create index subject_grant_principal on access.subject_grant (principal_id);
-- tables without client data, and tables with a policy of their own: the reviewed list that the catalogue test reads
create table access.reviewed_table (
    name   text primary key,
    reason text not null
);

create function access.director() returns uuid language sql immutable parallel safe as
$$ select '00000000-0000-0000-0000-0000000000d1'::uuid $$;

-- in whose name the user may act today: own, those substituted, teams led (own or substituted), the director's
create function access.principals() returns uuid[] language sql stable security definer set search_path = access, pg_temp as
$$
    with self as (select a.id from access.account a
                   where a.id = platform.me() and (a.active_until is null or a.active_until >= platform.today())),
         acting as (
        select id from self
        union
        select b.account_id from access.absence b join self on b.substitute_id = self.id
         where b.cancelled_at is null and b.period @> platform.today()
    )
    select array(
        select id from acting
        union
        select t.id from access.team t join acting on t.leader_id = acting.id
        union
        select access.director() from access.account_role r join acting on r.account_id = acting.id where r.role = 'DIRECTOR'
    )
$$;

-- the one rule of row-level security, written once and set on each table with client data
create function access.case_rule(col text) returns text language sql immutable as
$$
    select format('exists (select 1 from access.case_grant g where g.case_id = %s '
        'and g.principal_id = any ((select access.principals())::uuid[]) '
        'and (not g.personal or g.principal_id = (select platform.me())) '
        'and (g.until is null or g.until > (select platform.now())))', col)
$$;
create function access.subject_rule(col text) returns text language sql immutable as
$$
    select format('exists (select 1 from access.case_subject s join access.case_grant g on g.case_id = s.case_id where s.subject_id = %1$s '
        'and g.principal_id = any ((select access.principals())::uuid[]) '
        'and (not g.personal or g.principal_id = (select platform.me())) '
        'and (g.until is null or g.until > (select platform.now()))) '
        'or exists (select 1 from access.subject_grant sg where sg.subject_id = %1$s '
        'and sg.principal_id = any ((select access.principals())::uuid[]) '
        'and (sg.until is null or sg.until > (select platform.now())))', col)
$$;
create procedure access.give(sch text, tab text, privileges text) language plpgsql as
$$
begin
    execute format('grant usage on schema %I to "${app}", "${job}"', sch);
    execute format('grant %s on %I.%I to "${app}", "${job}"', privileges, sch, tab);
end
$$;
create function access.protect_by_case(sch text, tab text, col text) returns void language plpgsql as
$$
declare rule text := access.case_rule(format('%I.%I', tab, col));
begin
    call access.give(sch, tab, 'select, insert, update, delete');
    execute format('alter table %I.%I enable row level security', sch, tab);
    execute format('create policy app on %I.%I to "${app}" using (%s) with check (%s)', sch, tab, rule, rule);
    execute format('create policy job on %I.%I to "${job}" using (true) with check (true)', sch, tab);
end
$$;
-- root: the table whose rows are the subjects themselves (anyone logged in may register a new one, and then grants himself access)
create function access.protect_by_subject(sch text, tab text, col text, root boolean default false) returns void language plpgsql as
$$
declare rule text := access.subject_rule(format('%I.%I', tab, col));
begin
    call access.give(sch, tab, 'select, insert, update, delete');
    execute format('alter table %I.%I enable row level security', sch, tab);
    execute format('create policy app_read on %I.%I for select to "${app}" using (%s)', sch, tab, rule);
    execute format('create policy app_insert on %I.%I for insert to "${app}" with check (%s)', sch, tab,
        case when root then '(select platform.me()) is not null' else rule end);
    execute format('create policy app_update on %I.%I for update to "${app}" using (%s) with check (%s)', sch, tab, rule, rule);
    execute format('create policy app_delete on %I.%I for delete to "${app}" using (%s)', sch, tab, rule);
    execute format('create policy job on %I.%I to "${job}" using (true) with check (true)', sch, tab);
end
$$;
create function access.open_to_staff(sch text, tab text, reason text default 'no client data') returns void language plpgsql as
$$
begin
    call access.give(sch, tab, 'select, insert, update, delete');
    insert into access.reviewed_table values (sch || '.' || tab, reason);
end
$$;
-- a table whose own policy was written by hand and reviewed
create function access.own_policy(sch text, tab text, reason text) returns void language plpgsql as
$$
begin
    insert into access.reviewed_table values (sch || '.' || tab, reason);
end
$$;
select access.open_to_staff('access', t) from unnest(array['team', 'account', 'account_role', 'absence', 'case_grant', 'case_subject',
    'subject_grant', 'reviewed_table']) t;
select access.own_policy('platform', 'draft', 'own rows only');
select access.own_policy('platform', t, 'technical, no client data')
  from unnest(array['submission', 'session', 'session_attributes', 'scheduled_tasks', 'flyway_schema_history']) t;
select access.own_policy('audit', t, 'ids only, insert-only for requests') from unnest(array['entry', 'entry_rest', 'block']) t;
