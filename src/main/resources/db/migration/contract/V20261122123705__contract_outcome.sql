-- What became of a proposal under art. 11: it is decided where benefits are, and whoever works with the family has to know.
create table contract.outcome (
    contract_id uuid primary key references contract.contract (id),
    case_id     uuid not null references casework.case_file (id),
    outcome     text not null check (outcome in ('DECISION', 'NO_DECISION')),
    on_date     date not null,
    words       text not null check (words <> '' and length(words) <= 2000),
    author_id   uuid not null references access.account (id)
);
create index outcome_case on contract.outcome (case_id);
create index outcome_author on contract.outcome (author_id);
select access.protect_by_case('contract', 'outcome', 'case_id');

create function contract.outcome_guard() returns trigger language plpgsql as
$$
begin
    if not exists (select 1 from contract.sanction s where s.contract_id = new.contract_id and s.case_id = new.case_id
                    and s.proposal <> 'NONE' and s.proposed_on <= new.on_date)
        or new.on_date > platform.today() or (current_user = '${app}' and new.author_id <> platform.me()) then
        raise exception 'an outcome follows its proposal and is written in one''s own name' using errcode = '23514';
    end if;
    return new;
end
$$;
create trigger outcome_guard before insert on contract.outcome for each row execute function contract.outcome_guard();
create trigger outcome_kept before update or delete on contract.outcome for each row execute function contract.frozen();

-- A day of our own choosing is no day off.
update term.rule set procedural = true where kind = 'CONTRACT_PROPOSAL' and source = 'DEFAULT';
