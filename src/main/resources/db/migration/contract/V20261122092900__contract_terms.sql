-- The two months after taking up work are two: of the periodic allowance and of the purpose allowance, each by its own article.
update term.rule set basis = 'art. 38 ust. 4a ustawy o pomocy społecznej' where kind = 'CONTRACT_WINDOW' and source = 'LAW';
-- That the contribution is paid is law; that it is registered on the very day is practice.
update term.rule set certainty = 'SECONDARY' where kind = 'CONTRACT_INSURANCE' and source = 'LAW';
insert into term.rule (id, kind, amount, unit, procedural, basis, source, certainty, validity) values
    (uuidv7(), 'CONTRACT_PURPOSE_WINDOW', 2, 'MONTHS', false, 'art. 39a ust. 2 ustawy o pomocy społecznej', 'LAW', 'VERIFIED', '[2000-01-01,)'),
    (uuidv7(), 'CONTRACT_REMINDER', 14, 'DAYS', false, 'termin z przypomnienia', 'DEFAULT', 'LOCAL', '[2000-01-01,)'),
    (uuidv7(), 'CONTRACT_PROPOSAL', 14, 'DAYS', false, 'zwyczaj ośrodka', 'DEFAULT', 'LOCAL', '[2000-01-01,)');
