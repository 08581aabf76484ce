create extension if not exists fuzzystrmatch with schema public;

-- the two flags of art. 6 pkt 9 and 10 are independent: one asks with whom the person lives, the other whom the person has
alter table register.person add column runs_alone text not null default 'UNKNOWN' check (runs_alone in ('YES', 'NO', 'UNKNOWN'));
alter table register.person add column alone      text not null default 'UNKNOWN' check (alone in ('YES', 'NO', 'UNKNOWN'));

-- one living person per PESEL, unless somebody wrote why two share it
alter table register.person add column pesel_shared text check (length(pesel_shared) between 1 and 1000);
drop index register.person_pesel;
create unique index person_pesel_living on register.person (pesel)
    where pesel is not null and replaced_by is null and died_on is null and pesel_shared is null;
create index person_pesel on register.person (pesel);
alter table register.person add column linked_reason text;

-- a person lives in one household at a time
alter table register.member add constraint member_once exclude using gist (person_id with =, period with &&);
alter table register.household add column district_on date;
create index household_name on register.household (name, id);

-- a relation is seen from both its ends
drop policy app_read on register.relation;
drop policy app_insert on register.relation;
drop policy app_update on register.relation;
drop policy app_delete on register.relation;
do $$
declare rule text := '(' || access.subject_rule('register.relation.from_id') || ') or (' || access.subject_rule('register.relation.to_id') || ')';
begin
    execute format('create policy app on register.relation to "${app}" using (%s) with check (%s)', rule, rule);
end
$$;

-- the same folding as Folding.fold in Java: lower case, no marks, words of letters and digits
create function register.fold(t text) returns text language sql immutable parallel safe as
$$
    select btrim(regexp_replace(translate(regexp_replace(normalize(lower(t), NFD), '[\u0300-\u036F]', '', 'g'), 'łđøı', 'ldoi'), '[^[:alnum:]]+', ' ', 'g'))
$$;

-- what can be asked for, word by word. Row-level security is on and the application's role has no policy: it reads through the functions below only
create table register.search_key (
    subject_id uuid not null,
    kind       text not null check (kind in ('FIRST', 'LAST', 'FORMER', 'PESEL', 'PHONE', 'EMAIL', 'ADDRESS')),
    key        text not null,
    display    text
);
create index search_key_key on register.search_key (key text_pattern_ops, kind) include (subject_id);
create index search_key_subject on register.search_key (subject_id, kind);
alter table register.search_key enable row level security;
select access.own_policy('register', 'search_key', 'no policy: read only through functions that return the minimal card');
-- every word once, so that a misspelt one is looked for among words and not among people
create table register.search_word (
    word text primary key
);
create index search_word_prefix on register.search_word (word text_pattern_ops);
create index search_word_trigram on register.search_word using gin (word public.gin_trgm_ops);
alter table register.search_word enable row level security;
select access.own_policy('register', 'search_word', 'no policy: read only through functions that return the minimal card');

create procedure register.keep_keys(subject uuid, key_kind text, texts text[], shown text) language sql
set search_path = register, public, pg_temp as
$$
    insert into register.search_key (subject_id, kind, key, display)
    select distinct subject, key_kind, w, shown from unnest(texts) t, regexp_split_to_table(register.fold(t), ' ') w where w <> '' and length(w) <= 100;
    insert into register.search_word (word)
    select distinct w from unnest(texts) t, regexp_split_to_table(register.fold(t), ' ') w
     where w ~ '^[[:alpha:]]{2,100}$' order by w on conflict do nothing;
$$;
create function register.person_keys() returns trigger language plpgsql security definer set search_path = register, public, pg_temp as
$$
begin
    delete from register.search_key where subject_id = new.id and kind in ('FIRST', 'LAST', 'PESEL');
    call register.keep_keys(new.id, 'FIRST', array[new.first_name, new.second_name], null);
    call register.keep_keys(new.id, 'LAST', array[new.last_name], null);
    call register.keep_keys(new.id, 'PESEL', array[new.pesel], null);
    return null;
