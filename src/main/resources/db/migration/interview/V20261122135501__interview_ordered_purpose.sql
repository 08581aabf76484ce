-- What help an interview was ordered for stays known when its answer changes, so that a slip can be taken back.
alter table interview.interview add column ordered_purpose text;
alter table interview.interview disable trigger user;
update interview.interview set ordered_purpose = purpose;
alter table interview.interview enable trigger user;

create function interview.keep_ordered_purpose() returns trigger language plpgsql as
$$
begin
    new.ordered_purpose := case when tg_op = 'INSERT' then new.purpose else old.ordered_purpose end;
    return new;
end
$$;
create trigger keep_ordered_purpose before insert or update of purpose, ordered_purpose on interview.interview
    for each row execute function interview.keep_ordered_purpose();
