create schema contract;

-- goals and actions a contract is made from; the centre's own, none of it official
create table contract.library (
    id          uuid primary key,
    area        text not null check (length(area) between 1 and 100),
    reasons     text[] not null default '{}',                     -- of art. 7; such a problem in the diagnosis offers the set first
    main_goal   text not null check (length(main_goal) between 1 and 1000),
    aims        text not null check (length(aims) between 1 and 8000),        -- one a line
    person_acts text not null check (length(person_acts) between 1 and 8000), -- one a line
    worker_acts text not null check (length(worker_acts) between 1 and 8000), -- one a line
    evidence    text not null check (length(evidence) <= 1000),
    months      integer not null check (months between 1 and 24),
    retired     boolean not null default false,
    version     integer not null default 0
);
select access.open_to_staff('contract', 'library');

-- a social contract of a case, from its draft to its end
create table contract.contract (
    id              uuid primary key,
    case_id         uuid not null references casework.case_file (id),
    kind            text not null check (kind in ('A', 'B')),
    template        text not null check (template ~ '^[a-z0-9-]+/[a-z0-9-]+$'), -- official form and its version
    state           text not null check (state in ('DRAFT', 'NEGOTIATED', 'AWAITS_CENTRE', 'REFUSED', 'WITHDRAWN', 'IN_FORCE', 'SUSPENDED', 'ENDED')),
    drafted_on      date not null,
    author_id       uuid not null references access.account (id),
    homeless        boolean not null,
    unsuited        text[] not null default '{}',                  -- what speaks against a contract at all, noted by the worker
    referral_office text not null default '' check (length(referral_office) <= 300),
    referral_number text not null default '' check (length(referral_number) <= 100),
    referral_on     date,
    tell_office     boolean not null default false,
    insurance       text not null default 'NONE' check (insurance in ('NONE', 'NEEDED')),
    insured_on      date,
    uninsured_on    date,
    centre_name     text not null default '' check (length(centre_name) <= 300),   -- of the last permanent registration (art. 108 ust. 1a)
    centre_worker   text not null default '' check (length(centre_worker) <= 200),
    centre_asked_on date,
    centre_agreed_on date,
    centre_words    text not null default '' check (length(centre_words) <= 4000),
    no_registration boolean not null default false,
    instructed_on   date,
    instructed_by   uuid references access.account (id),
    concluded_on    date,
    signed_as       text check (signed_as in ('PAPER', 'ELECTRONIC')),
    signed_by       uuid references access.account (id),
    copy_on         date,
    starts_on       date,
    ends_on         date,
    suspended_on    date,
    suspended_until date,
    suspend_reason  text not null default '' check (length(suspend_reason) <= 2000),
    support_on      date,                                          -- purpose allowance for its provisions (art. 39a)
    refused_on      date,
    refusal_reason  text not null default '' check (length(refusal_reason) <= 4000),
    told_by         uuid references access.account (id),           -- who told the person of art. 11
    ended_on        date,
    result          text check (result in ('REALISED', 'PARTLY', 'BROKEN', 'BY_CONSENT', 'BY_PERSON', 'BY_CENTRE', 'EXPIRED', 'INDEPENDENT')),
    end_cause       text check (end_cause in ('DEATH', 'MOVE', 'PRISON', 'ILLNESS', 'OTHER')),
    end_words       text not null default '' check (length(end_words) <= 4000),
    employed_on     date,
    decision_until  date,                                          -- until when the periodic allowance was granted
    paid_before_on  date,                                          -- such a payment before (once in two years)
    told_office_on  date,                                          -- the labour office was told of the result, as agreed
    followed_on     date,
    independent     text check (independent in ('YES', 'NO', 'UNKNOWN')),
    version         integer not null default 0,
    check (num_nonnulls(instructed_on, instructed_by) in (0, 2)),
    check (centre_agreed_on >= centre_asked_on),
    check (state not in ('IN_FORCE', 'SUSPENDED', 'ENDED')
        or (concluded_on is not null and signed_as is not null and signed_by is not null and starts_on is not null and ends_on is not null
            and instructed_on <= concluded_on)),
    check (state not in ('DRAFT', 'NEGOTIATED', 'AWAITS_CENTRE') or num_nonnulls(concluded_on, refused_on, ended_on) = 0),
    check (concluded_on >= drafted_on),
    check (starts_on >= concluded_on),
    check (ends_on > starts_on),
    check (concluded_on is null or not homeless or no_registration or centre_agreed_on <= concluded_on),
    check ((state = 'REFUSED') = (refused_on is not null)),
    check (refused_on is null or (refusal_reason <> '' and told_by is not null)),
    check (state <> 'SUSPENDED' or (suspended_on is not null and suspend_reason <> '')),
    check (suspended_until >= suspended_on),
    check ((state in ('ENDED', 'WITHDRAWN')) = (ended_on is not null)),
    check ((state = 'ENDED') = (result is not null)),
    check ((result is not distinct from 'INDEPENDENT') = (end_cause is not null)),
    check (result <> 'EXPIRED' or ended_on >= ends_on),
    check (ended_on >= concluded_on),
    check (told_office_on is null or (tell_office and ended_on is not null)),
    check (copy_on >= concluded_on),
    check (insured_on is null or insurance = 'NEEDED'),
    check (uninsured_on >= insured_on),
    check ((referral_number = '') = (referral_on is null) and (referral_number = '') = (referral_office = '')),
    check ((followed_on is null) = (independent is null))
);
create index contract_case on contract.contract (case_id, id desc);
create index contract_author on contract.contract (author_id, state);
create index contract_instructed on contract.contract (instructed_by);
create index contract_signed on contract.contract (signed_by);
create index contract_told on contract.contract (told_by);
create index contract_order on contract.contract (id desc);
create index contract_ending on contract.contract (ends_on, id) where state in ('IN_FORCE', 'SUSPENDED');
select access.protect_by_case('contract', 'contract', 'case_id');

