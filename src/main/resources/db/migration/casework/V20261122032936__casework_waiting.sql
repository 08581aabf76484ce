-- What a desk asks of visits are the planned ones; a worker has thousands that took place
create index visit_planned on casework.visit (worker_id, on_date) where state = 'PLANNED';
-- the open cases of one stage by name, without reading through those of all other stages
create index case_file_stage on casework.case_file (stage, name, id) where closed_on is null;
