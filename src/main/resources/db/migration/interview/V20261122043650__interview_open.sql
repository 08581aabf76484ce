-- What is open is a few in a hundred after some years; lists, the rail and the start page read it along its own indexes. Without a term an
-- interview sorts behind all days, so that "late" is asked of sort_on too.
create index interview_open_worker on interview.interview (worker_id, sort_on, id) where state in ('NEW', 'SCHEDULED', 'IN_PROGRESS');
create index interview_open_ordered on interview.interview (ordered_by, sort_on, id) where state in ('NEW', 'SCHEDULED', 'IN_PROGRESS');
create index interview_open on interview.interview (sort_on, id) where state in ('NEW', 'SCHEDULED', 'IN_PROGRESS');
create index interview_finish_worker on interview.interview (worker_id, sort_on, id) where state in ('APPROVED', 'STATEMENT_SIGNED', 'HEAD_ACCEPTED');
create index interview_finish on interview.interview (sort_on, id) where state in ('APPROVED', 'STATEMENT_SIGNED', 'HEAD_ACCEPTED');
-- what waits for the word of whoever is above: the same words as in the query
create index interview_waits on interview.interview (team_id)
    where state = 'STATEMENT_SIGNED' or state in ('NEW', 'SCHEDULED', 'IN_PROGRESS')
          and (submitted_on is not null or outside_hours and consent_on is null and planned_on is not null);
create index interview_planned on interview.interview (worker_id, planned_on) where planned_on is not null;
-- whoever orders sees his own in the order of the list
drop index interview.interview_ordered_by;
create index interview_ordered_by on interview.interview (ordered_by, sort_on, id);
-- updates that come due, of one worker
drop index interview.interview_update;
create index interview_update on interview.interview (worker_id, next_update_on, id) where state = 'FILED';
create index refusal_undecided on interview.refusal (interview_id) where decision is null;
create index remark_unsettled on interview.remark (interview_id) where not settled;
