create schema centre;

create table centre.centre (
    id             integer primary key check (id = 1),
    kind           text not null check (kind in ('OPS', 'GOPS', 'MOPS', 'MGOPS', 'MOPR', 'PCPR', 'CUS_TRANSFORMED', 'CUS_SEPARATE')),
    name           text not null,
    short_name     text not null,
    heading        text not null default '',
    address        text not null default '',
    phone          text not null default '',
    email          text not null default '',
    director_title text not null default 'Dyrektor',
    unit_symbol    text not null default 'ZPS',
    version        integer not null default 0
);
select access.open_to_staff('centre', 'centre');
-- the centre's own procedure of social work (an order of the head), by version
create table centre.procedure (
    id           uuid primary key,
    number       integer not null unique,
    order_number text not null,
    order_date   date not null,
    in_force     daterange not null,
    file_name    text,
    file_type    text,
    file         bytea,
    version      integer not null default 0,
    exclude using gist (in_force with &&)
);
select access.open_to_staff('centre', 'procedure');
-- numbers that change with dates: case load norm, separation of social work from benefits, weights ...
create table centre.parameter (
    id       uuid primary key,
    name     text not null,
    value    text not null,
    basis    text not null default '',
    validity daterange not null,
    exclude using gist (name with =, validity with &&)
);
select access.open_to_staff('centre', 'parameter');
