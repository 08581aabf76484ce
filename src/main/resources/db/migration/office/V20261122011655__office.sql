create schema office;
grant usage on schema office to "${app}", "${job}";

-- organisational units whose symbol begins a case mark
create table office.unit (
    symbol text primary key check (symbol ~ '^[A-ZĄĆĘŁŃÓŚŹŻ]{1,8}([.-][A-Z0-9]{1,4})?$'),
    name   text not null check (length(name) between 1 and 120),
    closed boolean not null default false
);
select access.open_to_staff('office', 'unit');

-- the centre's own file list (JRWA): a class is valid from a day to a day and never renumbered
create table office.class (
    id       uuid primary key,
    symbol   text not null check (symbol ~ '^[0-9]{1,6}$'),
    title    text not null check (length(title) between 1 and 300),
    category text check (category ~ '^(A|B[0-9]{1,2}|BE[0-9]{1,2}|Bc)$'),
    validity daterange not null,
    remarks  text not null default '' check (length(remarks) <= 1000),
    verified boolean not null default false,
    purpose  text check (purpose in ('SOCIAL_WORK', 'INTERVIEW', 'FAMILY_ASSISTANT', 'BLUE_CARD')),
    version  integer not null default 0,
    exclude using gist (symbol with =, validity with &&)
);
create index class_symbol on office.class (symbol);
select access.open_to_staff('office', 'class');

-- the last number given: the row stays locked until what bears the number is saved, so none is lost and none given twice
create table office.counter (
    unit  text not null,
    class text not null,
    year  integer not null,
    last  integer not null,
    primary key (unit, class, year)
);
select access.open_to_staff('office', 'counter');

-- spis spraw: which number was given to which case; ids and days only, titles are read from the case by those who may
create table office.entry (
    mark       text primary key,
    unit       text not null,
    class      text not null,
    year       integer not null,
    number     integer not null,
    case_id    uuid not null unique,
    handler_id uuid,
    started_on date not null,
    closed_on  date,
    unique (unit, class, year, number)
);
create index entry_closed on office.entry (closed_on) where closed_on is not null;
grant usage on schema office to "${app}", "${job}";
grant select on office.entry to "${app}", "${job}";
select access.own_policy('office', 'entry', 'ids only');

-- roles of whoever asks, those he substitutes included
create function office.clerk() returns boolean language sql stable security definer set search_path = access, pg_temp as
$$
    select exists (select 1 from access.account_role r
                    where r.account_id = any (access.principals()) and r.role in ('RECEPTIONIST', 'DIRECTOR'))
$$;

-- letters that came
create table office.incoming (
    id             uuid primary key,
    year           integer not null,
    number         integer not null,
    received_on    date not null,
    registered_at  timestamptz not null,
    registered_by  uuid not null,
    sender_kind    text not null check (sender_kind in ('PERSON', 'INSTITUTION', 'UNKNOWN')),
    last_name      text check (length(last_name) <= 100),
    first_name     text check (length(first_name) <= 100),
    institution    text check (length(institution) <= 200),
    institution_id uuid,
    place          text check (length(place) <= 100),
    dated          date,
    sender_mark    text check (length(sender_mark) <= 80),
    kind           text not null check (kind in ('LETTER', 'APPLICATION', 'REPLY', 'COURT', 'CERTIFICATE', 'INVOICE', 'ORDER', 'OTHER')),
    title          text not null check (length(title) between 1 and 300),
    access         text not null check (access in ('PUBLIC', 'PARTLY', 'CLOSED')),
    enclosures     integer not null default 0 check (enclosures between 0 and 999),
    channel        text not null check (channel in ('POST', 'E_DELIVERY', 'EPUAP', 'EMAIL', 'IN_PERSON', 'COURIER', 'FAX')),
    state          text not null check (state in ('WAITING', 'GIVEN', 'TAKEN', 'NO_CASE', 'CANCELLED')),
    case_id        uuid,
    mark           text,
    handler_id     uuid,                                     -- whose desk it lies on
    why            text check (length(why) <= 400),          -- of "creates no case" or of cancelling
    taken_at       timestamptz,
    version        integer not null default 0,
    unique (year, number),
    check ((case_id is null) = (mark is null)),
    check ((state in ('GIVEN', 'TAKEN')) = (case_id is not null)),
    check (sender_kind <> 'PERSON' or last_name is not null),
    check (sender_kind <> 'INSTITUTION' or institution is not null),
    check (state not in ('NO_CASE', 'CANCELLED') or why is not null)
);
create index incoming_case on office.incoming (case_id);
create index incoming_order on office.incoming (id desc);
create index incoming_day on office.incoming (received_on);
create index incoming_waiting on office.incoming (handler_id, id) where state = 'GIVEN';

-- letters that went out
create table office.outgoing (
    id             uuid primary key,
    year           integer not null,
    number         integer not null,
    registered_at  timestamptz not null,
    registered_by  uuid not null,
    addressee      text not null check (length(addressee) between 1 and 300),
    institution_id uuid,
    case_id        uuid,
    mark           text not null check (length(mark) between 1 and 80),
    title          text not null check (length(title) between 1 and 300),
    letter_id      uuid,                                     -- the letter made in this program, where it was
    url            text check (length(url) <= 300),
    channel        text not null check (channel in ('POST', 'POST_REGISTERED', 'E_DELIVERY', 'EPUAP', 'EMAIL', 'IN_PERSON', 'COURIER')),
    sent_on        date,
    delivered_on   date,
    proof          text check (proof in ('UPO', 'EVIDENCE', 'RETURN_RECEIPT', 'SIGNATURE', 'NOT_DELIVERED')),
    proof_note     text check (length(proof_note) <= 300),
    cancelled      text check (length(cancelled) <= 400),
    version        integer not null default 0,
    unique (year, number),
    check (delivered_on >= sent_on),
    check (delivered_on is null or proof is not null)
);
create index outgoing_case on office.outgoing (case_id);
create index outgoing_order on office.outgoing (id desc);
create index outgoing_sent on office.outgoing (sent_on);
create index outgoing_letter on office.outgoing (letter_id);

