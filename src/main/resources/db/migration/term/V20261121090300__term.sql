create schema term;

-- how long each kind of term is, by law or by the centre's own procedure, from when
create table term.rule (
    id         uuid primary key,
    kind       text not null,
    amount     integer not null check (amount >= 0),
    unit       text not null check (unit in ('WORKING_DAYS', 'DAYS', 'WEEKS', 'MONTHS', 'YEARS')),
    procedural boolean not null,               -- KPA art. 57 § 4 moves the end from a free day
    basis      text not null,
    source     text not null check (source in ('LAW', 'PROCEDURE', 'DEFAULT')),
    certainty  text not null check (certainty in ('VERIFIED', 'SECONDARY', 'UNVERIFIED', 'LOCAL')),
    validity   daterange not null,
    exclude using gist (kind with =, validity with &&)
);
select access.open_to_staff('term', 'rule');
-- the office's own free days, beside the statutory ones
create table term.free_day (
    day    date primary key,
    reason text not null
);
select access.open_to_staff('term', 'free_day');

create table term.term (
    id          uuid primary key,
    kind        text not null,
    case_id     uuid,
    subject_id  uuid not null,                 -- the record whose term it is (case, indication, plan, review, mark)
    event_on    date not null,
    due_on      date not null,
    first_due_on date not null,
    basis       text not null,
    final       boolean not null default true, -- red when passed; a target date is yellow
    owner_id    uuid,                          -- a user; else everybody with the role in the team
    owner_role  text,
    team_id     uuid,
    title_key   text not null,
    title_args  text[] not null default '{}',
    url         text not null,
    done_on     date,
    cancelled_on date,
    moved_reason text,
    created_at  timestamptz not null,
    version     integer not null default 0,
    check (owner_id is not null or owner_role is not null),
    check (done_on is null or cancelled_on is null)
);
create unique index term_one_open on term.term (kind, subject_id) where done_on is null and cancelled_on is null;
create index term_owner on term.term (owner_id, due_on) where done_on is null and cancelled_on is null;
create index term_role on term.term (owner_role, due_on) where done_on is null and cancelled_on is null;
create index term_case on term.term (case_id, due_on);
create index term_subject on term.term (subject_id);
-- a term names a client: within a case by the case; without one (an indication waiting) by its owner, or by those with the role
call access.give('term', 'term', 'select, insert, update');
alter table term.term enable row level security;
do $$
begin
    execute format('create policy app_read on term.term for select to "${app}" using ((case_id is not null and (%s)) or owner_id = any ((select access.principals())::uuid[])
        or (case_id is null and owner_role in (select r.role from access.account_role r where r.account_id = (select platform.me()))))', access.case_rule('term.case_id'));
end $$;
create policy app_insert on term.term for insert to "${app}" with check ((select platform.me()) is not null);
create policy app_update on term.term for update to "${app}" using (true) with check (true);
create policy job on term.term to "${job}" using (true) with check (true);
