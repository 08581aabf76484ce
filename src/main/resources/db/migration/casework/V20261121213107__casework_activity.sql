-- what was done in a case: by whom, when, with whom, for how long; facts apart from what the worker makes of them
create table casework.activity (
    id              uuid primary key,
    case_id         uuid not null references casework.case_file (id),
    kind            text not null check (kind in ('CONTACT', 'VISIT', 'PHONE', 'LETTER_OUT', 'LETTER_IN', 'OFFICE_TALK', 'INTERVENTION',
                                                  'REPRESENTATION', 'MEETING', 'ACCOMPANYING', 'TRAINING', 'OTHER')),
    task            text not null check (task in ('ACTIVATION', 'PROTECTIVE', 'CRISIS', 'CHILDREN', 'FOSTER_CARE', 'INTERDISCIPLINARY',
                                                  'SKILLS', 'DEPENDANTS', 'PREVENTION', 'REPRESENTATION')),
    medium          text not null check (medium in ('IN_PERSON', 'PHONE', 'LETTER', 'EMAIL', 'VIDEO')),
    place           text not null check (place in ('HOME', 'OFFICE', 'INSTITUTION', 'OUTDOORS', 'REMOTE')),
    outcome         text not null default 'HELD' check (outcome in ('HELD', 'REFUSED', 'NOBODY')),
    on_date         date not null,
    at_time         time,
    minutes         integer not null check (minutes between 0 and 1440),
    title           text not null check (length(title) <= 200),
    facts           text not null default '',
    interpretation  text not null default '',
    others          text not null default '',              -- present, outside the household
    second_worker   uuid references access.account (id),   -- art. 107 ust. 3a
    police          text not null default 'NO' check (police in ('NO', 'ASKED', 'GRANTED', 'REFUSED')),  -- art. 107 ust. 3b
    next_step       text not null default '',
    next_on         date,
    next_done_on    date,
    first_contact   boolean not null default false,
    informed        text check (informed in ('TOLD', 'REFUSED', 'LATER')),     -- art. 100 ust. 3-4
    informed_on     date,
    informed_note   text not null default '',
    danger          text not null default '',              -- crisis intervention: who is in danger
    at_once         text not null default '',              -- what was done at once
    notified        text[] not null default '{}',
    notified_note   text not null default '',
    author_id       uuid not null references access.account (id),
    recorded_at     timestamptz not null,
    corrected_at    timestamptz,
    corrected_by    uuid,
    cancelled_at    timestamptz,
    cancelled_by    uuid,
    cancelled_reason text,
    version         integer not null default 0,
    check ((cancelled_at is null) = (cancelled_reason is null)),
    check ((informed = 'TOLD') is not true or informed_on is not null),
    check ((kind = 'INTERVENTION') or (danger = '' and at_once = '' and notified = '{}'))
);
create index activity_case on casework.activity (case_id, on_date desc);
create index activity_author on casework.activity (author_id, on_date);
create index activity_second_worker on casework.activity (second_worker);
select access.protect_by_case('casework', 'activity', 'case_id');

create table casework.activity_person (
    activity_id uuid not null references casework.activity (id),
    person_id   uuid not null references register.person (id),
    case_id     uuid not null references casework.case_file (id),
    primary key (activity_id, person_id)
);
create index activity_person_person on casework.activity_person (person_id);
create index activity_person_case on casework.activity_person (case_id);
select access.protect_by_case('casework', 'activity_person', 'case_id');

-- what an entry said before it was corrected, who corrected it and why
create table casework.activity_former (
    activity_id uuid not null references casework.activity (id),
    version     integer not null,
    case_id     uuid not null references casework.case_file (id),
    fields      jsonb not null,
    reason      text not null check (reason <> ''),
    replaced_by uuid not null,
    replaced_at timestamptz not null,
    primary key (activity_id, version)
);
create index activity_former_case on casework.activity_former (case_id);
select access.protect_by_case('casework', 'activity_former', 'case_id');