end
$$;
create trigger person_keys after insert or update of first_name, second_name, last_name, pesel on register.person
    for each row execute function register.person_keys();
create function register.former_keys() returns trigger language plpgsql security definer set search_path = register, public, pg_temp as
$$
declare person uuid := coalesce(new.person_id, old.person_id); former record;
begin
    delete from register.search_key where subject_id = person and kind = 'FORMER';
    for former in select * from register.former_name where person_id = person loop
        call register.keep_keys(person, 'FORMER', array[former.first_name, former.last_name], concat_ws(' ', former.first_name, former.last_name));
    end loop;
    return null;
end
$$;
create trigger former_keys after insert or update or delete on register.former_name for each row execute function register.former_keys();
create function register.contact_keys() returns trigger language plpgsql security definer set search_path = register, public, pg_temp as
$$
declare person uuid := coalesce(new.person_id, old.person_id);
begin
    delete from register.search_key where subject_id = person and kind in ('PHONE', 'EMAIL');
    insert into register.search_key (subject_id, kind, key)
    select distinct person, kind, case kind when 'PHONE' then right(regexp_replace(value, '\D', '', 'g'), 9) else lower(value) end
      from register.contact_point where person_id = person;
    return null;
end
$$;
create trigger contact_keys after insert or update or delete on register.contact_point for each row execute function register.contact_keys();
create function register.household_keys() returns trigger language plpgsql security definer set search_path = register, public, pg_temp as
$$
begin
    delete from register.search_key where subject_id = new.id and kind = 'ADDRESS';
    call register.keep_keys(new.id, 'ADDRESS', array[new.place, new.street, new.house, new.flat], null);
    return null;
end
$$;
create trigger household_keys after insert or update of place, street, house, flat on register.household
    for each row execute function register.household_keys();

-- who sees the minimal card of any person: those who work with people, not those who run the program or read its log
create function register.sees_cards() returns boolean language sql stable security definer set search_path = access, pg_temp as
$$
    select exists (select 1 from access.account a join access.account_role r on r.account_id = a.id
                    where a.id = platform.me() and (a.active_until is null or a.active_until >= platform.today())
                      and r.role in ('SOCIAL_WORKER', 'BENEFITS_WORKER', 'FAMILY_ASSISTANT', 'TEAM_LEADER', 'DIRECTOR', 'TEAM_CHAIR', 'RECEPTIONIST'))
$$;

create type register.card as (
    id uuid, first_name text, last_name text, birth_year integer, pesel text, died boolean, replaced_by uuid);
create function register.card_of(p register.person) returns register.card language sql immutable as
$$
    select (p.id, p.first_name, p.last_name, extract(year from p.birth_date)::integer, left(p.pesel, 4) || '*******', p.died_on is not null,
            p.replaced_by)::register.card
$$;
create function register.cards(ids uuid[]) returns setof register.card language sql stable security definer
set search_path = register, pg_temp as
$$
    select (register.card_of(p)).* from register.person p where p.id = any (ids) and (select register.sees_cards())
$$;

-- which words of the register each asked word may mean: 0 as typed, 1 its beginning, 3 a declined form of it, 4 a misspelt one
create function register.meant(asked jsonb) returns table (i bigint, word text, grade integer) language sql stable security definer
set search_path = register, public, pg_temp set pg_trgm.similarity_threshold = 0.25 as
$$
    with a as (
        select o.i, array(select f from jsonb_array_elements_text(o.forms) f) as forms from jsonb_array_elements(asked) with ordinality o(forms, i)
    ), m as (
        select a.i, a.forms[1] as word, 0 as grade from a
        union all
        select a.i, f, 3 from a, unnest(a.forms[2:]) f
        union all
        select a.i, s.word, 1 from a join register.search_word s on s.word ~>=~ a.forms[1] and s.word ~<~ (a.forms[1] || U&'\FFFD')
         where length(a.forms[1]) >= 3
        union all
        select a.i, s.word, 4 from a, unnest(a.forms[1:3]) f
          cross join lateral (select w.word, levenshtein_less_equal(w.word, f, 2) as far from register.search_word w where w.word % f) s
         where length(f) between 4 and 60 and f ~ '^[[:alpha:]]+$'
           and (s.far <= case when length(f) >= 8 then 2 else 1 end
                or s.far = 2 and length(s.word) = length(f)
                   and (select string_agg(c, '' order by c) from regexp_split_to_table(s.word, '') c)
                     = (select string_agg(c, '' order by c) from regexp_split_to_table(f, '') c))
    )
    select m.i, m.word, min(m.grade) from m group by m.i, m.word
