-- a report of an attack on a worker goes with the case it happened in
grant delete on casework.incident to "${job}";
create index incident_case on casework.incident (case_id);
