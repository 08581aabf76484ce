-- what an answer raised at once: the safety of a child is told to the head (R20), an assault is reported (R21)
create table interview.alarm (
    id           uuid primary key,
    interview_id uuid not null references interview.interview (id),
    kind         text not null check (kind in ('CHILD', 'ASSAULT')),
    on_date      date not null,
    by_id        uuid not null references access.account (id),
    incident_id  uuid,                                       -- the record of the assault
    seen_on      date,
    seen_by      uuid references access.account (id),
    unique (interview_id, kind),
    check ((seen_on is null) = (seen_by is null)),
    check ((kind = 'ASSAULT') = (incident_id is not null))
);
create index alarm_by on interview.alarm (by_id);
create index alarm_seen_by on interview.alarm (seen_by);
create index alarm_unseen on interview.alarm (interview_id) where seen_on is null and kind = 'CHILD';
call access.give('interview', 'alarm', 'select, insert, update');
alter table interview.alarm enable row level security;
create policy app on interview.alarm to "${app}"
    using (exists (select 1 from interview.interview i where i.id = alarm.interview_id)) with check ((select platform.me()) is not null);
create policy job on interview.alarm to "${job}" using (true) with check (true);
select access.own_policy('interview', 'alarm', 'as the interview it belongs to');

insert into term.rule (id, kind, amount, unit, procedural, basis, source, certainty, validity)
values (gen_random_uuid(), 'CHILD_SAFETY', 1, 'WORKING_DAYS', false, 'art. 9d i 12a ustawy o przeciwdziałaniu przemocy domowej: niezwłocznie', 'DEFAULT',
        'UNVERIFIED', daterange('2000-01-01', null));