$$;

-- people by the words of their names, present and former, best first. Grade 2 is a former name
create function register.find_people(asked jsonb, typed text, born integer, born_on date, most integer)
returns table (card register.card, grade integer, former text) language sql stable security definer
set search_path = register, public, pg_temp as
$$
    with hit as (
        select distinct on (k.subject_id, m.i) k.subject_id, m.i, k.display,
               case when k.kind = 'FORMER' then greatest(m.grade, 2) else m.grade end as grade
          from register.meant(asked) m join register.search_key k on k.key = m.word and k.kind in ('FIRST', 'LAST', 'FORMER')
         where (select register.sees_cards())
         order by k.subject_id, m.i, 4, (k.kind = 'FORMER')
    ), found as (
        select subject_id, max(grade) as grade, max(display) as former from hit group by subject_id having count(*) = jsonb_array_length(asked)
    )
    select register.card_of(p), f.grade, f.former
      from found f join register.person o on o.id = f.subject_id join register.person p on p.id = coalesce(o.replaced_by, o.id)
     where (born is null or extract(year from p.birth_date) = born) and (born_on is null or p.birth_date = born_on)
     order by f.grade, (typed ~* ('\m' || regexp_replace(p.last_name, '[^[:alnum:]]', '.', 'g') || '\M')) desc,
              p.last_name, p.first_name, p.birth_date, p.id
     limit most
$$;
create function register.find_people_by(asked_kind text, asked text, most integer) returns setof register.card language sql stable
security definer set search_path = register, pg_temp as
$$
    select distinct (register.card_of(p)).*
      from register.search_key k join register.person o on o.id = k.subject_id join register.person p on p.id = coalesce(o.replaced_by, o.id)
     where k.key = asked and k.kind = asked_kind and asked_kind in ('PESEL', 'PHONE', 'EMAIL') and (select register.sees_cards())
     limit most
$$;
-- households by their address: without the number of the flat, which is nobody's business before the door is open
create function register.find_households(asked jsonb, most integer)
returns table (id uuid, name text, address text, grade integer) language sql stable security definer
set search_path = register, public, pg_temp as
$$
    with hit as (
        select k.subject_id, m.i, min(m.grade) as grade from register.meant(asked) m join register.search_key k on k.key = m.word and k.kind = 'ADDRESS'
         where (select register.sees_cards()) group by k.subject_id, m.i
    ), found as (
        select subject_id, max(grade) as grade from hit group by subject_id having count(*) = jsonb_array_length(asked)
    )
    select h.id, h.name, concat_ws(', ', nullif(btrim(h.street || ' ' || h.house), ''), nullif(h.place, '')), f.grade
      from found f join register.household h on h.id = f.subject_id
     order by f.grade, h.street, length(h.house), h.house, h.name, h.id limit most
$$;

-- who may already be in the register: 0 the same PESEL, 1 the same name and date of birth, 2 a similar name and year of birth
create function register.similar_people(asked jsonb, born date, number text, but uuid)
returns table (card register.card, grade integer) language sql stable security definer
set search_path = register, public, pg_temp as
$$
    with hit as (
        select distinct on (k.subject_id, m.i) k.subject_id, m.i, case when k.kind = 'FORMER' then greatest(m.grade, 2) else m.grade end as grade
          from register.meant(asked) m join register.search_key k on k.key = m.word and k.kind in ('FIRST', 'LAST', 'FORMER')
         where m.grade <> 1 order by k.subject_id, m.i, 3
    ), named as (
        select subject_id, max(grade) as grade from hit group by subject_id having count(*) = jsonb_array_length(asked)
    ), found as (
        select p.id, 0 as grade from register.person p where p.pesel = number
        union all
        select p.id, case when n.grade = 0 and p.birth_date = born then 1 else 2 end
          from named n join register.person p on p.id = n.subject_id
         where jsonb_array_length(asked) > 1
           and (extract(year from p.birth_date) = extract(year from born) or (n.grade = 0 and (p.birth_date is null or born is null)))
    ), best as (
        select f.id, min(f.grade) as grade from found f group by f.id
    )
    select register.card_of(p), b.grade from best b join register.person p on p.id = b.id
     where p.id is distinct from but and p.replaced_by is null and (select register.sees_cards())
     order by b.grade, p.last_name, p.first_name, p.id limit 10
