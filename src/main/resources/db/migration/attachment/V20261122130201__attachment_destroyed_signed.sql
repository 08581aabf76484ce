-- What bears a signature is evidence: only the director removes its content, and not of what he added himself. With the content goes the name of the file, which may tell of
-- whom it was.
create or replace function attachment.destroy_content(of_attachment uuid, of_number integer, why text) returns boolean language plpgsql
security definer set search_path = attachment, pg_temp as
$$
declare v record;
begin
    select ver.content_id, ver.store, ver.added_by, ver.added_at, a.origin, a.signature into v
      from version ver join attachment a on a.id = ver.attachment_id
     where ver.attachment_id = of_attachment and ver.number = of_number and ver.destroyed_at is null for update of ver;
    if not found then
        return false;
    end if;
    if v.origin = 'OWN' or not (case
            when v.signature is not null then access.director() = any (access.principals()) and v.added_by <> platform.me()
            else access.director() = any (access.principals())
                or v.added_by = platform.me() and (v.added_at at time zone 'Europe/Warsaw')::date = platform.today() end) then
        perform access.refuse('destroy a content');
    end if;
    update version set destroyed_at = platform.now(), destroyed_by = platform.me(), destroyed_reason = why,
           name = 'usunięty plik' || coalesce(substring(name from '\.[A-Za-z0-9]{1,8}$'), '')
     where attachment_id = of_attachment and number = of_number;
    delete from chunk where content_id = v.content_id;
    delete from preview where content_id = v.content_id;
    if v.store <> 'DATABASE' then
        insert into sending (content_id, store, since) values (v.content_id, v.store, platform.now() - interval '2 days');
    end if;
    return true;
end
$$;
