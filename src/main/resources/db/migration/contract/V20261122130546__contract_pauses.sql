-- Pauses before the last one: from, until, reason. They are added to, never changed.
alter table contract.contract add column pauses jsonb not null default '[]' check (jsonb_typeof(pauses) = 'array');

create function contract.pauses_stay() returns trigger language plpgsql as
$$
begin
    if jsonb_array_length(new.pauses) < jsonb_array_length(old.pauses)
        or exists (select 1 from jsonb_array_elements(old.pauses) with ordinality o (pause, n) where new.pauses -> (o.n::integer - 1) <> o.pause) then
        raise exception 'a pause that was does not change' using errcode = '23514';
    end if;
    return new;
end
$$;
create trigger pauses_stay before update of pauses on contract.contract for each row execute function contract.pauses_stay();
