-- What the head says of a filled tool that needs it (art. 49): beside the version, which stays as it is.
create table tool.approval (
    id          uuid primary key,
    case_id     uuid not null references casework.case_file (id),
    run_id      uuid not null unique references tool.run (id),
    asked_on    date not null,
    asked_by    uuid not null references access.account (id),
    answer      text check (answer in ('APPROVED', 'RETURNED')),
    answered_on date check (answered_on >= asked_on),
    answered_by uuid references access.account (id) check (answered_by <> asked_by),
    words       text not null default '' check (length(words) <= 4000),
    check ((answer is null) = (answered_on is null) and (answer is null) = (answered_by is null)),
    check (answer is distinct from 'RETURNED' or words <> '')
);
create index approval_case on tool.approval (case_id);
create index approval_asked_by on tool.approval (asked_by);
create index approval_answered_by on tool.approval (answered_by);
create index approval_open on tool.approval (asked_on, id) where answer is distinct from 'APPROVED';
select access.protect_by_case('tool', 'approval', 'case_id');
revoke delete on tool.approval from "${app}";

-- asked and answered in one's own name; the head answers once, and not of what he wrote or sent himself
create function tool.approve() returns trigger language plpgsql as
$$
declare
    run tool.run;
begin
    select * into run from tool.run r where r.id = new.run_id;
    if tg_op = 'INSERT' then
        if run.case_id is distinct from new.case_id or new.answer is not null
            or (platform.me() is not null and new.asked_by <> platform.me()) then
            raise exception 'refused: a version of the case is sent in one''s own name';
        end if;
        return new;
    end if;
    if old.answer is not null or (new.id, new.case_id, new.run_id, new.asked_on, new.asked_by)
                                 is distinct from (old.id, old.case_id, old.run_id, old.asked_on, old.asked_by) then
        raise exception 'refused: an answer is given once';
    end if;
    if platform.me() is not null and (new.answered_by <> platform.me() or not access.director() = any (access.principals())
        or exists (select 1 from tool.run r where r.thread_id = run.thread_id and r.author_id = new.answered_by)) then
        raise exception 'refused: the head approves what others wrote';
    end if;
    return new;
end
$$;
create trigger approve before insert or update on tool.approval for each row execute function tool.approve();
