create schema intake;

create table intake.counter (
    year integer primary key,
    last integer not null
);
select access.open_to_staff('intake', 'counter');

-- who comes, asks or reports: one-off information and first contact. Not a case (Social Assistance Act, art. 45; practice 2).
create table intake.contact (
    id            uuid primary key,
    author_id     uuid not null references access.account (id),
    on_date       date not null,
    channel       text not null check (channel in ('OFFICE', 'PHONE', 'EMAIL', 'LETTER', 'FIELD', 'INSTITUTION')),
    reporter      text not null check (reporter in ('PERSON', 'REPRESENTATIVE', 'FAMILY', 'NEIGHBOUR', 'INSTITUTION', 'ANONYMOUS', 'EX_OFFICIO')),
    reporter_name text not null default '',
    person_id     uuid references register.person (id),
    household_id  uuid references register.household (id),
    name          text not null check (name <> ''),          -- of the person; only in words when nobody was found
    problem       text not null check (problem <> ''),
    expectation   text not null default '',
    tried         text not null default '',
    urgency       text not null check (urgency in ('ORDINARY', 'URGENT', 'INTERVENTION')),
    outcome       text not null check (outcome in ('INFORMATION', 'INDICATION', 'INTERVENTION', 'REFERRED')),
    answer        text not null default '',
    consent_on    date,                                      -- of the person, when another person reports (art. 102)
    notice_on     date,                                      -- told of the limited duty of information (art. 100 ust. 3-4)
    created_at    timestamptz not null,
    version       integer not null default 0
);
create index contact_author on intake.contact (author_id, on_date desc, id desc);
create index contact_day on intake.contact (on_date desc, id desc);
create index contact_person on intake.contact (person_id);
create index contact_household on intake.contact (household_id);

create table intake.indication (
    id             uuid primary key,
    number         text not null unique,                     -- W/12/2026
    author_id      uuid not null references access.account (id),
    household_id   uuid not null references register.household (id),
    person_id      uuid not null references register.person (id),
    name           text not null check (name <> ''),         -- household, address and telephone as they were when it was written
    address        text not null default '',
    phone          text not null default '',
    persons        integer check (persons between 1 and 40),
    minors         text not null default 'UNKNOWN' check (minors in ('YES', 'NO', 'UNKNOWN')),
    source         text not null check (source in ('INDICATION', 'OWN_REQUEST', 'REPRESENTATIVE', 'OTHER_PERSON', 'EX_OFFICIO')),
    consent_on     date,
    notice_on      date,
    reasons        text[] not null,
    other_reason   text not null default '',
    areas          text[] not null,
    problem        text not null,
    expectation    text not null,
    tried          text not null default '',
    situations     text[] not null default '{}',
    interview_on   date,
    benefits       text not null default '',
    resources      text not null default '',
    motivation     integer check (motivation between 0 and 10),
    actions        text not null default '',
    contract       text check (contract in ('YES', 'NO')),
    urgency        text not null check (urgency in ('ORDINARY', 'URGENT', 'INTERVENTION')),
    hazards        text not null default '',
    interested     text check (interested in ('YES', 'NO')),
    interested_on  date,
    state          text not null check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'REFUSED', 'ACCEPTED', 'ASSIGNED')),
    submitted_on   date check ((submitted_on is null) = (state = 'DRAFT')),
    decided_on     date check ((decided_on is null) = (state in ('DRAFT', 'SUBMITTED'))),
    decided_by     uuid references access.account (id),
    refusal        text check ((refusal is not null) = (state = 'REFUSED')),
    assigned_on    date,
    assigned_by    uuid references access.account (id),
    team_id        uuid references access.team (id),
    lead_id        uuid references access.account (id),
    case_id        uuid references casework.case_file (id),
    taken          text check (taken in ('YES', 'NO')),
    feedback       text not null default '',
    feedback_on    date,
    contact_id     uuid references intake.contact (id),
    changed_at     timestamptz not null,
    version        integer not null default 0,
    check (decided_by is null or decided_by <> author_id),   -- author and approver differ (practice 9.3)
    check ((decided_by is null) = (decided_on is null)),
    check (state = 'DRAFT' or (cardinality(reasons) > 0 and cardinality(areas) > 0 and problem <> '' and expectation <> '')),
    check (num_nulls(assigned_on, assigned_by, team_id, lead_id, case_id) = case when state = 'ASSIGNED' then 0 else 5 end),
    check ((taken is null) = (feedback_on is null)),
    check (taken is null or state = 'ASSIGNED')
);
create index indication_waiting on intake.indication (state, submitted_on, id);
create index indication_author on intake.indication (author_id, id desc);
create index indication_household on intake.indication (household_id);
create index indication_person on intake.indication (person_id);
create index indication_decided_by on intake.indication (decided_by);
create index indication_assigned_by on intake.indication (assigned_by);
create index indication_team on intake.indication (team_id);
create index indication_lead on intake.indication (lead_id);
create index indication_case on intake.indication (case_id);
create unique index indication_contact on intake.indication (contact_id);

