create schema register;

create table register.person (
    id             uuid primary key,
    first_name     text not null check (first_name <> '' and length(first_name) <= 100),
    second_name    text,
    last_name      text not null check (last_name <> '' and length(last_name) <= 150),
    sex            text not null check (sex in ('F', 'M', 'UNKNOWN')),
    address_form   text not null default 'NONE' check (address_form in ('PANI', 'PAN', 'NONE')),
    birth_date     date,
    pesel          text check (pesel ~ '^\d{11}$'),
    pesel_missing  text check (pesel_missing in ('FOREIGNER', 'NEWBORN', 'HOMELESS', 'UNKNOWN')),
    document_kind  text,
    document_no    text,
    citizenship    text not null default 'PL',
    language       text not null default 'pl',
    interpreter    boolean not null default false,
    died_on        date,
    note           text,
    replaced_by    uuid references register.person (id),     -- linked as a duplicate, reversibly
    created_by     uuid not null,
    created_at     timestamptz not null,
    version        integer not null default 0,
    check ((pesel is null) <> (pesel_missing is null)),
    check (replaced_by <> id)
);
create unique index person_pesel on register.person (pesel) where pesel is not null and replaced_by is null;
create index person_replaced on register.person (replaced_by);
select access.protect_by_subject('register', 'person', 'id', true);

create table register.former_name (
    id         uuid primary key,
    person_id  uuid not null references register.person (id),
    first_name text,
    last_name  text not null,
    kind       text not null check (kind in ('BIRTH', 'MARRIAGE', 'CHANGE', 'MISTAKE')),
    until      date
);
create index former_name_person on register.former_name (person_id);
select access.protect_by_subject('register', 'former_name', 'person_id');

create table register.contact_point (
    id        uuid primary key,
    person_id uuid not null references register.person (id),
    kind      text not null check (kind in ('PHONE', 'EMAIL')),
    value     text not null,
    note      text
);
create index contact_point_person on register.contact_point (person_id);
select access.protect_by_subject('register', 'contact_point', 'person_id');

create table register.relation (
    id        uuid primary key,
    from_id   uuid not null references register.person (id),
    to_id     uuid not null references register.person (id),
    kind      text not null check (kind in ('PARENT', 'ADOPTIVE_PARENT', 'FOSTER_PARENT', 'GUARDIAN', 'CURATOR', 'MARRIAGE', 'UNION',
                                             'SEPARATION', 'DIVORCE', 'SIBLING', 'OTHER')),
    period    daterange not null default '(,)',
    note      text,
    version   integer not null default 0,
    check (from_id <> to_id)
);
create index relation_from on register.relation (from_id);
create index relation_to on register.relation (to_id);
select access.protect_by_subject('register', 'relation', 'from_id');

create table register.household (
    id              uuid primary key,
    name            text not null check (name <> '' and length(name) <= 200),   -- Rodzina Zając; Pani Halina Żółkiewska
    homeless        boolean not null default false,
    place           text not null default '',
    street          text not null default '',
    house           text not null default '',
    flat            text not null default '',
    postcode        text not null default '',
    terc            text,
    simc            text,
    ulic            text,
    stay            text,                                                     -- where a homeless person stays
    last_registered text,                                                     -- gmina and address of the last permanent registration
    district_id     uuid,
    district_reason text,                                                     -- why the district was set by hand
    created_by      uuid not null,
    created_at      timestamptz not null,
    version         integer not null default 0
);
create index household_district on register.household (district_id);
select access.protect_by_subject('register', 'household', 'id', true);

create table register.member (
    id           uuid primary key,
    household_id uuid not null references register.household (id),
    person_id    uuid not null references register.person (id),
    reference    boolean not null default false,
    period       daterange not null check (not isempty(period) and not lower_inf(period)),
    exclude using gist (household_id with =, person_id with =, period with &&)
);
create index member_person on register.member (person_id);
create index member_household on register.member (household_id);
select access.protect_by_subject('register', 'member', 'household_id');

create table register.district (
    id        uuid primary key,
    name      text not null unique,
    worker_id uuid,
    version   integer not null default 0
);
select access.open_to_staff('register', 'district');
create table register.district_rule (
    id          uuid primary key,
    district_id uuid not null references register.district (id),
    simc        text not null,
    place       text not null,
    ulic        text,
    street      text,
    parity      text not null default 'ALL' check (parity in ('ALL', 'ODD', 'EVEN')),
    first_no    integer,
    last_no     integer check (last_no >= first_no)
);
create index district_rule_district on register.district_rule (district_id);
create index district_rule_place on register.district_rule (simc, ulic);
select access.open_to_staff('register', 'district_rule');
