-- art. 102: opened at the request of another person only with the recorded consent of the person concerned
alter table casework.case_file
    add column consent_on date,
    add column stage text not null default 'INDICATION' check (stage in ('INDICATION', 'DIAGNOSIS', 'PLAN', 'REALISATION', 'CLOSING', 'CLOSED')),
    add column reopened_reason text,
    add constraint case_file_consent check (source <> 'OTHER_PERSON' or consent_on is not null),
    add constraint case_file_reopened check (reopened_on is null or reopened_reason is not null);
comment on column casework.case_file.stage is 'computed from facts each time a fact is noted; kept here only so that lists can filter by it';
create index case_file_name on casework.case_file (name, id);
create index case_file_opened on casework.case_file (opened_on, id);

-- why the person is helped (art. 7), dominant first
create table casework.reason (
    id         uuid primary key,
    case_id    uuid not null references casework.case_file (id),
    code       text not null check (code in ('POVERTY', 'ORPHANHOOD', 'HOMELESSNESS', 'UNEMPLOYMENT', 'DISABILITY', 'ILLNESS',
                   'DOMESTIC_VIOLENCE', 'TRAFFICKING', 'MATERNITY', 'LARGE_FAMILY', 'UPBRINGING', 'INTEGRATION', 'PRISON_RELEASE',
                   'ALCOHOL', 'DRUGS', 'FORTUITOUS_EVENT', 'CRISIS', 'DISASTER', 'OTHER')),
    other_text text check ((code = 'OTHER') = (other_text is not null)),
    flags      text[] not null default '{}' check (flags <@ array['INCOMPLETE_FAMILY', 'LARGE_FAMILY'] and (code = 'UPBRINGING' or flags = '{}')),
    dominant   boolean not null default false,
    since      date not null,
    until      date check (until >= since)
);
create index reason_case on casework.reason (case_id);
create unique index reason_once on casework.reason (case_id, code) where until is null;
create unique index reason_one_dominant on casework.reason (case_id) where dominant and until is null;
select access.protect_by_case('casework', 'reason', 'case_id');

create table casework.target_group (
    id               uuid primary key,
    case_id          uuid not null references casework.case_file (id),
    person_id        uuid references register.person (id),
    code             text not null check (code in ('UNEMPLOYED', 'DISABLED', 'LONG_TERM_ILL', 'ADDICTED', 'HOMELESS', 'LEAVING_PRISON',
                         'SINGLE_PARENT', 'UPBRINGING_HELPLESS', 'ELDERLY', 'FAMILY_WITH_CHILDREN', 'FOREIGNER', 'VIOLENCE', 'MENTAL_DISORDER')),
    detail           text not null default '',
    unemployed_since date check (unemployed_since is null or code = 'UNEMPLOYED'),
    release_on       date check ((release_on is not null) = (code = 'LEAVING_PRISON')),
    since            date not null,
    until            date check (until >= since)
);
create index target_group_case on casework.target_group (case_id);
create index target_group_person on casework.target_group (person_id);
create index target_group_code on casework.target_group (code, case_id) where until is null;
select access.protect_by_case('casework', 'target_group', 'case_id');

create table casework.safety_mark (
    id         uuid primary key,
    case_id    uuid not null references casework.case_file (id),
    kind       text not null check (kind in ('DOG', 'AGGRESSION', 'GO_IN_PAIR', 'INFECTION', 'WEAPON', 'OTHER')),
    note       text not null,
    since      date not null,
    review_on  date not null,
    created_by uuid not null references access.account (id),
    ended_on   date,
    end_reason text,
    version    integer not null default 0,
    check ((ended_on is null) = (end_reason is null)),
    check (review_on >= since)
);
create index safety_mark_case on casework.safety_mark (case_id);
create index safety_mark_author on casework.safety_mark (created_by);
select access.protect_by_case('casework', 'safety_mark', 'case_id');

-- a change of the lead: proposed and accepted by the receiver, or made at once for many cases (one batch)
create table casework.transfer (
    id          uuid primary key,
    batch_id    uuid,
    case_id     uuid not null references casework.case_file (id),
    from_id     uuid references access.account (id),
    to_id       uuid not null references access.account (id),
    proposed_by uuid not null references access.account (id),
    proposed_at timestamptz not null,
    reason      text not null,
    state       text not null check (state in ('PROPOSED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN', 'DONE', 'SKIPPED')),
    decided_at  timestamptz,
    remark      text,
    opened      boolean not null default false,           -- the case was opened to the receiver for reading
    check ((decided_at is null) = (state = 'PROPOSED'))
);
create index transfer_case on casework.transfer (case_id);
create index transfer_from on casework.transfer (from_id);
create index transfer_to on casework.transfer (to_id);
create index transfer_proposer on casework.transfer (proposed_by);
create index transfer_batch on casework.transfer (batch_id);
create unique index transfer_one_open on casework.transfer (case_id) where state = 'PROPOSED';
select access.protect_by_case('casework', 'transfer', 'case_id');

create table casework.closing (
    id            uuid primary key,
    case_id       uuid not null references casework.case_file (id),
    code          text not null,
    note          text not null,
    no_evaluation text check (no_evaluation in ('CLIENT_REFUSED', 'NO_CONTACT', 'MOVED_AWAY', 'DEATH', 'NOT_BEGUN', 'OTHER')),
    proposed_by   uuid not null references access.account (id),
    proposed_on   date not null,
    state         text not null check (state in ('PROPOSED', 'ACCEPTED', 'RETURNED', 'WITHDRAWN')),
    decided_by    uuid references access.account (id),
    decided_on    date,
    remark        text,
    version       integer not null default 0,
    check ((decided_on is null) = (state = 'PROPOSED')),
    check (decided_by is null or decided_by <> proposed_by or state = 'WITHDRAWN')
);
create index closing_case on casework.closing (case_id);
create index closing_proposer on casework.closing (proposed_by);
create index closing_decider on casework.closing (decided_by);
create unique index closing_one_open on casework.closing (case_id) where state = 'PROPOSED';
select access.protect_by_case('casework', 'closing', 'case_id');

-- how the family is, some time after the closing
create table casework.follow_up (
    id       uuid primary key,
    case_id  uuid not null references casework.case_file (id),
    on_date  date not null,
    result   text not null check (result in ('BETTER', 'STABLE', 'WORSE', 'NO_CONTACT', 'NEEDS_HELP')),
    note     text not null default '',
    user_id  uuid not null references access.account (id)
);
create index follow_up_case on casework.follow_up (case_id);
create index follow_up_user on casework.follow_up (user_id);
select access.protect_by_case('casework', 'follow_up', 'case_id');
