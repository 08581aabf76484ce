-- Asked at the end of a transaction, in which more than one person may have acted: the question is about the contract, not about who asks.
create or replace function contract.words_signed() returns trigger language plpgsql security definer set search_path = contract, pg_temp as
$$
begin
    if not exists (select 1 from contract.version v where v.contract_id = new.id and v.annex = 0 and v.signed_on = new.concluded_on) then
        raise exception 'a contract in force has signed words' using errcode = '23514';
    end if;
    return null;
end
$$;
revoke all on function contract.words_signed() from public;
