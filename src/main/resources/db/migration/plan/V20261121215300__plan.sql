create schema plan;

-- one version of the plan of a case; an agreed one keeps its words, only the course of its actions goes on
create table plan.plan (
    id            uuid primary key,
    case_id       uuid not null references casework.case_file (id),
    number        integer not null check (number > 0),
    state         text not null check (state in ('DRAFT', 'AGREED')),
    reason        text check ((reason is null) = (number = 1)),
    diagnosis_id  uuid references diagnosis.diagnosis (id),
    form          text not null check (form in ('SOCIAL_CONTRACT', 'AGREEMENT', 'PLAN_ONLY')),
    meetings      text not null default '',
    review_on     date,
    acceptance    text check (acceptance in ('SIGNED', 'VERBAL', 'REFUSED')),       -- a refusal is an answer
    answered_on   date check ((answered_on is null) = (acceptance is null)),
    answer_note   text not null default '',
    author_id     uuid not null references access.account (id),
    version       integer not null default 0,
    unique (case_id, number),
    check (state = 'DRAFT' or (acceptance is not null and acceptance <> 'REFUSED'))
);
create index plan_author on plan.plan (author_id);
create index plan_diagnosis on plan.plan (diagnosis_id);
create unique index plan_one_draft on plan.plan (case_id) where state = 'DRAFT';
select access.protect_by_case('plan', 'plan', 'case_id');

-- a goal; its key is the same in every version, so that its scale can be followed
create table plan.goal (
    id            uuid primary key,
    case_id       uuid not null references casework.case_file (id),
    plan_id       uuid not null references plan.plan (id) on delete cascade,
    key           uuid not null,
    place         integer not null,
    main_goal     text not null default '',
    title         text not null,
    area          text,
    problem       text,
    indicator     text not null default '',
    baseline_text text not null default '',
    baseline      integer check (baseline between 0 and 10),
    target_text   text not null default '',
    target        integer check (target between 0 and 10),
    due_on        date,
    unique (plan_id, key)
);
create index goal_case on plan.goal (case_id);
select access.protect_by_case('plan', 'goal', 'case_id');

create table plan.action (
    id            uuid primary key,
    case_id       uuid not null references casework.case_file (id),
    goal_id       uuid not null references plan.goal (id) on delete cascade,
    key           uuid not null,
    place         integer not null,
    title         text not null,
    who           text not null check (who in ('CLIENT', 'FAMILY', 'WORKER', 'INSTITUTION')),
    who_name      text not null default '',
    resource      text not null default '',
    due_on        date,
    checking      text not null default '',
    status        text not null check (status in ('PLANNED', 'IN_PROGRESS', 'DONE', 'PARTLY', 'NOT_DONE', 'ABANDONED')),
    version       integer not null default 0
);
create index action_case on plan.action (case_id);
create index action_goal on plan.action (goal_id);
create index action_key on plan.action (key);
select access.protect_by_case('plan', 'action', 'case_id');

-- how the status of an action went
create table plan.action_step (
    id         uuid primary key,
    case_id    uuid not null references casework.case_file (id),
    action_key uuid not null,
    status     text not null,
    on_date    date not null,
    note       text not null default '',
    user_id    uuid not null references access.account (id)
);
create index action_step_case on plan.action_step (case_id);
create index action_step_key on plan.action_step (action_key, on_date);
create index action_step_user on plan.action_step (user_id);
select access.protect_by_case('plan', 'action_step', 'case_id');

-- a review or the final evaluation; written once
create table plan.review (
    id              uuid primary key,
    case_id         uuid not null references casework.case_file (id),
    plan_id         uuid not null references plan.plan (id),
    kind            text not null check (kind in ('CURRENT', 'FINAL')),
    on_date         date not null,
    participants    text not null default '',
    conclusion      text not null check (conclusion in ('CONTINUE', 'MODIFY', 'CLOSE', 'HAND_OVER')),
    next_on         date,
    note            text not null default '',
    effects         text not null default '',
    durability      text not null default '',
    recommendations text not null default '',
    keeping         text not null default '',
    done_percent    integer not null check (done_percent between 0 and 100),
    author_id       uuid not null references access.account (id),
    check (kind = 'CURRENT' or effects <> '')
);
create index review_case on plan.review (case_id, on_date);
create index review_plan on plan.review (plan_id);
create index review_author on plan.review (author_id);
select access.protect_by_case('plan', 'review', 'case_id');

create table plan.review_goal (
    id             uuid primary key,
    case_id        uuid not null references casework.case_file (id),
    review_id      uuid not null references plan.review (id) on delete cascade,
    goal_key       uuid not null,
    place          integer not null,
    title          text not null,
    baseline       integer,
    previous       integer,
    value          integer check (value between 0 and 10),                  -- null: not asked
    target         integer,
    done_percent   integer not null,
    helped         text not null default '',
    hindered       text not null default '',
    client_view    text not null default '',
    view_refused   boolean not null default false,
    worker_view    text not null default ''
);
create index review_goal_case on plan.review_goal (case_id);
create index review_goal_review on plan.review_goal (review_id);
create index review_goal_key on plan.review_goal (goal_key);
select access.protect_by_case('plan', 'review_goal', 'case_id');

-- a scale in the client's own words, and its points; a point that was set is never changed
create table plan.scale (
    id         uuid primary key,
    case_id    uuid not null references casework.case_file (id),
    name       text not null,
    created_on date not null,
    unique (case_id, name)
);
select access.protect_by_case('plan', 'scale', 'case_id');
create table plan.point (
    id        uuid primary key,
    case_id   uuid not null references casework.case_file (id),
    scale_id  uuid not null references plan.scale (id),
    on_date   date not null,
    value     integer not null check (value between 0 and 10),
    filled_by text not null check (filled_by in ('WORKER', 'CLIENT', 'TOGETHER')),
    review_id uuid references plan.review (id)
);
create index point_case on plan.point (case_id);
create index point_scale on plan.point (scale_id, on_date);
create index point_review on plan.point (review_id);
select access.protect_by_case('plan', 'point', 'case_id');
revoke update, delete on plan.point from "${app}";
