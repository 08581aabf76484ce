-- A programme that was sent is a term of the head; the law names no day.
insert into term.rule (id, kind, amount, unit, procedural, basis, source, certainty, validity) values
    (uuidv7(), 'PROGRAMME_APPROVAL', 14, 'DAYS', true, 'zwyczaj ośrodka', 'DEFAULT', 'LOCAL', '[2000-01-01,)');
