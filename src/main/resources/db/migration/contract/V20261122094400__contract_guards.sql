-- A check that yields null lets a row pass: what was signed asks for the days themselves.
alter table contract.contract
    add constraint contract_instructed check (state not in ('IN_FORCE', 'SUSPENDED', 'ENDED') or coalesce(instructed_on <= concluded_on, false)),
    add constraint contract_agreed check (concluded_on is null or not homeless or no_registration or coalesce(centre_agreed_on <= concluded_on, false)),
    add constraint contract_asked check (centre_agreed_on is null or centre_asked_on is not null),
    add constraint contract_copied check (copy_on is null or concluded_on is not null),
    add constraint contract_struck_off check (uninsured_on is null or insured_on is not null),
    add constraint contract_expired check (result <> 'EXPIRED' or ended_on > ends_on);

-- who proposed what stands in a checklist; the author is whoever wrote it last
alter table contract.sanction add column proposed_by uuid references access.account (id);
alter table contract.sanction disable trigger sanction_guard;
update contract.sanction set proposed_by = author_id where proposal is not null;
alter table contract.sanction enable trigger sanction_guard;
create index sanction_proposed on contract.sanction (proposed_by);

create or replace function contract.guard() returns trigger language plpgsql as
$$
begin
    if tg_op = 'INSERT' then
        if new.state <> 'DRAFT' then
            raise exception 'a contract begins as a draft' using errcode = '23514';
        end if;
        return new;
    end if;
    if old.state <> new.state and not (old.state || '>' || new.state = any (array[
        'DRAFT>NEGOTIATED', 'DRAFT>WITHDRAWN', 'NEGOTIATED>AWAITS_CENTRE', 'NEGOTIATED>IN_FORCE', 'NEGOTIATED>REFUSED', 'NEGOTIATED>WITHDRAWN',
        'AWAITS_CENTRE>NEGOTIATED', 'AWAITS_CENTRE>REFUSED', 'AWAITS_CENTRE>WITHDRAWN',
        'IN_FORCE>SUSPENDED', 'IN_FORCE>ENDED', 'SUSPENDED>IN_FORCE', 'SUSPENDED>ENDED'])) then
        raise exception 'a contract does not go from % to %', old.state, new.state using errcode = '23514';
    end if;
    if old.concluded_on is not null and (
        (new.case_id, new.kind, new.template, new.drafted_on, new.author_id, new.homeless, new.unsuited, new.concluded_on, new.signed_as, new.signed_by,
         new.instructed_on, new.instructed_by, new.referral_office, new.referral_number, new.referral_on, new.tell_office, new.starts_on,
         new.centre_name, new.centre_worker, new.centre_asked_on, new.centre_agreed_on, new.centre_words, new.no_registration)
        is distinct from
        (old.case_id, old.kind, old.template, old.drafted_on, old.author_id, old.homeless, old.unsuited, old.concluded_on, old.signed_as, old.signed_by,
         old.instructed_on, old.instructed_by, old.referral_office, old.referral_number, old.referral_on, old.tell_office, old.starts_on,
         old.centre_name, old.centre_worker, old.centre_asked_on, old.centre_agreed_on, old.centre_words, old.no_registration)
        or (old.insurance = 'NEEDED' and new.insurance <> 'NEEDED')) then
        raise exception 'a contract that was signed does not change' using errcode = '23514';
    end if;
    if old.concluded_on is not null and new.ends_on <> old.ends_on and not exists (
        select 1 from contract.version v where v.contract_id = new.id and v.annex > 0 and v.signed_on is not null
            and v.body ->> 'endsOn' = new.ends_on::text) then
        raise exception 'the end of a signed contract changes by a signed annex' using errcode = '23514';
    end if;
    if old.state in ('ENDED', 'REFUSED', 'WITHDRAWN') and
        (new.result, new.end_cause, new.end_words, new.ended_on, new.refused_on, new.refusal_reason, new.told_by)
        is distinct from
        (old.result, old.end_cause, old.end_words, old.ended_on, old.refused_on, old.refusal_reason, old.told_by) then
        raise exception 'how a contract ended does not change' using errcode = '23514';
    end if;
    if new.employed_on is distinct from old.employed_on and (new.concluded_on is null or new.employed_on < new.concluded_on or new.employed_on > new.ended_on) then
        raise exception 'work counts that was taken up during the contract' using errcode = '23514';
    end if;
    if new.state = 'ENDED' and old.state <> 'ENDED' then
        if not exists (select 1 from contract.evaluation e where e.contract_id = new.id and e.kind = 'FINAL' and e.on_date <= new.ended_on) then
            raise exception 'a contract does not end without a final evaluation' using errcode = '23514';
        end if;
        if new.result = 'BROKEN' and not exists (select 1 from contract.sanction s where s.contract_id = new.id and not s.independent
                and s.heard_on between new.concluded_on and new.ended_on and s.reasons <> ''
                and s.reminded_on between new.concluded_on and new.ended_on
                and (s.reminder_due is null or s.reminder_due < new.ended_on) and s.dependants <> '') then
            raise exception 'a contract is not broken before facts, reminder, talk and dependants are written down' using errcode = '23514';
        end if;
    end if;
    return new;
