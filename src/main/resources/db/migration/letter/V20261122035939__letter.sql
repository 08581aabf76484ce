create schema letter;

-- a letter of a case: written, made ready, sent once and for all, delivered, answered
create table letter.letter (
    id               uuid primary key,
    case_id          uuid not null references casework.case_file (id),
    kind             text not null check (kind ~ '^[A-Z_]{3,40}$'),
    template_id      uuid not null,
    title            text not null check (length(title) between 1 and 200),
    person_id        uuid not null references register.person (id),     -- whom it is about
    address_form     text not null check (address_form in ('PAN', 'PANI', 'NONE')), -- chosen, never guessed
    to_kind          text not null check (to_kind in ('INSTITUTION', 'PERSON', 'FREE', 'HEAD', 'FILE')),
    institution_id   uuid references institution.institution (id),
    recipient_id     uuid references register.person (id),
    addressee        text not null check (length(addressee) <= 300),
    address          text not null check (length(address) <= 300),
    contact          text not null check (length(contact) <= 200),
    dated            date not null,
    author_id        uuid not null references access.account (id),
    signs            text not null check (signs in ('WORKER', 'HEAD', 'BOTH')),
    fields           jsonb not null,
    gaps             text[] not null default '{}',            -- placeholders without a value: lines for a pen
    answer           text not null check (answer in ('NONE', 'AGREED', 'LAW')),
    answer_on        date,                                    -- agreed day of the answer
    former_id        uuid references letter.letter (id),      -- the letter this one recalls
    state            text not null check (state in ('DRAFT', 'READY', 'FILED', 'SENT', 'DELIVERED', 'ANSWERED', 'NO_ANSWER', 'WITHDRAWN')),
    written_on       date not null,
    head_signed_on   date,
    channel          text check (channel in ('POST', 'POST_REGISTERED', 'E_DELIVERY', 'EPUAP', 'EMAIL', 'IN_PERSON', 'COURIER')),
    sent_on          date,
    outgoing_id      uuid,                                    -- its line of the register
    number           text check (length(number) between 1 and 20),
    mark             text check (length(mark) between 1 and 80),
    hash             text check (hash ~ '^[0-9a-f]{64}$'),    -- of the PDF as it left
    pdf_id           uuid,
    delivered_on     date,
    due_on           date,                                    -- until when the answer is awaited
    answered_on      date,
    answer_words     text not null default '' check (length(answer_words) <= 8000),
    incoming_id      uuid,                                    -- where the answer came through the register
    ended_on         date,                                    -- given up waiting, or withdrawn
    end_reason       text not null default '' check (length(end_reason) <= 1000),
    version          integer not null default 0,
    check ((to_kind = 'INSTITUTION') = (institution_id is not null)),
    check ((to_kind = 'PERSON') = (recipient_id is not null)),
    check (to_kind in ('FILE', 'HEAD') or addressee <> ''),
    check ((answer = 'AGREED') = (answer_on is not null)),
    check (to_kind <> 'FILE' or answer = 'NONE'),
    check ((hash is null) = (pdf_id is null)),
    check (state not in ('DRAFT', 'READY') or num_nonnulls(hash, sent_on, outgoing_id, delivered_on, due_on, answered_on, ended_on) = 0),
    check (state <> 'FILED' or (to_kind = 'FILE' and hash is not null and sent_on is null)),
    check (state not in ('SENT', 'DELIVERED', 'ANSWERED', 'NO_ANSWER') or (to_kind <> 'FILE' and sent_on is not null and hash is not null)),
    check ((sent_on is null) = (channel is null)),
    check (sent_on is null or to_kind = 'HEAD' or (outgoing_id is not null and number is not null and mark is not null)),
    check (sent_on is null or signs = 'WORKER' or head_signed_on <= sent_on),
    check (sent_on is null or dated <= sent_on),
    check (delivered_on >= sent_on),
    check (state <> 'DELIVERED' or delivered_on is not null),
    check ((state = 'ANSWERED') = (answered_on is not null)),
    check (answered_on >= sent_on),
    check (sent_on is null or (answer = 'NONE') = (due_on is null)),
    check (state <> 'NO_ANSWER' or answer <> 'NONE'),
    check ((state in ('NO_ANSWER', 'WITHDRAWN')) = (ended_on is not null)),
    check (ended_on is null or end_reason <> ''),
    check (former_id <> id)
);
create index letter_case on letter.letter (case_id, id desc);
create index letter_author on letter.letter (author_id, id desc);
create index letter_order on letter.letter (id desc);
create index letter_waiting on letter.letter (due_on, id) where state in ('SENT', 'DELIVERED') and due_on is not null;
create index letter_given_up on letter.letter (due_on, id) where state = 'NO_ANSWER';
create index letter_institution on letter.letter (institution_id);
create index letter_person on letter.letter (person_id);
create index letter_recipient on letter.letter (recipient_id);
create index letter_former on letter.letter (former_id);
select access.protect_by_case('letter', 'letter', 'case_id');

-- What was sent is frozen, and no step is taken twice or backwards.
create function letter.guard() returns trigger language plpgsql as
$$
begin
    if old.state not in ('DRAFT', 'READY') and
        (new.case_id, new.kind, new.template_id, new.title, new.person_id, new.address_form, new.to_kind, new.institution_id, new.recipient_id,
         new.addressee, new.address, new.contact, new.dated, new.author_id, new.signs, new.fields, new.answer, new.answer_on, new.former_id,
         new.head_signed_on, new.channel, new.sent_on, new.outgoing_id, new.number, new.mark, new.hash, new.pdf_id)
        is distinct from
        (old.case_id, old.kind, old.template_id, old.title, old.person_id, old.address_form, old.to_kind, old.institution_id, old.recipient_id,
         old.addressee, old.address, old.contact, old.dated, old.author_id, old.signs, old.fields, old.answer, old.answer_on, old.former_id,
         old.head_signed_on, old.channel, old.sent_on, old.outgoing_id, old.number, old.mark, old.hash, old.pdf_id) then
        raise exception 'a letter that was sent or filed does not change' using errcode = '23514';
    end if;
    if old.state <> new.state and not (old.state || '>' || new.state = any (array[
        'DRAFT>READY', 'READY>DRAFT', 'READY>SENT', 'READY>FILED', 'DRAFT>WITHDRAWN', 'READY>WITHDRAWN',
        'SENT>DELIVERED', 'SENT>ANSWERED', 'SENT>NO_ANSWER', 'SENT>WITHDRAWN',
        'DELIVERED>ANSWERED', 'DELIVERED>NO_ANSWER', 'DELIVERED>WITHDRAWN', 'NO_ANSWER>ANSWERED'])) then
        raise exception 'a letter does not go from % to %', old.state, new.state using errcode = '23514';
    end if;
    return new;
end
$$;
create trigger letter_guard before update on letter.letter for each row execute function letter.guard();

insert into term.rule (id, kind, amount, unit, procedural, basis, source, certainty, validity) values
    (uuidv7(), 'INFORMATION_REQUEST', 7, 'DAYS', false, 'art. 105 ust. 1 ustawy o pomocy społecznej', 'LAW', 'VERIFIED', '[2000-01-01,)'),
    (uuidv7(), 'LETTER_ANSWER', 14, 'DAYS', false, 'ustalenie w piśmie', 'DEFAULT', 'LOCAL', '[2000-01-01,)');
