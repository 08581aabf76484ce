create schema interview;

create table interview.counter (
    year integer primary key,
    last integer not null
);
select access.open_to_staff('interview', 'counter');

-- the worker's identity card of a social worker, shown before an interview (art. 107 ust. 3)
create table interview.card (
    account_id  uuid primary key references access.account (id),
    number      text not null check (length(number) between 1 and 40),
    valid_until date not null,
    version     integer not null default 0
);
select access.open_to_staff('interview', 'card', 'of a worker, no client data');

-- an interview: ordered, held, approved and filed; its answers stand in content and sensitive
create table interview.interview (
    id              uuid primary key,
    number          text not null unique,                    -- WS/12/2026
    kind            text not null check (kind in ('RWS_I', 'RWS_II', 'RWS_III', 'RWS_IV', 'RWS_V', 'RWS_VI', 'RWS_VII', 'RWS_VIII', 'RWS_IX', 'WDM', 'WAD')),
    person_id       uuid not null references register.person (id),
    household_id    uuid not null references register.household (id),
    name            text not null check (name <> ''),        -- of the person as it was when ordered
    case_id         uuid references casework.case_file (id), -- a link, never a condition
    former_id       uuid references interview.interview (id),
    update_reason   text check (update_reason in ('APPLICATION', 'CHANGE', 'SIX_MONTHS', 'TWELVE_MONTHS', 'VERIFICATION', 'OTHER')),
    helped_person   text not null default '',
    relative_purpose text check (relative_purpose in ('HELP', 'DPS_FEE', 'EXEMPTION', 'REFUND')),
    learned_on      date not null,
    source          text not null check (source in ('APPLICATION', 'REPORT', 'EX_OFFICIO', 'OTHER_BODY')),
    mode            text not null check (mode in ('NORMAL', 'URGENT')),
    purpose         text not null check (purpose in ('CASH', 'KIND', 'SERVICES_51B', 'SOCIAL_WORK')),
    application_on  date,
    requester       text not null default '',                -- another body, with its sign and legal basis
    request_mark    text not null default '',
    request_on      date,
    ground          text check (ground in ('FAMILY_23_4AA', 'FAMILY_23_4B', 'FAMILY_23_4E', 'FAMILY_23_4F', 'CHILD_15', 'CHILD_22', 'RELATIVES_103', 'OTHER')),
    note            text not null default '',
    worker_id       uuid not null references access.account (id),
    team_id         uuid references access.team (id),        -- of the worker
    ordered_by      uuid not null references access.account (id),
    ordered_on      date not null,
    due_on          date,                                    -- none where no term runs: agreed by hand or left open
    sort_on         date not null generated always as (coalesce(due_on, '9999-12-31'::date)) stored,
    planned_on      date,
    planned_at      time,
    place           text check (place in ('RESIDENCE', 'STAY', 'CARE', 'HOSPITAL', 'DPS', 'SUPPORT_CENTRE', 'OTHER')),
    second_worker   text not null default '',
    police          boolean not null default false,
    outside_hours   boolean not null default false,
    consent_on      date,                                    -- of the head, to another time (par. 3 ust. 1)
    consent_by      uuid references access.account (id),
    state           text not null check (state in ('NEW', 'SCHEDULED', 'IN_PROGRESS', 'APPROVED', 'STATEMENT_SIGNED', 'HEAD_ACCEPTED', 'FILED',
                                                   'REFUSED_CONSENT', 'NOT_CONDUCTED', 'TRANSFERRED', 'CANCELLED')),
    form_code       text,
    form_version    text,
    begun_on        date,
    submitted_on    date,                                    -- handed to the head for a look before approval
    held_on         date,
    approved_at     timestamptz,
    approved_by     uuid references access.account (id),
    hash            text check (hash ~ '^[0-9a-f]{64}$'),
    signature       text unique,
    statement_on    date,                                    -- the person signed annex 2
    statement_note  text not null default '',                -- or health prevents it (par. 6)
    accepted_on     date,
    accepted_by     uuid references access.account (id),
    head_opinion    text not null default '',
    filed_on        date,
    ended_on        date,
    end_reason      text not null default '',
    household_kind  text,
    persons         integer,
    family_income   numeric,
    per_person      numeric,
    criterion       numeric,
    exceeded        boolean,
    reasons         text[] not null default '{}',
    dominant_reason text,
    update_grounds  text[] not null default '{}',            -- PERMANENT, DPS, SUPPORT_CENTRE
    next_update_on  date,
    version         integer not null default 0,
    check ((form_code is null) = (form_version is null) and (form_code is null) = (begun_on is null)),
    check (state not in ('IN_PROGRESS', 'APPROVED', 'STATEMENT_SIGNED', 'HEAD_ACCEPTED', 'FILED') or form_code is not null),
    check (state <> 'SCHEDULED' or (planned_on is not null and (not outside_hours or consent_on is not null))),
    check ((consent_on is null) = (consent_by is null)),
    check ((state in ('APPROVED', 'STATEMENT_SIGNED', 'HEAD_ACCEPTED', 'FILED')) = (approved_at is not null)),
    check (num_nulls(approved_at, approved_by, hash, signature) in (0, 4)),
    check (approved_at is null or held_on is not null),
    check (state not in ('STATEMENT_SIGNED', 'HEAD_ACCEPTED', 'FILED') or statement_on is not null or length(statement_note) >= 20),
    check ((accepted_on is null) = (accepted_by is null)),
    check (state not in ('HEAD_ACCEPTED', 'FILED') or accepted_on is not null),
    check (accepted_by is null or accepted_by <> worker_id),
    check ((filed_on is null) = (state <> 'FILED')),
    check ((ended_on is not null) = (state in ('REFUSED_CONSENT', 'NOT_CONDUCTED', 'TRANSFERRED', 'CANCELLED'))),
    check (kind <> 'RWS_IV' or update_reason is not null),
    check (source <> 'OTHER_BODY' or (requester <> '' and ground is not null))
);
create index interview_worker on interview.interview (worker_id, sort_on, id);
create index interview_sort on interview.interview (sort_on, id);
create index interview_person on interview.interview (person_id, held_on desc);
create index interview_household on interview.interview (household_id);
create index interview_case on interview.interview (case_id);
create index interview_former on interview.interview (former_id);
create index interview_team on interview.interview (team_id);
create index interview_ordered_by on interview.interview (ordered_by);
create index interview_consent_by on interview.interview (consent_by);
create index interview_approved_by on interview.interview (approved_by);
create index interview_accepted_by on interview.interview (accepted_by);
create index interview_update on interview.interview (next_update_on) where next_update_on is not null;

