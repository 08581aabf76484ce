-- whom of the family a filling is about (null: all of them), and in which stage of the work it was made (null: made before this was kept)
alter table tool.run
    add column person_id uuid references register.person (id),
    add column stage     text check (stage in ('INDICATION', 'DIAGNOSIS', 'PLAN', 'REALISATION', 'REVIEW', 'CLOSING'));
create index run_person on tool.run (person_id) where person_id is not null;