-- who the contract is with: whoever signs, and members of the family it names
create table contract.party (
    id          uuid primary key,
    contract_id uuid not null references contract.contract (id),
    case_id     uuid not null references casework.case_file (id),
    person_id   uuid not null references register.person (id),
    name        text not null check (length(name) between 1 and 300),  -- as on the day it was written
    address     text not null default '' check (length(address) <= 500),   -- as on the day of signing
    identity    text not null default '' check (length(identity) <= 100),  -- PESEL or document, as on the day of signing
    signs       boolean not null,
    unique (contract_id, person_id)
);
create index party_person on contract.party (person_id);
create index party_case on contract.party (case_id);
select access.protect_by_case('contract', 'party', 'case_id');

-- what was proposed, by whom: the trail of the negotiation; the signed ones are the contract and its annexes
create table contract.version (
    id          uuid primary key,
    contract_id uuid not null references contract.contract (id),
    case_id     uuid not null references casework.case_file (id),
    number      integer not null check (number between 1 and 1000),
    annex       integer not null default 0 check (annex >= 0),      -- 0: the contract itself
    side        text not null check (side in ('WORKER', 'PERSON', 'TOGETHER')),
    written_on  date not null,
    author_id   uuid not null references access.account (id),
    note        text not null check (length(note) <= 4000),
    body        jsonb not null,
    hash        text not null check (hash = encode(sha256(convert_to(body::text, 'UTF8')), 'hex')),
    signed_on   date,
    dropped_on  date check (dropped_on is null or (annex > 0 and signed_on is null)),   -- an annex nobody wants any more
    unique (contract_id, number)
);
create index version_case on contract.version (case_id);
create index version_author on contract.version (author_id);
create unique index version_signed on contract.version (contract_id, annex) where signed_on is not null;
select access.protect_by_case('contract', 'version', 'case_id');

