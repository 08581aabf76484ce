-- What was sent or filed is frozen whole: each state names what may still change, and nothing else does. A letter is never deleted by hand.
create or replace function letter.guard() returns trigger language plpgsql as
$$
declare
    -- of the end of a letter
    answered constant text[] := array['state', 'version', 'answered_on', 'answer_words', 'incoming_id', 'ended_on', 'end_reason'];
    -- of its way to the addressee
    arrived constant text[] := array['delivered_on', 'due_on'];
    free text[] := case old.state
        when 'READY' then array['state', 'version', 'gaps', 'head_signed_on', 'channel', 'sent_on', 'outgoing_id', 'number', 'mark', 'hash',
                                'pdf_id', 'due_on', 'ended_on', 'end_reason']
        when 'SENT' then answered || arrived
        when 'DELIVERED' then answered || arrived
        when 'NO_ANSWER' then array['state', 'version', 'answered_on', 'answer_words', 'incoming_id', 'ended_on']
        else '{}'
    end;
begin
    if old.state = 'DRAFT' then
        if (new.id, new.case_id, new.kind, new.template_id, new.author_id, new.former_id, new.written_on)
            is distinct from (old.id, old.case_id, old.kind, old.template_id, old.author_id, old.former_id, old.written_on) then
            raise exception 'a letter does not change its case, kind or author' using errcode = '23514';
        end if;
    elsif to_jsonb(new) - free is distinct from to_jsonb(old) - free then
        raise exception 'a letter that is ready, sent or filed does not change' using errcode = '23514';
    end if;
    if old.state <> new.state and not (old.state || '>' || new.state = any (array[
        'DRAFT>READY', 'READY>DRAFT', 'READY>SENT', 'READY>FILED', 'DRAFT>WITHDRAWN', 'READY>WITHDRAWN',
        'SENT>DELIVERED', 'SENT>ANSWERED', 'SENT>NO_ANSWER', 'SENT>WITHDRAWN',
        'DELIVERED>ANSWERED', 'DELIVERED>NO_ANSWER', 'DELIVERED>WITHDRAWN', 'NO_ANSWER>ANSWERED'])) then
        raise exception 'a letter does not go from % to %', old.state, new.state using errcode = '23514';
    end if;
    return new;
end
$$;
revoke delete on letter.letter from "${app}";

-- The office that notes in the register when a letter arrived may not open the letter: the receipt is carried over here, from the line of
-- the register alone, and with it the seven days of art. 105.
create function letter.arrived(of_outgoing uuid, out id uuid, out case_id uuid) returns setof record language plpgsql security definer
set search_path = letter, pg_temp as
$$
declare
    came date;
    law integer;
    l letter.letter;
begin
    select o.delivered_on into came from office.outgoing o where o.id = of_outgoing and o.proof <> 'NOT_DELIVERED' and o.cancelled is null;
    if came is null then
        return;
    end if;
    select r.amount into law from term.rule r where r.kind = 'INFORMATION_REQUEST' and r.unit = 'DAYS' and r.validity @> came;
    update letter.letter x
       set state = 'DELIVERED', delivered_on = came, due_on = case when x.answer = 'LAW' then came + coalesce(law, 7) else x.due_on end,
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
revoke all on function letter.arrived(uuid) from public;
grant execute on function letter.arrived(uuid) to "${app}";
