create schema diagnosis;

-- one version of the diagnosis of a case; an approved one is never changed, going back makes the next number
create table diagnosis.diagnosis (
    id            uuid primary key,
    case_id       uuid not null references casework.case_file (id),
    number        integer not null check (number > 0),
    state         text not null check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED')),
    reason        text check ((reason is null) = (number = 1)),            -- why the version before was taken up again
    met_on        date,
    participants  text not null default '',
    filled_by     text not null check (filled_by in ('WORKER', 'CLIENT', 'TOGETHER')),
    reported      text not null default '',                                -- the client's own words
    expectation   text not null default '',
    months        integer check (months between 0 and 36),                 -- in assistance, within the last 3 years
    months_note   text not null default '',
    exceptions    text not null default '',
    conclusion    text not null default '',
    client_view   text not null default '',
    view_refused  boolean not null default false,                          -- refusing a view is an answer
    decision      text check (decision in ('FULL_CASE', 'INFORMATION_ONLY', 'INTERVENTION', 'FAMILY_ASSISTANT', 'OTHER_BODY')),
    author_id     uuid not null references access.account (id),
    approver_id   uuid,                                                    -- the principal it waits for: the team's leader or the director
    submitted_on  date check ((submitted_on is not null) = (approver_id is not null)),
    approved_on   date,
    approved_by   uuid references access.account (id),
    version       integer not null default 0,
    unique (case_id, number),
    check ((state = 'APPROVED') = (approved_on is not null)),
    check ((approved_on is null) = (approved_by is null)),
    check (approved_by <> author_id)
);
create index diagnosis_author on diagnosis.diagnosis (author_id);
create index diagnosis_approved_by on diagnosis.diagnosis (approved_by);
create index diagnosis_waiting on diagnosis.diagnosis (approver_id) where state = 'SUBMITTED';
create unique index diagnosis_one_open on diagnosis.diagnosis (case_id) where state <> 'APPROVED';
select access.protect_by_case('diagnosis', 'diagnosis', 'case_id');

-- problems by art. 7, and which of them leads to which
create table diagnosis.problem (
    id           uuid primary key,
    case_id      uuid not null references casework.case_file (id),
    diagnosis_id uuid not null references diagnosis.diagnosis (id) on delete cascade,
    place        integer not null,
    code         text not null,
    dominant     boolean not null,
    cause        text not null default '',
    leads_to     text,
    unique (diagnosis_id, code),
    check (leads_to <> code)
);
create index problem_case on diagnosis.problem (case_id);
create unique index problem_one_dominant on diagnosis.problem (diagnosis_id) where dominant;
select access.protect_by_case('diagnosis', 'problem', 'case_id');

create table diagnosis.area (
    id           uuid primary key,
    case_id      uuid not null references casework.case_file (id),
    diagnosis_id uuid not null references diagnosis.diagnosis (id) on delete cascade,
    area         text not null check (area in ('FAMILY', 'HOUSING', 'HEALTH', 'FINANCE', 'WORK', 'LEGAL', 'SOCIAL', 'SAFETY')),
    description  text not null default '',
    scale        integer check (scale between 0 and 10),                   -- null: not asked
    unique (diagnosis_id, area)
);
create index area_case on diagnosis.area (case_id);
select access.protect_by_case('diagnosis', 'area', 'case_id');

create table diagnosis.strength (
    id           uuid primary key,
    case_id      uuid not null references casework.case_file (id),
    diagnosis_id uuid not null references diagnosis.diagnosis (id) on delete cascade,
    place        integer not null,
    kind         text not null check (kind in ('PERSONAL', 'FAMILY', 'MATERIAL', 'INSTITUTIONAL', 'SOCIAL')),
    words        text not null
);
create index strength_case on diagnosis.strength (case_id);
create index strength_diagnosis on diagnosis.strength (diagnosis_id);
select access.protect_by_case('diagnosis', 'strength', 'case_id');

create table diagnosis.barrier (
    id           uuid primary key,
    case_id      uuid not null references casework.case_file (id),
    diagnosis_id uuid not null references diagnosis.diagnosis (id) on delete cascade,
    place        integer not null,
    kind         text not null check (kind in ('LIMIT', 'BARRIER', 'RISK')),
    words        text not null
);
create index barrier_case on diagnosis.barrier (case_id);
create index barrier_diagnosis on diagnosis.barrier (diagnosis_id);
select access.protect_by_case('diagnosis', 'barrier', 'case_id');

create table diagnosis.earlier_help (
    id           uuid primary key,
    case_id      uuid not null references casework.case_file (id),
    diagnosis_id uuid not null references diagnosis.diagnosis (id) on delete cascade,
    place        integer not null,
    what         text not null,
    given_by     text not null default '',
    worked       text check (worked in ('HELPED', 'PARTLY', 'NOT')),
    effect       text not null default ''
);
create index earlier_help_case on diagnosis.earlier_help (case_id);
create index earlier_help_diagnosis on diagnosis.earlier_help (diagnosis_id);
select access.protect_by_case('diagnosis', 'earlier_help', 'case_id');

-- what the approver asks to mend, beside which part
create table diagnosis.remark (
    id           uuid primary key,
    case_id      uuid not null references casework.case_file (id),
    diagnosis_id uuid not null references diagnosis.diagnosis (id) on delete cascade,
    place        integer not null,
    part         text not null check (part in ('OWN_WORDS', 'STRENGTHS', 'PROBLEMS', 'AREAS', 'BARRIERS', 'EARLIER', 'CONCLUSION', 'VIEW', 'DECISION')),
    words        text not null,
    user_id      uuid not null references access.account (id),
    on_date      date not null,
    open         boolean not null default true
);
create index remark_case on diagnosis.remark (case_id);
create index remark_diagnosis on diagnosis.remark (diagnosis_id);
create index remark_user on diagnosis.remark (user_id);
select access.protect_by_case('diagnosis', 'remark', 'case_id');
