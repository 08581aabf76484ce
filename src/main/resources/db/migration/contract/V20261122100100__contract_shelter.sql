-- A place that rests on a contract: the person had signed it by the first day, and it had not ended (art. 48a ust. 2). Only its end is noted later.
create function contract.shelter_guard() returns trigger language plpgsql as
$$
begin
    if tg_op = 'UPDATE' then
        if (to_jsonb(new) - 'until_on') <> (to_jsonb(old) - 'until_on') then
            raise exception 'a kept place does not change' using errcode = '23514';
        end if;
        return new;
    end if;
    if new.basis = 'CONTRACT' and not exists (
        select 1 from contract.contract c join contract.party p on p.contract_id = c.id and p.person_id = new.person_id and p.signs
         where c.id = new.contract_id and c.case_id = new.case_id and c.concluded_on <= new.from_on
           and (c.ended_on is null or c.ended_on >= new.from_on)) then
        raise exception 'a place in a shelter rests on a signed contract' using errcode = '23514';
    end if;
    return new;
end
$$;
create trigger shelter_guard before insert or update on contract.shelter for each row execute function contract.shelter_guard();
