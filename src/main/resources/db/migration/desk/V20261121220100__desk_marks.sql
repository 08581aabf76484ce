-- for the reader of the audit log, who may open no case: the mark of a case and nothing else of it
create schema desk;
grant usage on schema desk to "${app}";
create function desk.reads_log() returns boolean language sql stable security definer set search_path = access, pg_temp as
$$
    select exists (select 1 from access.account a join access.account_role r on r.account_id = a.id
                    where a.id = platform.me() and (a.active_until is null or a.active_until >= platform.today())
                      and r.role in ('DATA_INSPECTOR', 'DIRECTOR'))
$$;
create function desk.marks(ids uuid[]) returns table (id uuid, mark text) language sql stable security definer
set search_path = casework, pg_temp as
$$ select c.id, c.mark from casework.case_file c where c.id = any (ids) and desk.reads_log() $$;
create function desk.case_of(wanted text) returns uuid language sql stable security definer set search_path = casework, pg_temp as
$$ select c.id from casework.case_file c where c.mark = upper(trim(wanted)) and desk.reads_log() $$;
revoke all on function desk.marks(uuid[]), desk.case_of(text), desk.reads_log() from public;
grant execute on function desk.marks(uuid[]), desk.case_of(text), desk.reads_log() to "${app}";
