-- A suspended contract rests: what is open of its actions and evaluations is awaited by nobody; resuming opens it again.
update term.term t set cancelled_on = current_date, version = t.version + 1
  from contract.contract c
 where c.state = 'SUSPENDED' and t.case_id = c.case_id and t.kind in ('CONTRACT_EVALUATION', 'CONTRACT_ACTION')
   and t.done_on is null and t.cancelled_on is null and split_part(t.url, '/', 3) = c.id::text;
