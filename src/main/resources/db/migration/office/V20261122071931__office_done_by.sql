-- Who destroyed what a list named; of lists from before it stands in the log only
alter table office.destruction add column done_by uuid;
alter table office.destruction add check (done_by is null or state = 'DONE');
-- A letter may come registered
alter table office.incoming drop constraint incoming_channel_check;
alter table office.incoming add constraint incoming_channel_check
    check (channel in ('POST', 'POST_REGISTERED', 'E_DELIVERY', 'EPUAP', 'EMAIL', 'IN_PERSON', 'COURIER', 'FAX'));
