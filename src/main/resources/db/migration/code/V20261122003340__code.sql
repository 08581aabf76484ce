create schema code;

-- dictionaries: LAW ones come from the files of the program at each start, LOCAL ones are the centre's own after the first start
create table code.list (
    name      text primary key check (name ~ '^[a-z][a-z0-9-]{0,39}$'),
    no        text not null default '',
    kind      text not null check (kind in ('LAW', 'LOCAL')),
    title_pl  text not null,
    title_en  text not null,
    basis     text not null default '',
    certainty text not null check (certainty in ('VERIFIED', 'PRACTICE', 'UNVERIFIED', 'RECONSTRUCTED'))
);
select access.open_to_staff('code', 'list');
-- a value is ended, never removed: old answers keep their words
create table code.value (
    id        uuid primary key,
    list      text not null references code.list (name),
    code      text not null check (code ~ '^[A-Z0-9_]{1,40}$'),
    label_pl  text not null check (label_pl <> ''),
    label_en  text not null check (label_en <> ''),
    validity  daterange not null default '(,)',
    position  integer not null,
    flags     jsonb not null default '{}',
    version   integer not null default 0,
    exclude using gist (list with =, code with =, validity with &&)
);
create index code_value_list on code.value (list, position);
select access.open_to_staff('code', 'value');
create table code.amount (
    code      text primary key check (code ~ '^[A-Z0-9_]{1,40}$'),
    title_pl  text not null,
    title_en  text not null,
    unit      text not null,
    kind      text not null check (kind in ('LAW', 'LOCAL')),
    position  integer not null
);
select access.open_to_staff('code', 'amount');
create table code.amount_value (
    id        uuid primary key,
    amount    text not null references code.amount (code),
    value     numeric not null,
    validity  daterange not null,
    basis     text not null,
    certainty text not null check (certainty in ('VERIFIED', 'PRACTICE', 'UNVERIFIED', 'RECONSTRUCTED')),
    exclude using gist (amount with =, validity with &&)
);
create index code_amount_value_amount on code.amount_value (amount);
select access.open_to_staff('code', 'amount_value');
-- counts changes, so that every node notices them with one small question
create table code.revision (
    id     integer primary key check (id = 1),
    number bigint not null
);
insert into code.revision values (1, 0);
select access.open_to_staff('code', 'revision');