-- evaluations; they are not corrected, another one is made
create table contract.evaluation (
    id          uuid primary key,
    contract_id uuid not null references contract.contract (id),
    case_id     uuid not null references casework.case_file (id),
    version_id  uuid not null references contract.version (id),
    kind        text not null check (kind in ('CURRENT', 'PERIODIC', 'FINAL')),
    on_date     date not null,
    marks       jsonb not null,                                     -- key of the goal or action, light, words
    statement   text not null check (length(statement) <= 8000),    -- of the person
    no_statement boolean not null,
    causes      text[] not null,
    cause_words text not null check (length(cause_words) <= 4000),
    harm        text not null check (length(harm) <= 4000),         -- effects nobody wanted
    conclusion  text not null check (conclusion in ('CONTINUE', 'CHANGE', 'NEW_CONTRACT', 'FINISH', 'DISSOLVE')),
    words       text not null check (length(words) <= 4000),
    labour      text check (labour in ('WORK', 'INTERNSHIP', 'TRAINING', 'REGISTERED', 'BUSINESS', 'NO_CHANGE')),
    signed      text not null check (signed in ('BOTH', 'REFUSED', 'WORKER_ALONE')),
    author_id   uuid not null references access.account (id),
    check (statement <> '' or no_statement)
);
create index evaluation_contract on contract.evaluation (contract_id, on_date desc, id desc);
create index evaluation_case on contract.evaluation (case_id);
create index evaluation_version on contract.evaluation (version_id);
create index evaluation_author on contract.evaluation (author_id);
select access.protect_by_case('contract', 'evaluation', 'case_id');

-- the checklist before anybody proposes anything under art. 11; it decides nothing
create table contract.sanction (
    id            uuid primary key,
    contract_id   uuid not null unique references contract.contract (id),
    case_id       uuid not null references casework.case_file (id),
    ground        text not null check (ground in ('REFUSED', 'BROKEN', 'NO_COOPERATION')),
    facts         text not null check (facts <> '' and length(facts) <= 8000),
    heard_on      date,
    reasons       text not null check (length(reasons) <= 8000),
    independent   boolean not null,                                 -- causes beyond the person: amend, do not end
    reminded_on   date,
    reminder_due  date,
    evaluation_id uuid references contract.evaluation (id),
    dependants    text not null check (length(dependants) <= 8000),
    proposal      text check (proposal in ('LOWER', 'NARROWER', 'REFUSE', 'REVOKE', 'SUSPEND', 'IN_KIND', 'NONE')),
    proposed_on   date,
    author_id     uuid not null references access.account (id),
    version       integer not null default 0,
    check ((proposal is null) = (proposed_on is null)),
    check (proposal is null or (dependants <> '' and heard_on is not null and reasons <> ''))
);
create index sanction_case on contract.sanction (case_id);
create index sanction_evaluation on contract.sanction (evaluation_id);
create index sanction_author on contract.sanction (author_id);
select access.protect_by_case('contract', 'sanction', 'case_id');

-- places in a shelter, with what they rest on (art. 48a ust. 2, 2a, 2e)
create table contract.shelter (
    id          uuid primary key,
    case_id     uuid not null references casework.case_file (id),
    person_id   uuid not null references register.person (id),
    place       text not null check (length(place) between 1 and 300),
    from_on     date not null,
    until_on    date check (until_on >= from_on),
    basis       text not null check (basis in ('CONTRACT', 'URGENT', 'CARE')),
    contract_id uuid references contract.contract (id),
    note        text not null default '' check (length(note) <= 2000),
    author_id   uuid not null references access.account (id),
    check ((basis = 'CONTRACT') = (contract_id is not null))
);
create index shelter_case on contract.shelter (case_id, from_on desc);
create index shelter_person on contract.shelter (person_id);
create index shelter_contract on contract.shelter (contract_id);
create index shelter_author on contract.shelter (author_id);
select access.protect_by_case('contract', 'shelter', 'case_id');