-- who may know of it: the worker, whoever ordered it, those above them, and whoever may open a case of the household
create function interview.by_household(column_name text) returns text language sql immutable as
$$
    select format('exists (select 1 from access.case_subject s join access.case_grant g on g.case_id = s.case_id where s.subject_id = %s '
        'and g.principal_id = any ((select access.principals())::uuid[]) '
        'and (not g.personal or g.principal_id = (select platform.me())) '
        'and (g.until is null or g.until > (select platform.now())))', column_name)
$$;
call access.give('interview', 'interview', 'select, insert, update');
alter table interview.interview enable row level security;
do $$
declare
    own text := 'worker_id = any ((select access.principals())::uuid[]) or team_id = any ((select access.principals())::uuid[])
        or access.director() = any ((select access.principals())::uuid[])';
begin
    execute format('create policy app_read on interview.interview for select to "${app}" using (%s or ordered_by = any ((select access.principals())::uuid[]) or %s)',
        own, interview.by_household('interview.household_id'));
    execute format('create policy app_update on interview.interview for update to "${app}" using (%1$s or ordered_by = (select platform.me())) with check (true)', own);
end $$;
create policy app_insert on interview.interview for insert to "${app}" with check (ordered_by = (select platform.me()));
create policy job on interview.interview to "${job}" using (true) with check (true);
select access.own_policy('interview', 'interview', 'worker, orderer, their leader, director, and by a case of the household');

