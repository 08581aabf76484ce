-- who wrote in a case, without reading all that was written
create index chronology_case_user on casework.chronology (case_id, user_id);

-- open cases in the order of the list, without stepping over the closed ones
create index case_file_open_name on casework.case_file (name, id) where closed_on is null;
create index case_file_open_opened on casework.case_file (opened_on, id) where closed_on is null;
