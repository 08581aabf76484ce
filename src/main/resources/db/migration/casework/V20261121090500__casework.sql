create schema casework;

create table casework.mark_counter (
    unit   text not null,
    class  text not null,
    year   integer not null,
    last   integer not null,
    primary key (unit, class, year)
);
select access.open_to_staff('casework', 'mark_counter');

create table casework.case_file (
    id             uuid primary key,
    mark           text not null unique,                   -- znak sprawy: ZPS.8121.12.2026
    household_id   uuid not null references register.household (id),
    person_id      uuid not null references register.person (id),   -- the person the case is kept for (reference person)
    name           text not null,                          -- the household's name when the case was opened
    team_id        uuid references access.team (id),
    lead_id        uuid references access.account (id),
    opened_on      date not null,
    source         text not null check (source in ('INDICATION', 'OWN_REQUEST', 'REPRESENTATIVE', 'OTHER_PERSON', 'EX_OFFICIO')),
    procedure_id   uuid references centre.procedure (id),
    suspended_on   date,
    suspended_reason text,
    suspended_review date,
    closed_on      date,
    closing_code   text check (closing_code in ('GOALS_ACHIEVED', 'GOALS_PARTLY', 'CLIENT_RESIGNED', 'NO_COOPERATION', 'MOVED',
                                                 'TO_FAMILY_ASSISTANT', 'TO_OTHER_BODY', 'DEATH', 'OTHER')),
    closing_note   text,
    reopened_on    date,
    version        integer not null default 0,
    check ((suspended_on is null) = (suspended_reason is null)),
    check ((closed_on is null) = (closing_code is null)),
    check (closed_on >= opened_on)
);
create index case_file_household on casework.case_file (household_id);
create index case_file_person on casework.case_file (person_id);
create index case_file_lead on casework.case_file (lead_id) where closed_on is null;
create index case_file_team on casework.case_file (team_id);
create index case_file_procedure on casework.case_file (procedure_id);
select access.protect_by_case('casework', 'case_file', 'id');
-- opening a case: the row is written before its grants, so inserting is open to staff; reading is not
create policy app_open on casework.case_file for insert to "${app}" with check ((select platform.me()) is not null);

-- dated facts from which the stage is computed; the newest of a kind counts
create table casework.fact (
    id       uuid primary key,
    case_id  uuid not null references casework.case_file (id),
    kind     text not null,
    on_date  date not null,
    detail   text not null default '',
    url      text,
    cancelled boolean not null default false,
    user_id  uuid not null,
    at       timestamptz not null
);
create index fact_case on casework.fact (case_id);
select access.protect_by_case('casework', 'fact', 'case_id');

-- who led or helped, from when to when
create table casework.assignment (
    id       uuid primary key,
    case_id  uuid not null references casework.case_file (id),
    user_id  uuid not null references access.account (id),
    part     text not null check (part in ('LEAD', 'CO_WORKER')),
    period   daterange not null,
    reason   text,
    exclude using gist (case_id with =, period with &&) where (part = 'LEAD')
);
create index assignment_case on casework.assignment (case_id);
create index assignment_user on casework.assignment (user_id);
select access.protect_by_case('casework', 'assignment', 'case_id');

-- the one readable line of time of a case and its household
create table casework.chronology (
    id           uuid primary key,
    case_id      uuid not null references casework.case_file (id),
    household_id uuid not null,
    kind         text not null check (kind in ('ACTIVITY', 'VISIT', 'INTERVENTION', 'LETTER', 'STAGE', 'DOCUMENT', 'TERM', 'PEOPLE', 'SAFETY')),
    on_date      date not null,
    at_time      time,
    user_id      uuid not null,
    recorded_at  timestamptz not null,
    title_key    text not null,
    title_args   text[] not null default '{}',
    body         text not null default '',
    url          text,
    subject_id   uuid,
    words        tsvector not null default ''::tsvector
);
create index chronology_case on casework.chronology (case_id, on_date desc, id desc);
create index chronology_household on casework.chronology (household_id, on_date desc, id desc);
create index chronology_subject on casework.chronology (subject_id);
create index chronology_words on casework.chronology using gin (words);
select access.protect_by_case('casework', 'chronology', 'case_id');