end
$$;

-- a contract in force has words that both signed on its day; asked at the end of the transaction, as the words are signed after the head
create function contract.words_signed() returns trigger language plpgsql as
$$
begin
    if not exists (select 1 from contract.version v where v.contract_id = new.id and v.annex = 0 and v.signed_on = new.concluded_on) then
        raise exception 'a contract in force has signed words' using errcode = '23514';
    end if;
    return null;
end
$$;
create constraint trigger contract_words_signed after update of state on contract.contract deferrable initially deferred
    for each row when (new.state in ('IN_FORCE', 'SUSPENDED', 'ENDED')) execute function contract.words_signed();

create or replace function contract.version_guard() returns trigger language plpgsql as
$$
declare
    of_contract contract.contract;
begin
    select * into of_contract from contract.contract c where c.id = new.contract_id;
    if tg_op = 'INSERT' then
        if new.signed_on is not null or (new.annex = 0) <> (of_contract.concluded_on is null) then
            raise exception 'a signed contract takes annexes only' using errcode = '23514';
        end if;
        if of_contract.state = 'AWAITS_CENTRE' or (new.annex = 0 and of_contract.centre_agreed_on is not null) then
            raise exception 'another centre agrees to the words that are signed' using errcode = '23514';
        end if;
        return new;
    end if;
    if old.signed_on is not null or old.dropped_on is not null
        or (to_jsonb(new) - array['signed_on', 'dropped_on']) <> (to_jsonb(old) - array['signed_on', 'dropped_on']) then
        raise exception 'a kept version does not change' using errcode = '23514';
    end if;
    if new.annex = 0 and new.signed_on is distinct from of_contract.concluded_on or new.signed_on < of_contract.concluded_on
        or new.signed_on < new.written_on then
        raise exception 'a version is signed with its contract' using errcode = '23514';
    end if;
    return new;
end
$$;

-- a checklist is kept; with a proposal it went to whoever decides; nobody writes in another's name
create or replace function contract.sanction_guard() returns trigger language plpgsql as
$$
declare
    of_contract contract.contract;
begin
    if tg_op = 'UPDATE' and old.proposal is not null then
        raise exception 'a checklist with a proposal does not change' using errcode = '23514';
    end if;
    if (new.proposal is null) <> (new.proposed_by is null)
        or (current_user = '${app}' and (new.author_id <> platform.me() or new.proposed_by <> platform.me())) then
        raise exception 'a checklist is written in one''s own name' using errcode = '23514';
    end if;
    select * into of_contract from contract.contract c where c.id = new.contract_id;
    if least(new.heard_on, new.reminded_on) < coalesce(of_contract.concluded_on, of_contract.drafted_on)
        or greatest(new.heard_on, new.reminded_on) > coalesce(new.proposed_on, platform.today())
        or (new.reminder_due is not null and not coalesce(new.reminder_due >= new.reminded_on, false)) then
        raise exception 'talk and reminder have been, and belong to the contract' using errcode = '23514';
    end if;
    if new.independent and new.proposal <> 'NONE' then
        raise exception 'nothing is proposed against a person for causes beyond him' using errcode = '23514';
    end if;
    return new;
end
$$;
drop trigger sanction_guard on contract.sanction;
create trigger sanction_guard before insert or update on contract.sanction for each row execute function contract.sanction_guard();
create trigger sanction_kept before delete on contract.sanction for each row execute function contract.frozen();

-- C-23: who of those who sign a contract has another of its kind in force, also in a case that the reader may not open; he learns that it is
-- so, of people of a contract he may open, and nothing else
do $$
begin
    execute format($f$
        create function contract.with_another(of_contract uuid) returns setof text language sql stable security definer
        set search_path = contract, pg_temp as
        'select distinct p.name from contract.contract c join contract.party p on p.contract_id = c.id and p.signs
           join contract.party q on q.person_id = p.person_id and q.signs and q.contract_id <> c.id
           join contract.contract o on o.id = q.contract_id and o.kind = c.kind and o.state in (''IN_FORCE'', ''SUSPENDED'')
          where c.id = of_contract and %s'
        $f$, replace(access.case_rule('c.case_id'), '''', ''''''));
end
$$;
revoke all on function contract.with_another(uuid) from public;
grant execute on function contract.with_another(uuid) to "${app}", "${job}";