-- Rules that hold whoever writes: no step backwards, nothing signed changes.
create function contract.guard() returns trigger language plpgsql as
$$
begin
    if tg_op = 'INSERT' then
        if new.state <> 'DRAFT' then
            raise exception 'a contract begins as a draft' using errcode = '23514';
        end if;
        return new;
    end if;
    if old.state <> new.state and not (old.state || '>' || new.state = any (array[
        'DRAFT>NEGOTIATED', 'DRAFT>WITHDRAWN', 'NEGOTIATED>AWAITS_CENTRE', 'NEGOTIATED>IN_FORCE', 'NEGOTIATED>REFUSED', 'NEGOTIATED>WITHDRAWN',
        'AWAITS_CENTRE>NEGOTIATED', 'AWAITS_CENTRE>REFUSED', 'AWAITS_CENTRE>WITHDRAWN',
        'IN_FORCE>SUSPENDED', 'IN_FORCE>ENDED', 'SUSPENDED>IN_FORCE', 'SUSPENDED>ENDED'])) then
        raise exception 'a contract does not go from % to %', old.state, new.state using errcode = '23514';
    end if;
    if old.concluded_on is not null and
        (new.case_id, new.kind, new.template, new.drafted_on, new.author_id, new.homeless, new.concluded_on, new.signed_as, new.signed_by,
         new.instructed_on, new.referral_office, new.referral_number, new.referral_on, new.starts_on)
        is distinct from
        (old.case_id, old.kind, old.template, old.drafted_on, old.author_id, old.homeless, old.concluded_on, old.signed_as, old.signed_by,
         old.instructed_on, old.referral_office, old.referral_number, old.referral_on, old.starts_on) then
        raise exception 'a contract that was signed does not change' using errcode = '23514';
    end if;
    if old.concluded_on is not null and new.ends_on <> old.ends_on and not exists (
        select 1 from contract.version v where v.contract_id = new.id and v.annex > 0 and v.signed_on is not null
            and v.body ->> 'endsOn' = new.ends_on::text) then
        raise exception 'the end of a signed contract changes by a signed annex' using errcode = '23514';
    end if;
    if old.state in ('ENDED', 'REFUSED', 'WITHDRAWN') and
        (new.result, new.end_cause, new.end_words, new.ended_on, new.refused_on, new.refusal_reason, new.told_by)
        is distinct from
        (old.result, old.end_cause, old.end_words, old.ended_on, old.refused_on, old.refusal_reason, old.told_by) then
        raise exception 'how a contract ended does not change' using errcode = '23514';
    end if;
    if new.state = 'ENDED' and old.state <> 'ENDED' then
        if not exists (select 1 from contract.evaluation e where e.contract_id = new.id and e.kind = 'FINAL') then
            raise exception 'a contract does not end without a final evaluation' using errcode = '23514';
        end if;
        if new.result = 'BROKEN' and not exists (select 1 from contract.sanction s where s.contract_id = new.id and s.heard_on is not null
                and s.reminded_on is not null and s.dependants <> '') then
            raise exception 'a contract is not broken before facts, reminder, talk and dependants are written down' using errcode = '23514';
        end if;
    end if;
    return new;
end
$$;
create trigger contract_guard before insert or update on contract.contract for each row execute function contract.guard();

-- words are proposed before the signing, or as an annex after it; signing is all that ever happens to them
create function contract.version_guard() returns trigger language plpgsql as
$$
declare
    of_contract contract.contract;
begin
    select * into of_contract from contract.contract c where c.id = new.contract_id;
    if tg_op = 'INSERT' then
        if new.signed_on is not null or (new.annex = 0) <> (of_contract.concluded_on is null) then
            raise exception 'a signed contract takes annexes only' using errcode = '23514';
        end if;
        return new;
    end if;
    if old.signed_on is not null or old.dropped_on is not null
        or (to_jsonb(new) - array['signed_on', 'dropped_on']) <> (to_jsonb(old) - array['signed_on', 'dropped_on']) then
        raise exception 'a kept version does not change' using errcode = '23514';
    end if;
    if new.annex = 0 and new.signed_on is distinct from of_contract.concluded_on or new.signed_on < of_contract.concluded_on then
        raise exception 'a version is signed with its contract' using errcode = '23514';
    end if;
    return new;
end
$$;
create trigger version_guard before insert or update on contract.version for each row execute function contract.version_guard();

