-- an interview outside every case is a matter of its own: it stands in the list of its class, with a mark, a day of closing and a time of keeping
alter table office.entry add column subject text not null default 'CASE' check (subject in ('CASE', 'INTERVIEW'));
comment on column office.entry.case_id is 'of the case, or of the interview that has none';