$$;
create function register.pesel_taken(number text, but uuid) returns boolean language sql stable security definer
set search_path = register, pg_temp as
$$
    select exists (select 1 from register.person p where p.pesel = number and p.replaced_by is null and p.died_on is null and p.id is distinct from but)
$$;
-- the household in which somebody lives on a day: its id only, so that a case can be opened for people registered by another worker
create function register.household_of(person uuid, day date) returns uuid language sql stable security definer
set search_path = register, pg_temp as
$$
    select m.household_id from register.member m where m.person_id = person and m.period @> day and (select register.sees_cards()) limit 1
$$;
-- whether the record may be changed: not by those let in only to read
create function register.may_change(subject uuid) returns boolean language sql stable security definer
set search_path = access, pg_temp as
$$
    select exists (select 1 from access.subject_grant g where g.subject_id = subject and g.principal_id = any (access.principals())
                      and (g.until is null or g.until > platform.now()))
        or exists (select 1 from access.case_subject s join access.case_grant g on g.case_id = s.case_id
                    where s.subject_id = subject and g.principal_id = any (access.principals()) and not g.personal
                      and (g.until is null or g.until > platform.now()))
$$;
-- who leads the open work with a person or a household, for the minimal card; and the case, for those who may open it
create function register.known(ids uuid[]) returns table (subject_id uuid, worker text, case_id uuid) language sql stable security definer
set search_path = access, pg_temp as
$$
    select s.subject_id, string_agg(distinct a.first_name || ' ' || a.last_name, ', '),
           (array_agg(s.case_id) filter (where exists (
                select 1 from access.case_grant m where m.case_id = s.case_id and m.principal_id = any ((select access.principals())::uuid[])
                   and (not m.personal or m.principal_id = platform.me()) and (m.until is null or m.until > platform.now()))))[1]
      from access.case_subject s
      left join access.case_grant g on g.case_id = s.case_id and g.kind = 'LEAD' and (g.until is null or g.until > platform.now())
      left join access.account a on a.id = g.principal_id
     where s.subject_id = any (ids) and (select register.sees_cards())
     group by s.subject_id
$$;
-- whoever sees the household without a case sees those who join it
create function register.open_as(person uuid, household uuid) returns bigint language sql security definer
set search_path = access, pg_temp as
$$
    with opened as (
        insert into access.subject_grant (subject_id, principal_id, until)
        select person, g.principal_id, g.until from access.subject_grant g where g.subject_id = household on conflict do nothing returning 1
    ) select count(*) from opened
$$;
-- a new record is open to whoever registered it and to the director
create function register.open_new(subject uuid) returns bigint language sql security definer set search_path = access, pg_temp as
$$
    with opened as (
        insert into access.subject_grant (subject_id, principal_id)
        select subject, p from unnest(array[platform.me(), access.director()]) p where p is not null on conflict do nothing returning 1
    ) select count(*) from opened
$$;
do $$
declare f record;
begin
    for f in select p.oid::regprocedure as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
              where n.nspname = 'register' and p.prosecdef loop
        execute format('revoke all on function %s from public', f.name);
        execute format('grant execute on function %s to "${app}", "${job}"', f.name);
    end loop;
end
$$;

-- rows written before this migration
update register.person set last_name = last_name;
update register.former_name set last_name = last_name;
update register.contact_point set value = value;
update register.household set place = place;