create function contract.frozen() returns trigger language plpgsql as
$$
begin
    if tg_op = 'DELETE' and current_user <> '${app}' then
        return old;                                                -- what is destroyed by law is destroyed whole
    end if;
    raise exception 'a kept % does not change', tg_table_name using errcode = '23514';
end
$$;
create trigger contract_kept before delete on contract.contract for each row execute function contract.frozen();
create trigger version_kept before delete on contract.version for each row execute function contract.frozen();
create trigger evaluation_frozen before update or delete on contract.evaluation for each row execute function contract.frozen();
create trigger shelter_kept before delete on contract.shelter for each row execute function contract.frozen();

-- a checklist with a proposal went to whoever decides
create function contract.sanction_guard() returns trigger language plpgsql as
$$
begin
    if old.proposal is not null then
        raise exception 'a checklist with a proposal does not change' using errcode = '23514';
    end if;
    return new;
end
$$;
create trigger sanction_guard before update on contract.sanction for each row execute function contract.sanction_guard();

-- whom a signed contract is with stays as it was signed
create function contract.party_guard() returns trigger language plpgsql as
$$
begin
    if exists (select 1 from contract.contract c where c.id = coalesce(new.contract_id, old.contract_id) and c.concluded_on is not null)
        and current_user = '${app}' then
        raise exception 'the parties of a signed contract do not change' using errcode = '23514';
    end if;
    return coalesce(new, old);
end
$$;
create trigger party_guard before insert or update or delete on contract.party for each row execute function contract.party_guard();

insert into term.rule (id, kind, amount, unit, procedural, basis, source, certainty, validity) values
    (uuidv7(), 'CONTRACT_EVALUATION', 2, 'MONTHS', false, 'ustalenie w kontrakcie', 'DEFAULT', 'LOCAL', '[2000-01-01,)'),
    (uuidv7(), 'CONTRACT_ACTION', 14, 'DAYS', false, 'ustalenie w kontrakcie', 'DEFAULT', 'LOCAL', '[2000-01-01,)'),
    (uuidv7(), 'CONTRACT_END', 6, 'MONTHS', false, 'ustalenie w kontrakcie', 'DEFAULT', 'LOCAL', '[2000-01-01,)'),
    (uuidv7(), 'CONTRACT_INSURANCE', 0, 'DAYS', false, 'art. 108 ust. 3 ustawy o pomocy społecznej', 'LAW', 'VERIFIED', '[2000-01-01,)'),
    (uuidv7(), 'CONTRACT_WINDOW', 2, 'MONTHS', false, 'art. 38 ust. 4a i art. 39a ust. 2 ustawy o pomocy społecznej', 'LAW', 'VERIFIED', '[2000-01-01,)'),
    (uuidv7(), 'CONTRACT_FOLLOW_UP', 3, 'MONTHS', false, 'zwyczaj ośrodka', 'DEFAULT', 'LOCAL', '[2000-01-01,)');