-- visits and meetings that are planned
create table casework.visit (
    id            uuid primary key,
    case_id       uuid not null references casework.case_file (id),
    kind          text not null check (kind in ('VISIT', 'MEETING', 'OFFICE_TALK', 'REPRESENTATION', 'ACCOMPANYING')),
    on_date       date not null,
    at_time       time,
    place         text not null default '',
    aim           text not null default '',
    worker_id     uuid not null references access.account (id),
    second_worker uuid references access.account (id),
    police        text not null default 'NO' check (police in ('NO', 'ASKED', 'GRANTED', 'REFUSED')),
    state         text not null default 'PLANNED' check (state in ('PLANNED', 'DONE', 'NOT_DONE', 'MOVED', 'CALLED_OFF')),
    why           text check (why in ('NOBODY', 'REFUSED', 'PERSON_ASKED', 'WORKER', 'UNSAFE', 'OTHER')),
    reason        text not null default '',
    moved_to      uuid references casework.visit (id),
    activity_id   uuid references casework.activity (id),
    created_by    uuid not null,
    created_at    timestamptz not null,
    version       integer not null default 0,
    check ((state in ('NOT_DONE', 'MOVED')) = (why is not null)),
    check ((state = 'MOVED') = (moved_to is not null))
);
create index visit_case on casework.visit (case_id, on_date);
create index visit_worker on casework.visit (worker_id, on_date);
create index visit_second_worker on casework.visit (second_worker, on_date);
create index visit_moved on casework.visit (moved_to);
create index visit_activity on casework.visit (activity_id);
select access.protect_by_case('casework', 'visit', 'case_id');

-- who is out in the field, since when, until when; where to is told by the planned visits alone
create table casework.outing (
    id        uuid primary key,
    worker_id uuid not null references access.account (id),
    left_at   timestamptz not null,
    due_at    timestamptz not null,
    back_at   timestamptz,
    check (due_at > left_at),
    check (back_at >= left_at)
);
create unique index outing_one on casework.outing (worker_id) where back_at is null;
create index outing_worker on casework.outing (worker_id, left_at desc);
select access.open_to_staff('casework', 'outing', 'times of leaving and return of a worker; names no client');

-- an assault on a worker, art. 121 ust. 2a-2ba: open to the worker, to who reported it, to the leader and the director
create table casework.incident (
    id            uuid primary key,
    case_id       uuid,
    worker_id     uuid not null references access.account (id),
    team_id       uuid references access.team (id),
    on_date       date not null,
    at_time       time,
    kind          text not null check (kind in ('WORDS', 'THREAT', 'BODY', 'PROPERTY', 'ANIMAL', 'OTHER')),
    place         text not null,
    what          text not null,
    injured       boolean not null default false,
    police_told   boolean not null default false,
    help          text not null default 'NOT_YET' check (help in ('NOT_YET', 'OFFERED', 'ACCEPTED', 'DECLINED')),
    help_on       date check ((help_on is null) = (help = 'NOT_YET')),
    registered_on date,
    register_no   text not null default '',
    reported_by   uuid not null,
    reported_at   timestamptz not null,
    version       integer not null default 0,
    check (registered_on >= on_date)
);
create index incident_worker on casework.incident (worker_id);
create index incident_team on casework.incident (team_id);
create index incident_day on casework.incident (on_date desc, id desc);
call access.give('casework', 'incident', 'select, insert, update');
alter table casework.incident enable row level security;
create policy app_read on casework.incident for select to "${app}" using (
    reported_by = (select platform.me()) or worker_id = any ((select access.principals())::uuid[])
    or team_id = any ((select access.principals())::uuid[]) or access.director() = any ((select access.principals())::uuid[]));
create policy app_insert on casework.incident for insert to "${app}" with check (reported_by = (select platform.me()));
create policy app_update on casework.incident for update to "${app}" using (
    team_id = any ((select access.principals())::uuid[]) or access.director() = any ((select access.principals())::uuid[]));
create policy job on casework.incident to "${job}" using (true) with check (true);
select access.own_policy('casework', 'incident', 'the worker, who reported it, the leader of the team, the director');

-- the line of time: kind of the line in words, how long it took, what the worker makes of it, corrections
alter table casework.chronology
    add column label_key      text,
    add column minutes        integer,
    add column interpretation text not null default '',
    add column state          text not null default 'AS_WRITTEN' check (state in ('AS_WRITTEN', 'CORRECTED', 'CANCELLED')),
    add column version        integer not null default 0;

-- Full-text search of the line of time. A policy would keep the index of words from being used, so the function goes round it
-- and applies the very same rule itself.
do $$
begin
    execute format($f$
        create function casework.search_chronology(of_case uuid, of_household uuid, query tsquery, kinds text[], worker uuid,
                first_day date, last_day date, before_day date, before_id uuid, most integer)
            returns setof uuid language sql stable security definer set search_path = casework, pg_temp as
        $body$
            select c.id from casework.chronology c
             where (of_case is null or c.case_id = of_case)
               and (of_household is null or c.household_id = of_household)
               and (of_case is not null or of_household is not null)
               and c.words @@ query
               and c.kind = any (kinds)
               and (worker is null or c.user_id = worker)
               and c.on_date between first_day and last_day
               and (c.on_date, c.id) < (before_day, before_id)
               and (%s)
             order by c.on_date desc, c.id desc
             limit most
        $body$ $f$, access.case_rule('c.case_id'));
end $$;
revoke all on function casework.search_chronology from public;
grant execute on function casework.search_chronology to "${app}";
