create schema institution;

create table institution.institution (
    id             uuid primary key,
    kind           text not null check (kind in ('SCHOOL', 'HEALTH', 'COURT', 'POLICE', 'PROSECUTOR', 'LABOUR_OFFICE', 'SOCIAL_INSURANCE',
                                                 'SOCIAL_WELFARE', 'HOUSING', 'SHELTER', 'NGO', 'PARISH', 'OFFICE', 'OTHER')),
    name           text not null check (name <> '' and length(name) <= 200),
    address        text not null default '',
    phone          text not null default '',
    email          text not null default '',
    contact_person text not null default '',
    notes          text not null default '',
    folded         text not null,                    -- the name, folded, for the search of the list
    retired_on     date,
    created_at     timestamptz not null,
    version        integer not null default 0
);
create index institution_list on institution.institution (name, id);
create index institution_folded on institution.institution using gin (folded public.gin_trgm_ops);
select access.open_to_staff('institution', 'institution');
