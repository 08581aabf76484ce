-- An answer that was noted by mistake can be taken back: the letter waits again, or the reminder that took its place does. Nothing else of what
-- was sent changes.
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
        when 'ANSWERED' then case when new.state = 'ANSWERED' then '{}' else answered end
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
        'DELIVERED>ANSWERED', 'DELIVERED>NO_ANSWER', 'DELIVERED>WITHDRAWN', 'NO_ANSWER>ANSWERED',
        'ANSWERED>SENT', 'ANSWERED>DELIVERED', 'ANSWERED>NO_ANSWER'])) then
        raise exception 'a letter does not go from % to %', old.state, new.state using errcode = '23514';
    end if;
    return new;
end
$$;
