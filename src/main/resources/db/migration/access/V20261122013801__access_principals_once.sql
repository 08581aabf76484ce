-- In whose name a user may act today is worked out once for a transaction, when it begins, and kept beside the user's id; it was worked out
-- again for each table of each query (0.2 ms each time). What was kept for another user is not taken.
create function access.principals_of(who uuid, day date) returns uuid[] language sql stable security definer set search_path = access, pg_temp as
$$
    with self as (select a.id from access.account a where a.id = who and (a.active_until is null or a.active_until >= day)),
         acting as (
        select id from self
        union
        select b.account_id from access.absence b join self on b.substitute_id = self.id
         where b.cancelled_at is null and b.period @> day and access.works_with_families(self.id)
    )
    select array(
        select id from acting
        union
        select t.id from access.team t join acting on t.leader_id = acting.id
         where exists (select 1 from access.account_role r where r.account_id = acting.id and r.role in ('TEAM_LEADER', 'DIRECTOR'))
        union
        select access.director() from access.account_role r join acting on r.account_id = acting.id where r.role = 'DIRECTOR'
    )
$$;
create or replace function access.principals() returns uuid[] language sql stable as
$$
    select case when starts_with(current_setting('oparcie.principals', true), current_setting('oparcie.user', true) || ':')
                then substr(current_setting('oparcie.principals', true), 38)::uuid[]
                else access.principals_of(platform.me(), platform.today()) end
$$;

-- Whoever directs the centre, or stands in for the director, holds a grant of every case (CaseGrants.open): the rule need not look through
-- all of them. A list of fifty cases read thirty thousand grants before.
create function access.directs() returns boolean language sql stable as
$$ select access.director() = any (access.principals()) $$;
create or replace function access.case_rule(col text) returns text language sql immutable as
$$
    select format('((select access.directs()) or exists (select 1 from access.case_grant g where g.case_id = %s '
        'and g.principal_id = any ((select access.principals())::uuid[]) '
        'and (not g.personal or g.principal_id = (select platform.me())) '
        'and (g.until is null or g.until > (select platform.now()))))', col)
$$;
do $$
declare one record; rule text;
begin
    for one in select p.schemaname, p.tablename, substring(p.qual from 'g\.case_id = \w+\.(\w+)') as col from pg_policies p
                where p.policyname = 'app' and p.qual ~ '^\(EXISTS \( SELECT 1\s+FROM access\.case_grant g\s+WHERE ' loop
        rule := access.case_rule(format('%I.%I', one.tablename, one.col));
        execute format('alter policy app on %I.%I using (%s) with check (%s)', one.schemaname, one.tablename, rule, rule);
    end loop;
end
$$;
