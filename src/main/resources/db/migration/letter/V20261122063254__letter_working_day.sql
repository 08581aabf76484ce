-- The last day to answer is never a Saturday, a Sunday or a holiday (KPA art. 57 § 4)
update term.rule set procedural = true where kind in ('INFORMATION_REQUEST', 'LETTER_ANSWER');

-- The receipt noted by the office: the program says the last day of art. 105, for it knows the holidays
drop function letter.arrived(uuid);
create function letter.arrived(of_outgoing uuid, law_due date) returns table (id uuid, case_id uuid) language plpgsql security definer
set search_path = letter, pg_temp as
$$
declare
    came date;
    l letter.letter;
begin
    select o.delivered_on into came from office.outgoing o where o.id = of_outgoing and o.proof <> 'NOT_DELIVERED' and o.cancelled is null;
    if came is null then
        return;
    end if;
    if law_due <= came then
        raise exception 'a term does not end before it begins';
    end if;
    update letter.letter x
       set state = 'DELIVERED', delivered_on = came, due_on = case when x.answer = 'LAW' then law_due else x.due_on end,
           version = x.version + 1
     where x.outgoing_id = of_outgoing and x.state in ('SENT', 'DELIVERED') and x.delivered_on is distinct from came
     returning x.* into l;
    if l.id is null then
        return;
    end if;
    if l.answer = 'LAW' then
        update term.term t set event_on = came, due_on = l.due_on, first_due_on = l.due_on, version = t.version + 1
         where t.kind = 'INFORMATION_REQUEST' and t.subject_id = l.id and t.done_on is null and t.cancelled_on is null;
    end if;
    id := l.id;
    case_id := l.case_id;
    return next;
end
$$;
revoke all on function letter.arrived(uuid, date) from public;
grant execute on function letter.arrived(uuid, date) to "${app}";