-- the answers; those on health, family and violence lie apart: readers who only share a case, and whoever ordered, do not get them
create table interview.content (
    interview_id uuid primary key references interview.interview (id),
    answers      jsonb not null
);
create table interview.sensitive (
    interview_id uuid primary key references interview.interview (id),
    answers      jsonb not null
);
call access.give('interview', 'content', 'select, insert, update');
call access.give('interview', 'sensitive', 'select, insert, update');
alter table interview.content enable row level security;
alter table interview.sensitive enable row level security;
-- whether the user may open a case of the household; working: not only as a reader
create function interview.by_case(household uuid, working boolean) returns boolean language sql stable as
$$
    select exists (select 1 from access.case_subject s join access.case_grant g on g.case_id = s.case_id where s.subject_id = household
        and g.principal_id = any ((select access.principals())::uuid[])
        and (not g.personal or g.principal_id = (select platform.me()))
        and (not working or g.kind in ('LEAD', 'CO_WORKER', 'TEAM', 'DIRECTOR'))
        and (g.until is null or g.until > (select platform.now())))
$$;
-- the same for those who hold it or stand above
create function interview.by_work(worker uuid, team uuid) returns boolean language sql stable as
$$
    select worker = any ((select access.principals())::uuid[]) or coalesce(team = any ((select access.principals())::uuid[]), false)
        or access.director() = any ((select access.principals())::uuid[])
$$;
grant execute on function interview.by_case(uuid, boolean), interview.by_work(uuid, uuid) to "${app}", "${job}";
create policy app on interview.content to "${app}"
    using (exists (select 1 from interview.interview i where i.id = content.interview_id
                      and (interview.by_work(i.worker_id, i.team_id) or interview.by_case(i.household_id, false))))
    with check ((select platform.me()) is not null);
create policy app on interview.sensitive to "${app}"
    using (exists (select 1 from interview.interview i where i.id = sensitive.interview_id
                      and (interview.by_work(i.worker_id, i.team_id) or interview.by_case(i.household_id, true))))
    with check ((select platform.me()) is not null);
create policy job on interview.content to "${job}" using (true) with check (true);
create policy job on interview.sensitive to "${job}" using (true) with check (true);
select access.own_policy('interview', 'content', 'worker, leader, director, and by a case of the household');
select access.own_policy('interview', 'sensitive', 'worker, leader, director, and whoever works on a case of the household');

-- attempts to reach the person
create table interview.attempt (
    id           uuid primary key,
    interview_id uuid not null references interview.interview (id),
    on_date      date not null,
    at_time      time,
    way          text not null check (way in ('VISIT', 'PHONE', 'LETTER', 'EMAIL', 'OTHER')),
    result       text not null check (result in ('AGREED', 'NOBODY', 'NO_ANSWER', 'NOTE_LEFT', 'NO_ENTRY', 'MOVED', 'DECEASED', 'OTHER')),
    words        text not null default '',
    by_id        uuid not null references access.account (id)
);
create index attempt_interview on interview.attempt (interview_id, on_date, id);
create index attempt_by on interview.attempt (by_id);

-- refusals: of the interview, of the statement on income and assets, of a contract (art. 107 ust. 4a, 5; art. 11); the head decides
create table interview.refusal (
    id           uuid primary key,
    interview_id uuid not null references interview.interview (id),
    what         text not null check (what in ('INTERVIEW', 'STATEMENT', 'CONTRACT')),
    on_date      date not null,
    who          text not null check (who <> ''),
    words        text not null default '',
    instructed   boolean not null,
    witness      text not null default '',
    by_id        uuid not null references access.account (id),
    decision     text check (decision in ('REFUSE', 'REPEAL', 'SUSPEND', 'NOTHING')),
    reason       text not null default '',
    decided_on   date check ((decided_on is null) = (decision is null)),
    decided_by   uuid references access.account (id) check ((decided_by is null) = (decision is null)),
    check (decided_by <> by_id)
);
create index refusal_interview on interview.refusal (interview_id);
create index refusal_by on interview.refusal (by_id);
create index refusal_decided_by on interview.refusal (decided_by);

