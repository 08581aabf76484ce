-- what was taken over from words another module offered (an interview), each with who and when
create table plan.taken (
    id           uuid primary key,
    case_id      uuid not null references casework.case_file (id),
    plan_id      uuid not null references plan.plan (id) on delete cascade,
    offer        text not null check (length(offer) between 1 and 200),
    by_id        uuid not null references access.account (id),
    on_date      date not null,
    unique (case_id, offer)
);
create index taken_plan on plan.taken (plan_id);
create index taken_by on plan.taken (by_id);
select access.protect_by_case('plan', 'taken', 'case_id');
