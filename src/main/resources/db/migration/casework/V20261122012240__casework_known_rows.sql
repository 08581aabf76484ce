-- How many rows these functions give: without it the planner expects a thousand and reads all cases to meet them
alter function casework.known(uuid[]) rows 60;
alter function casework.known_by_mark(text) rows 10;
alter function casework.search_chronology rows 60;