-- what the head asked to complete before approval
create table interview.remark (
    id           uuid primary key,
    interview_id uuid not null references interview.interview (id),
    words        text not null check (words <> ''),
    on_date      date not null,
    by_id        uuid not null references access.account (id),
    settled      boolean not null default false
);
create index remark_interview on interview.remark (interview_id);
create index remark_by on interview.remark (by_id);

-- another worker takes over, with the reason: only the author edits (R26)
create table interview.handover (
    id           uuid primary key,
    interview_id uuid not null references interview.interview (id),
    from_id      uuid not null references access.account (id),
    to_id        uuid not null references access.account (id),
    on_date      date not null,
    reason       text not null check (reason <> ''),
    by_id        uuid not null references access.account (id)
);
create index handover_interview on interview.handover (interview_id);
create index handover_from on interview.handover (from_id);
create index handover_to on interview.handover (to_id);
create index handover_by on interview.handover (by_id);

-- parts of an update confirmed as unchanged, each with who and when (R39)
create table interview.confirmed (
    interview_id uuid not null references interview.interview (id),
    section      text not null,
    by_id        uuid not null references access.account (id),
    at           timestamptz not null,
    primary key (interview_id, section)
);
create index confirmed_by on interview.confirmed (by_id);

-- findings passed on to another body (R36)
create table interview.passing (
    id           uuid primary key,
    interview_id uuid not null references interview.interview (id),
    body         text not null check (body <> ''),
    scope        text not null check (scope <> ''),
    basis        text not null check (basis <> ''),
    on_date      date not null,
    by_id        uuid not null references access.account (id)
);
create index passing_interview on interview.passing (interview_id);
create index passing_by on interview.passing (by_id);

-- answers copied into the national system, one tick each
create table interview.copied (
    interview_id uuid not null references interview.interview (id),
    question     text not null,
    by_id        uuid not null references access.account (id),
    at           timestamptz not null,
    primary key (interview_id, question)
);
create index copied_by on interview.copied (by_id);

