-- A version that is not in force yet can be taken back; it was never filled, and stays in the list.
alter table template.version
    add column cancelled_on date,
    add constraint version_cancelled_before_it_holds check (cancelled_on < valid_from);