alter table office.incoming enable row level security;
alter table office.outgoing enable row level security;
-- Registers are read by the secretary's office and the director; a letter of a case also by those who may open the case. Another name
-- than that of the common rule: the secretary reads the line of the register, never the case.
do $$
declare rule text;
begin
    foreach rule in array array['incoming', 'outgoing'] loop
        execute format('create policy app on office.%1$I to "${app}" using ((select office.clerk()) or registered_by = (select platform.me()) '
            'or exists (select 1 from access.case_grant r where r.case_id = %1$I.case_id '
            'and r.principal_id = any ((select access.principals())::uuid[]) '
            'and (not r.personal or r.principal_id = (select platform.me())) '
            'and (r.until is null or r.until > (select platform.now())))) '
            'with check ((select platform.me()) is not null)', rule);
        execute format('create policy job on office.%I to "${job}" using (true) with check (true)', rule);
    end loop;
end $$;
grant select, insert, update on office.incoming, office.outgoing to "${app}";
grant select, update, delete on office.incoming, office.outgoing to "${job}";
select access.own_policy('office', 'incoming', 'by the office, and by case');
select access.own_policy('office', 'outgoing', 'by the office, and by case');
-- scans of letters lie with their line of the register
select attachment.allow('INCOMING', 'exists (select 1 from office.incoming i where i.id = attachment.owner_id)');
select attachment.allow('OUTGOING', 'exists (select 1 from office.outgoing o where o.id = attachment.owner_id)');

-- lists of cases whose time has run out: proposed, agreed to by the director, destroyed
create table office.destruction (
    id             uuid primary key,
    year           integer not null,
    number         integer not null,
    state          text not null check (state in ('PROPOSED', 'AGREED', 'DONE', 'CANCELLED')),
    proposed_by    uuid not null,
    proposed_at    timestamptz not null,
    agreed_by      uuid,
    agreed_at      timestamptz,
    archive_mark   text check (length(archive_mark) <= 100), -- consent of the State Archive
    done_at        timestamptz,
    version        integer not null default 0,
    unique (year, number),
    check (state not in ('AGREED', 'DONE') or (agreed_by is not null and archive_mark is not null)),
    check ((state = 'DONE') = (done_at is not null)),
    check (agreed_by <> proposed_by)
);
create table office.destroyed (
    destruction_id uuid not null references office.destruction (id),
    case_id        uuid not null,
    mark           text not null,
    class          text not null,
    title          text not null,
    category       text not null,
    started_on     date not null,
    closed_on      date not null,
    ends_on        date not null,
    done           boolean not null default false,
    primary key (destruction_id, case_id)
);
create index destroyed_case on office.destroyed (case_id);
grant select, insert, update on office.destruction, office.destroyed to "${app}";
grant select, update on office.destruction, office.destroyed to "${job}";
select access.own_policy('office', 'destruction', 'no client data');
select access.own_policy('office', 'destroyed', 'ids only');

insert into office.unit (symbol, name) values ('ZPS', 'Zespół Pracy Socjalnej'), ('SEK', 'Sekretariat'), ('DK', 'Dyrektor');
insert into office.unit (symbol, name) select distinct unit_symbol, 'Zespół Pracy Socjalnej' from centre.centre on conflict do nothing;
-- a sample, not verified: each centre adopts its own list
insert into office.class (id, symbol, title, category, validity, remarks, purpose)
select uuidv7(), symbol, title, category, '[2011-01-01,)'::daterange, remarks, purpose
  from (values
    ('0', 'Zarządzanie', null, '', null),
    ('00', 'Gremia kolegialne i organizacja', null, '', null),
    ('004', 'Zbiory aktów normatywnych', 'B10', '', null),
    ('05', 'Reprezentacja, promocja i współdziałanie', null, '', null),
    ('053', 'Korespondencja z innymi podmiotami', 'B5', '', null),
    ('06', 'Statystyka i sprawozdawczość', null, '', null),
    ('063', 'Sprawozdania roczne', 'A', 'Sprawozdania cząstkowe: B5', null),
    ('8', 'Pomoc społeczna', null, '', null),
    ('81', 'Pomoc osobom i rodzinom', null, '', null),
    ('811', 'Świadczenia', null, '', null),
    ('8110', 'Wywiady środowiskowe na wniosek innych podmiotów', 'B10', '', 'INTERVIEW'),
    ('812', 'Praca socjalna', null, '', null),
    ('8120', 'Kontrakty socjalne', 'B10', 'Gdy zawarte poza prowadzoną sprawą', null),
    ('8121', 'Praca socjalna z osobami i rodzinami', 'B10', 'Sprawy prowadzone w tym programie', 'SOCIAL_WORK'),
    ('8122', 'Praca socjalna z grupą i w środowisku lokalnym', 'B10', '', null),
    ('813', 'Wspieranie rodziny', null, '', null),
    ('8130', 'Asystent rodziny', 'B10', '', 'FAMILY_ASSISTANT'),
    ('814', 'Przeciwdziałanie przemocy domowej', null, '', null),
    ('8140', 'Procedura „Niebieskie Karty”', 'B10', '', 'BLUE_CARD'),
    ('815', 'Skargi, pomoce, kopie robocze', 'Bc', '', null)
  ) as s(symbol, title, category, remarks, purpose);
