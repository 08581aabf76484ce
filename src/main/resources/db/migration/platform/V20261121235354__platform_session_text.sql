-- ids of sessions come as varchar: against char(36) no index would serve them
alter table platform.session_attributes drop constraint session_attributes_session_primary_id_fkey;
alter table platform.session alter column primary_id type text, alter column session_id type text, alter column principal_name type text;
alter table platform.session_attributes alter column session_primary_id type text, alter column attribute_name type text;
alter table platform.session_attributes add constraint session_attributes_session_primary_id_fkey
    foreign key (session_primary_id) references platform.session (primary_id) on delete cascade;
