-- scans of an interview (the signed statement, the form filled in with a pen): for those who hold it, stand above, or work with the family
select attachment.allow('INTERVIEW', 'exists (select 1 from interview.interview i where i.id = attachment.owner_id
    and (interview.by_work(i.worker_id, i.team_id) or interview.by_case(i.household_id, true)))');
