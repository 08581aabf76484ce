-- a version follows the one before it, of the same tool in the same case, and is written by whoever is logged in
create function tool.follow() returns trigger language plpgsql as
$$
begin
    if platform.me() is not null and new.author_id <> platform.me() then
        raise exception 'refused: a version of a tool is written by whoever is logged in';
    end if;
    if new.number > 1 and not exists (select 1 from tool.run
                                       where thread_id = new.thread_id and number = new.number - 1 and case_id = new.case_id and tool = new.tool) then
        raise exception 'refused: version % of a tool follows no version of it', new.number;
    end if;
    return new;
end
$$;
create trigger follow before insert on tool.run for each row execute function tool.follow();
