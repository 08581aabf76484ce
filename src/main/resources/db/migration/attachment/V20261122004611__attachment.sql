create schema attachment;
grant usage on schema attachment to "${app}", "${job}";

-- a document kept with a case, a person, an interview, a letter: what it is; its content stands in its versions
create table attachment.attachment (
    id             uuid primary key,
    owner_kind     text not null check (owner_kind ~ '^[A-Z_]{2,30}$'),
    owner_id       uuid not null,
    case_id        uuid,                                      -- whoever may open the case may open the document
    person_id      uuid,                                      -- whom it is about, for the log
    title          text not null check (length(title) between 1 and 200),
    kind           text not null check (kind ~ '^[A-Z0-9_]{1,40}$' and kind <> 'IDENTITY'),
    origin         text not null check (origin in ('RECEIVED', 'OWN', 'SIGNED')),
    form           text check (form ~ '^[A-Z0-9_]{1,40}$'),
    certified_by   text check (length(certified_by) <= 200),
    certified_on   date check ((certified_on is null) = (certified_by is null)),
    submitter_note text check (length(submitter_note) <= 400),
    signed_by      text check (length(signed_by) <= 200),
    signed_on      date,
    signature      text check (signature in ('PAPER', 'TRUSTED', 'PERSONAL', 'QUALIFIED')),
    dated          date,                                      -- the date on the document
    current        integer not null default 1,
    added_by       uuid not null,
    added_at       timestamptz not null,
    cancelled_by   uuid,
    cancelled_at   timestamptz check ((cancelled_at is null) = (cancelled_by is null)),
    cancel_reason  text check ((cancel_reason is null) = (cancelled_at is null) and length(cancel_reason) <= 400),
    version        integer not null default 0,
    check ((signature is null) = (signed_by is null)),
    check (origin <> 'SIGNED' or signature is not null),
    check (form <> 'COPY' or certified_by is not null),
    check (form <> 'ELECTRONIC_COPY' or submitter_note is not null)
);
create index attachment_owner on attachment.attachment (owner_id, owner_kind, id desc);
create index attachment_case on attachment.attachment (case_id);

-- the content as it came, never changed; a new file is a new version and the former stays
create table attachment.version (
    attachment_id uuid not null references attachment.attachment (id) on delete cascade,
    number        integer not null check (number > 0),
    content_id    uuid not null unique,
    store         text not null check (store in ('DATABASE', 'S3')),
    name          text not null check (length(name) between 1 and 200),
    type          text not null check (length(type) <= 120),
    size          bigint not null check (size > 0),
    sha256        text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    pages         integer not null default 0,                 -- how many can be shown as pictures
    added_by      uuid not null,
    added_at      timestamptz not null,
    primary key (attachment_id, number)
);

-- contents, where they are kept here: in pieces, so that no value is large
create table attachment.chunk (
    content_id uuid not null,
    number     integer not null,
    bytes      bytea not null,
    primary key (content_id, number)
);
alter table attachment.chunk alter column bytes set storage external;

-- pictures of pages, made when first looked at; page 0 is the thumbnail
create table attachment.preview (
    content_id uuid not null references attachment.version (content_id) on delete cascade,
    page       integer not null check (page between 0 and 10),
    png        bytea not null,
    primary key (content_id, page)
);
alter table attachment.preview alter column png set storage external;

-- contents on their way into a store that no transaction covers; what is left here and belongs to no version is removed by a job
create table attachment.sending (
    content_id uuid primary key,
    store      text not null,
    since      timestamptz not null
);

alter table attachment.attachment enable row level security;
alter table attachment.version enable row level security;
alter table attachment.chunk enable row level security;
alter table attachment.preview enable row level security;
do $$
begin
    execute format('create policy app on attachment.attachment to "${app}" using (%1$s) with check (%1$s)',
        access.case_rule('attachment.case_id'));
end $$;
create policy job on attachment.attachment to "${job}" using (true) with check (true);

-- a module whose records own documents lets in whoever its rule lets in; the rule sees attachment.owner_id
create function attachment.allow(kind text, rule text) returns void language plpgsql as
$$
begin
    execute format('create policy %I on attachment.attachment to "${app}" using (owner_kind = %L and (%s)) with check (owner_kind = %2$L and (%3$s))',
        'app_' || lower(kind), kind, rule);
end
$$;
revoke all on function attachment.allow(text, text) from public;

create policy app_read on attachment.version for select to "${app}"
    using (exists (select 1 from attachment.attachment a where a.id = version.attachment_id));
create policy app_insert on attachment.version for insert to "${app}"
    with check (exists (select 1 from attachment.attachment a where a.id = version.attachment_id));
create policy job on attachment.version to "${job}" using (true) with check (true);
create policy app_read on attachment.chunk for select to "${app}"
    using (exists (select 1 from attachment.version v where v.content_id = chunk.content_id));
create policy app_insert on attachment.chunk for insert to "${app}"
    with check (exists (select 1 from attachment.version v where v.content_id = chunk.content_id));
create policy job on attachment.chunk to "${job}" using (true) with check (true);
create policy app_read on attachment.preview for select to "${app}"
    using (exists (select 1 from attachment.version v where v.content_id = preview.content_id));
create policy app_insert on attachment.preview for insert to "${app}"
    with check (exists (select 1 from attachment.version v where v.content_id = preview.content_id));
create policy job on attachment.preview to "${job}" using (true) with check (true);

-- nothing is deleted in normal use: no such privilege for requests
grant select, insert, update on attachment.attachment to "${app}";
grant select, insert on attachment.version, attachment.chunk, attachment.preview to "${app}";
grant select, insert, update, delete on attachment.attachment, attachment.version, attachment.chunk, attachment.preview to "${job}";
grant select, insert, delete on attachment.sending to "${job}";
grant delete on attachment.sending to "${app}";
grant select on attachment.sending to "${app}";
select access.own_policy('attachment', 'attachment', 'by case, or by the rule of whoever owns the document');
select access.own_policy('attachment', t, 'seen with its document') from unnest(array['version', 'chunk', 'preview']) t;
select access.own_policy('attachment', 'sending', 'ids only');
-- documents of a person are open to whoever may open the person
select attachment.allow('PERSON', access.subject_rule('attachment.owner_id'));
