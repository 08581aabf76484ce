create schema tool;

-- one version of a tool of social work as it was filled; it is never written again, a correction is the next version
create table tool.run (
    id        uuid primary key,
    case_id   uuid not null references casework.case_file (id),
    thread_id uuid not null,                                                  -- versions of the same picture share it
    number    integer not null check (number > 0),
    tool      text not null check (tool ~ '^[A-Z_]+$' and length(tool) <= 40),
    title     text not null default '',
    on_date   date not null,
    filled_by text not null check (filled_by in ('WORKER', 'CLIENT', 'TOGETHER')),
    consent   text not null check (consent in ('YES', 'NO', 'NOT_ASKED')),    -- may it be shown to others who help the family
    refused   boolean not null default false,                                 -- a refusal is an answer
    note      text not null default '',
    data      jsonb not null,
    author_id uuid not null references access.account (id),
    saved_at  timestamptz not null,
    unique (thread_id, number)
);
create index run_case on tool.run (case_id, on_date desc, id desc);
create index run_author on tool.run (author_id);
select access.protect_by_case('tool', 'run', 'case_id');
revoke update, delete on tool.run from "${app}";
