-- Requests keep one plan for each statement (see docs/operations.md). This one asks either a case or a household and is planned anew for what
-- is given: one plan for both reads the words of everybody's notes.
alter function casework.search_chronology set plan_cache_mode = force_custom_plan;
