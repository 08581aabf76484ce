-- logging in: the second step, passkeys, how often an address guessed, the link of the first administrator
alter table access.account add column totp_pending text;            -- sealed, like totp_secret
alter table access.account add column totp_step bigint not null default 0;   -- the last step used, so that a code works once

create table access.recovery_code (
    account_id uuid not null references access.account (id),
    hash       text not null,
    used_at    timestamptz,
    primary key (account_id, hash)
);
create table access.passkey (
    credential_id   text primary key,
    account_id      uuid not null references access.account (id),
    label           text not null,
    public_key      bytea not null,
    signature_count bigint not null,
    uv_initialized  boolean not null,
    backup_eligible boolean not null,
    backup_state    boolean not null,
    transports      text not null,
    attestation     bytea,
    client_data     bytea,
    created_at      timestamptz not null,
    last_used_at    timestamptz not null
);
create index passkey_account on access.passkey (account_id);
create table access.address_failures (
    address  text primary key,
    since    timestamptz not null,
    failures integer not null
);
create table access.first_link (
    hash       text primary key,
    expires_at timestamptz not null,
    used_at    timestamptz
);

-- a case opened in an emergency, and who of its people has read of it
create table access.opening (
    id      uuid primary key,
    case_id uuid not null,
    user_id uuid not null references access.account (id),
    reason  text not null check (length(reason) between 10 and 1000),
    at      timestamptz not null,
    until   timestamptz not null check (until > at)
);
create index opening_case on access.opening (case_id, at desc);
create index opening_user on access.opening (user_id);
create table access.opening_read (
    opening_id uuid not null references access.opening (id),
    account_id uuid not null references access.account (id),
    at         timestamptz not null,
    primary key (opening_id, account_id)
);
create index opening_read_account on access.opening_read (account_id);

-- a case shared with somebody outside it, until a day
create table access.share (
    id       uuid primary key,
    case_id  uuid not null,
    user_id  uuid not null references access.account (id),
    basis    text not null check (basis in ('SAME_TEAM', 'CONSENT', 'LAW')),
    reason   text not null check (length(reason) between 10 and 1000),
    last_day date not null,
    given_by uuid not null references access.account (id),
    given_at timestamptz not null,
    ended_at timestamptz,
    ended_by uuid references access.account (id),
    check ((ended_at is null) = (ended_by is null))
);
create index share_case on access.share (case_id, given_at desc);
create index share_user on access.share (user_id);
create index share_given_by on access.share (given_by);
create index share_ended_by on access.share (ended_by);

select access.open_to_staff('access', t, 'accounts and how they log in, no client data')
  from unnest(array['recovery_code', 'passkey', 'address_failures', 'first_link']) t;
select access.open_to_staff('access', 'opening_read', 'ids only');
select access.protect_by_case('access', t, 'case_id') from unnest(array['opening', 'share']) t;
