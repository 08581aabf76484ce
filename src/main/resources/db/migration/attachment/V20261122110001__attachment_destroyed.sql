-- A copy of an identity document is never kept (par. 11): its content can be removed for good, by the director at any time and by whoever
-- added it on the same day. That it was there, its hash, and who removed it and why stay.
alter table attachment.version add column destroyed_at timestamptz, add column destroyed_by uuid,
    add column destroyed_reason text check (length(destroyed_reason) between 1 and 400);
alter table attachment.version add check (num_nulls(destroyed_at, destroyed_by, destroyed_reason) in (0, 3));

create function attachment.destroy_content(of_attachment uuid, of_number integer, why text) returns boolean language plpgsql security definer
set search_path = attachment, pg_temp as
$$
declare v record;
begin
    select ver.content_id, ver.store, ver.added_by, ver.added_at, a.origin into v
      from version ver join attachment a on a.id = ver.attachment_id
     where ver.attachment_id = of_attachment and ver.number = of_number and ver.destroyed_at is null for update of ver;
    if not found then
        return false;
    end if;
    if v.origin = 'OWN' or not (access.director() = any (access.principals())
            or v.added_by = platform.me() and (v.added_at at time zone 'Europe/Warsaw')::date = platform.today()) then
        perform access.refuse('destroy a content');
    end if;
    update version set destroyed_at = platform.now(), destroyed_by = platform.me(), destroyed_reason = why
     where attachment_id = of_attachment and number = of_number;
    delete from chunk where content_id = v.content_id;
    delete from preview where content_id = v.content_id;
    if v.store <> 'DATABASE' then
        insert into sending (content_id, store, since) values (v.content_id, v.store, platform.now() - interval '2 days');
    end if;
    return true;
end
$$;
revoke all on function attachment.destroy_content(uuid, integer, text) from public;
grant execute on function attachment.destroy_content(uuid, integer, text) to "${app}";
