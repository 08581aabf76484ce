-- how many actions an evaluation looked at, and how many of them were done: the figures do not read every word again
alter table contract.evaluation add column acts integer not null default 0 check (acts >= 0), add column acts_done integer not null default 0;

create function contract.count_acts() returns trigger language plpgsql as
$$
begin
    select count(*), count(*) filter (where m ->> 'light' = 'DONE') into new.acts, new.acts_done
      from contract.version v cross join lateral jsonb_path_query(v.body, '$.goals[*].aims[*].acts[*].key') k (key)
           join lateral jsonb_array_elements(new.marks) m on m -> 'key' = k.key
     where v.id = new.version_id;
    return new;
end
$$;
create trigger evaluation_counted before insert on contract.evaluation for each row execute function contract.count_acts();

alter table contract.evaluation disable trigger evaluation_frozen;
update contract.evaluation e set acts = n.acts, acts_done = n.done
  from (select f.id, count(*) as acts, count(*) filter (where m ->> 'light' = 'DONE') as done
          from contract.evaluation f join contract.version v on v.id = f.version_id
               cross join lateral jsonb_path_query(v.body, '$.goals[*].aims[*].acts[*].key') k (key)
               join lateral jsonb_array_elements(f.marks) m on m -> 'key' = k.key
         group by f.id) n where n.id = e.id;
alter table contract.evaluation enable trigger evaluation_frozen;
alter table contract.evaluation add check (acts_done between 0 and acts);

create index evaluation_final on contract.evaluation (contract_id, on_date) include (case_id, acts, acts_done) where kind = 'FINAL';
