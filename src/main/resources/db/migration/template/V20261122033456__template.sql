create schema template;

-- what the centre has made of a kind of letter that comes with the program, and letters of its own; texts for many, no client data
create table template.template (
    id   uuid primary key,
    kind text not null check (kind in ('INFORMATION_CARD', 'ASSISTANT_APPLICATION', 'IDENTITY_CARD', 'COUNCIL_FLAT', 'HOUSING_BENEFIT',
             'FAMILY_BENEFITS', 'INFORMATION_REQUEST', 'COURT', 'PROSECUTOR', 'LABOUR_OFFICE', 'CLINIC', 'SCHOOL', 'ALCOHOL_COMMISSION',
             'INVITATION', 'NOTE_OF_CONVERSATION', 'REFERRAL', 'POLICE_ASSISTANCE', 'OTHER')),
    name text not null default '' check (length(name) <= 120 and (kind = 'OTHER') = (name <> ''))
);
create unique index template_one_of_a_kind on template.template (kind) where kind <> 'OTHER';
create unique index template_name on template.template (lower(name)) where kind = 'OTHER';
select access.open_to_staff('template', 'template');

-- a version is never changed: a letter can be filled again, the same; one without a document puts the supplied one back in use
create table template.version (
    id          uuid primary key,
    template_id uuid not null references template.template (id),
    number      integer not null check (number > 0),
    format      text check (format in ('DOCX', 'ODT')),
    file_name   text check (length(file_name) between 1 and 150),
    content     bytea check (length(content) <= 6000000),
    valid_from  date not null,
    note        text not null default '' check (length(note) <= 400),
    added_by    uuid not null,
    added_at    timestamptz not null,
    unique (template_id, number),
    check ((format is null) = (content is null) and (format is null) = (file_name is null))
);
select access.open_to_staff('template', 'version');
