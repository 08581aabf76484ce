-- a person is in the log as such or as the record that was touched; and a rare event is found without reading all months
create index entry_subject on audit.entry (subject_id, at desc) where subject_id is not null;
create index entry_event on audit.entry (event text_pattern_ops, at desc);