do $$
declare t text;
begin
    foreach t in array array['attempt', 'refusal', 'remark', 'handover', 'confirmed', 'passing', 'copied'] loop
        call access.give('interview', t, 'select, insert, update, delete');
        execute format('alter table interview.%I enable row level security', t);
        execute format('create policy app on interview.%1$I to "${app}"
            using (exists (select 1 from interview.interview i where i.id = %1$I.interview_id)) with check ((select platform.me()) is not null)', t);
        execute format('create policy job on interview.%I to "${job}" using (true) with check (true)', t);
        perform access.own_policy('interview', t, 'as the interview it belongs to');
    end loop;
end $$;

-- the state changes only along its ways, and what was approved never changes
create function interview.guard() returns trigger language plpgsql as
$$
begin
    if old.state <> new.state and not (case old.state
        when 'NEW' then new.state in ('SCHEDULED', 'IN_PROGRESS', 'REFUSED_CONSENT', 'NOT_CONDUCTED', 'TRANSFERRED', 'CANCELLED')
        when 'SCHEDULED' then new.state in ('NEW', 'IN_PROGRESS', 'REFUSED_CONSENT', 'NOT_CONDUCTED', 'TRANSFERRED', 'CANCELLED')
        when 'IN_PROGRESS' then new.state in ('APPROVED', 'REFUSED_CONSENT', 'NOT_CONDUCTED', 'TRANSFERRED', 'CANCELLED')
        when 'APPROVED' then new.state = 'STATEMENT_SIGNED'
        when 'STATEMENT_SIGNED' then new.state = 'HEAD_ACCEPTED'
        when 'HEAD_ACCEPTED' then new.state = 'FILED'
        else false end) then
        raise exception 'interview: % does not become %', old.state, new.state using errcode = 'check_violation';
    end if;
    if old.hash is not null and (new.hash, new.signature, new.held_on, new.form_code, new.form_version, new.begun_on, new.worker_id, new.family_income, new.per_person)
        is distinct from (old.hash, old.signature, old.held_on, old.form_code, old.form_version, old.begun_on, old.worker_id, old.family_income, old.per_person) then
        raise exception 'interview: approved, it does not change' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger guard before update on interview.interview for each row execute function interview.guard();
create function interview.keep_frozen() returns trigger language plpgsql as
$$
begin
    if coalesce((select i.state from interview.interview i where i.id = new.interview_id), '') not in ('NEW', 'SCHEDULED', 'IN_PROGRESS') then
        raise exception 'interview: approved, its answers do not change' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger keep_frozen before insert or update on interview.content for each row execute function interview.keep_frozen();
create trigger keep_frozen before insert or update on interview.sensitive for each row execute function interview.keep_frozen();

-- the newest interview of somebody that an update may start from, for whoever orders one: its number and day, no content
create function interview.newest(person uuid) returns table (id uuid, number text, kind text, held_on date) language sql stable security definer
set search_path = interview, pg_temp as
$$
    select i.id, i.number, i.kind, i.held_on from interview.interview i
     where i.person_id = person and i.approved_at is not null and i.kind in ('RWS_I', 'RWS_IV') and (select register.sees_cards())
     order by i.held_on desc, i.id desc limit 1
$$;
revoke all on function interview.newest(uuid) from public;
grant execute on function interview.newest(uuid) to "${app}", "${job}";

-- another worker takes over: the open terms of the interview go to his desk; by whoever leads the team, or directs
create function interview.give_terms(of_interview uuid, who uuid) returns boolean language plpgsql security definer
set search_path = interview, pg_temp as
$$
begin
    if not exists (select 1 from interview.interview i where i.id = of_interview and i.worker_id = who
                      and (i.team_id = any (access.principals()) or access.director() = any (access.principals()))) then
        perform access.refuse('give terms');
    end if;
    update term.term set owner_id = who, version = version + 1
     where subject_id = of_interview and done_on is null and cancelled_on is null;
    return true;
end
$$;
revoke all on function interview.give_terms(uuid, uuid) from public;
grant execute on function interview.give_terms(uuid, uuid) to "${app}", "${job}";

insert into term.rule (id, kind, amount, unit, procedural, basis, source, certainty, validity)
select gen_random_uuid(), kind, amount, unit, false, basis, 'LAW', certainty, daterange(since::date, null)
  from (values
    ('INTERVIEW_NEW_APPLICATION', 14, 'WORKING_DAYS', '§ 3 ust. 2 rozporządzenia, Dz.U. 2021 poz. 893; art. 107 ust. 4', 'VERIFIED', '2021-11-15'),
    ('INTERVIEW_CHANGE', 14, 'WORKING_DAYS', '§ 3 ust. 2 rozporządzenia, Dz.U. 2021 poz. 893; art. 107 ust. 4 i art. 109', 'VERIFIED', '2021-11-15'),
    ('INTERVIEW_REQUEST', 14, 'WORKING_DAYS', '§ 3 ust. 2 rozporządzenia, Dz.U. 2021 poz. 893', 'VERIFIED', '2021-11-15'),
    ('INTERVIEW_UPDATE', 6, 'MONTHS', 'art. 107 ust. 4 ustawy o pomocy społecznej', 'VERIFIED', '2000-01-01'),
    ('INTERVIEW_UPDATE_CARE', 12, 'MONTHS', 'art. 107 ust. 4 ustawy o pomocy społecznej (mieszkańcy DPS)', 'VERIFIED', '2019-10-04'),
    ('INTERVIEW_UPDATE_SUPPORT', 12, 'MONTHS', 'art. 107 ust. 4 ustawy o pomocy społecznej (ośrodki wsparcia)', 'VERIFIED', '2023-11-01'),
    ('INTERVIEW_CARE_ALLOWANCE', 6, 'MONTHS', 'art. 23 ust. 4f ustawy o świadczeniach rodzinnych', 'UNVERIFIED', '2000-01-01'),
    ('INTERVIEW_FINDINGS', 3, 'MONTHS', 'art. 15 ust. 2 u.p.p.w.d.; art. 4 ust. 4 u.p.o.u.a.', 'VERIFIED', '2000-01-01'))
    as r (kind, amount, unit, basis, certainty, since);