insert into contract.library (id, area, reasons, main_goal, aims, person_acts, worker_acts, evidence, months) values
    (uuidv7(), 'Utrzymanie trzeźwości', '{ALCOHOL,DRUGS}', 'Utrzymanie abstynencji i poprawa funkcjonowania rodziny',
     E'Podjęcie terapii\nBrak ciągów picia\nOdbudowa relacji',
     E'Zgłoszenie się do poradni leczenia uzależnień\nNiespożywanie alkoholu\nMityngi AA raz w tygodniu\nUdział w terapii według planu\nPowrót do terapii w ciągu 7 dni po nawrocie',
     E'Umówienie pierwszej wizyty w poradni i wniosek o zasiłek celowy na dojazdy (art. 39a)\nWizyty dwa razy w miesiącu\nWsparcie bliskich jako osób współuzależnionych\nKontakt z poradnią za zgodą osoby\nKontakt z gminną komisją rozwiązywania problemów alkoholowych',
     'zaświadczenie z poradni, karta uczestnictwa, notatki z wizyt', 6),
    (uuidv7(), 'Bezrobocie', '{UNEMPLOYMENT}', 'Uzyskanie zatrudnienia lub wzrost szans na rynku pracy',
     E'Status w powiatowym urzędzie pracy\nPodniesienie kwalifikacji\nAktywne poszukiwanie pracy',
     E'Rejestracja i stawiennictwo w urzędzie pracy\nUdział w kursie, KIS, CIS lub pracach społecznie użytecznych\nPrzygotowanie CV\nSpotkania z doradcą zawodowym\nBadania i dojazdy na zajęcia\nOdpowiedź na co najmniej 4 oferty w miesiącu, z listą kontaktów',
     E'Ustalenia z doradcą urzędu pracy\nSkierowanie do KIS lub CIS\nPomoc w napisaniu CV\nOpieka nad dzieckiem na czas kursu\nWniosek o zasiłek celowy na dojazd i badania (art. 39a)',
     'potwierdzenia z urzędu pracy, lista pracodawców, zaświadczenie kursu, umowa', 6),
    (uuidv7(), 'Opieka i wychowanie', '{UPBRINGING,LARGE_FAMILY,MATERNITY}', 'Bezpieczeństwo i prawidłowa opieka nad dziećmi',
     E'Obecność dzieci w szkole\nZdrowie dzieci\nKompetencje rodziców',
     E'Kontakt ze szkołą raz w miesiącu\nSzczepienia i wizyty u lekarza\nWarsztaty dla rodziców\nStały rytm dnia',
     E'Miejsce w świetlicy\nUmówienie poradni psychologiczno-pedagogicznej\nWniosek o asystenta rodziny',
     'dziennik frekwencji, zaświadczenia', 6),
    (uuidv7(), 'Gospodarstwo i zadłużenie', '{POVERTY}', 'Opanowanie budżetu i zachowanie mieszkania',
     E'Spłata zadłużenia\nBieżące opłaty płacone w terminie',
     E'Zestawienie długów\nBudżet miesięczny z rachunkami\nWniosek o raty lub umorzenie\nWniosek o dodatek mieszkaniowy',
     E'Kontakt z administratorem i poradnictwo prawne\nTrening budżetowy',
     'harmonogram spłat, dowody wpłat', 6),
    (uuidv7(), 'Bezdomność', '{HOMELESSNESS}', 'Wyjście ze schroniska do samodzielnego mieszkania',
     E'Dokumenty\nDochód\nMieszkanie',
     E'Wyrobienie dowodu osobistego\nRejestracja w urzędzie pracy lub orzeczenie\nWniosek o lokal lub mieszkanie treningowe\nPrzestrzeganie regulaminu schroniska\nTrzeźwość',
     E'Uzgodnienie z ośrodkiem ostatniego zameldowania\nSkładka zdrowotna\nPomoc we wnioskach i program z art. 49',
     'wnioski, decyzje', 6),
    (uuidv7(), 'Niepełnosprawność i choroba', '{DISABILITY,ILLNESS}', 'Uzyskanie uprawnień i samodzielności',
     E'Orzeczenie\nRehabilitacja',
     E'Badania\nWniosek do zespołu orzekającego',
     E'Pomoc we wniosku\nUsługi, środowiskowy dom samopomocy, warsztat terapii zajęciowej',
     'orzeczenie', 6),
    (uuidv7(), 'Po zakładzie karnym', '{PRISON_RELEASE}', 'Stabilizacja po zwolnieniu',
     E'Dokumenty\nMieszkanie\nPraca',
     E'Kontakt z kuratorem\nŻycie bez konfliktów z prawem\nRejestracja w urzędzie pracy',
     E'Kontakt z kuratorem\nPomoc w znalezieniu mieszkania\nPomoc postpenitencjarna',
     'informacja kuratora', 6),
    (uuidv7(), 'Osoba doznająca przemocy', '{DOMESTIC_VIOLENCE}', 'Bezpieczeństwo',
     E'Plan bezpieczeństwa\nWsparcie psychologa',
     E'Spotkania z psychologiem\nGrupa wsparcia',
     E'Koordynacja pomocy, bez nakłaniania do pojednania',
     'notatki', 6);