-- what the director asked to complete, beside which field; the newest round
create table intake.remark (
    id            uuid primary key,
    indication_id uuid not null references intake.indication (id),
    field         text not null check (field ~ '^[a-zA-Z]{1,40}$'),
    words         text not null check (words <> ''),
    on_date       date not null,
    by_id         uuid not null references access.account (id),
    settled       boolean not null default false
);
create index remark_indication on intake.remark (indication_id);
create index remark_by on intake.remark (by_id);

-- whether the current user leads a team (own or that of somebody he stands in for)
create function intake.leads() returns boolean language sql stable as
$$ select exists (select 1 from access.team t where t.closed_on is null and t.id = any ((select access.principals())::uuid[])) $$;
grant execute on function intake.leads() to "${app}", "${job}";

-- contacts: the author's own, the director's, the leaders'
call access.give('intake', 'contact', 'select, insert, update');
alter table intake.contact enable row level security;
create policy app on intake.contact to "${app}"
    using (author_id = any ((select access.principals())::uuid[]) or access.director() = any ((select access.principals())::uuid[])
           or (select intake.leads()))
    with check ((select platform.me()) is not null);
create policy job on intake.contact to "${job}" using (true) with check (true);
select access.own_policy('intake', 'contact', 'author, director and team leaders');

-- indications: the author; once sent, the director; once accepted, every team leader until one of them takes it; then whoever may open the case
call access.give('intake', 'indication', 'select, insert, update');
alter table intake.indication enable row level security;
do $$
begin
    execute format('create policy app_read on intake.indication for select to "${app}" using (
        author_id = any ((select access.principals())::uuid[])
        or (state <> ''DRAFT'' and access.director() = any ((select access.principals())::uuid[]))
        or (state = ''ACCEPTED'' and (select intake.leads()))
        or team_id = any ((select access.principals())::uuid[])
        or (case_id is not null and (%s)))', access.case_rule('intake.indication.case_id'));
end $$;
create policy app_insert on intake.indication for insert to "${app}" with check (author_id = (select platform.me()));
create policy app_update on intake.indication for update to "${app}" using (true) with check (true);
create policy job on intake.indication to "${job}" using (true) with check (true);
select access.own_policy('intake', 'indication', 'author, director, leaders once accepted, then by the case');

call access.give('intake', 'remark', 'select, insert, update');
alter table intake.remark enable row level security;
create policy app on intake.remark to "${app}"
    using (exists (select 1 from intake.indication i where i.id = remark.indication_id)) with check ((select platform.me()) is not null);
create policy job on intake.remark to "${job}" using (true) with check (true);
select access.own_policy('intake', 'remark', 'as the indication it belongs to');

-- how much a case weighs in a worker's load; dated, edited at /assignments/weights
insert into centre.parameter (id, name, value, basis, validity)
select gen_random_uuid(), name, value, 'ustalenie ośrodka', daterange('2020-01-01', null)
  from (values ('WEIGHT_ORDINARY', '1.0'), ('WEIGHT_URGENT', '1.0'), ('WEIGHT_INTERVENTION', '1.5'), ('WEIGHT_SUSPENDED', '0.5')) w (name, value);
