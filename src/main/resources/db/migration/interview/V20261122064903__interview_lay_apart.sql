-- Answers written before their form called them sensitive lie in the open part. The program knows the marks of its forms; once for each form,
-- version and set of marks it moves such answers, also those of approved interviews: together both parts say the same as before.
create table interview.laid (
    form_code    text not null,
    form_version text not null,
    marks        text not null,
    moved        integer not null,
    at           timestamptz not null,
    primary key (form_code, form_version)
);
call access.give('interview', 'laid', 'select, insert, update');
revoke select, insert, update on interview.laid from "${app}";
select access.own_policy('interview', 'laid', 'no client data');

create or replace function interview.keep_frozen() returns trigger language plpgsql as
$$
begin
    if current_user = (select pg_get_userbyid(c.relowner) from pg_catalog.pg_class c where c.oid = tg_relid) then
        return new;
    end if;
    if coalesce((select i.state from interview.interview i where i.id = new.interview_id), '') not in ('NEW', 'SCHEDULED', 'IN_PROGRESS') then
        raise exception 'interview: approved, its answers do not change' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create function interview.lay_apart(of_interview uuid, before text, open_part jsonb, apart jsonb) returns boolean language plpgsql security definer
set search_path = interview, pg_temp as
$$
begin
    update content c set answers = open_part where c.interview_id = of_interview and c.answers::text = before;
    if not found then
        return false;
    end if;
    insert into sensitive (interview_id, answers) values (of_interview, apart)
    on conflict (interview_id) do update set answers = excluded.answers;
    return true;
end
$$;
revoke all on function interview.lay_apart(uuid, text, jsonb, jsonb) from public;
grant execute on function interview.lay_apart(uuid, text, jsonb, jsonb) to "${job}";
