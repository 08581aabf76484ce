-- asked at the end of a transaction, when nobody is named any more whose rows could be seen: looked for as the owner
alter function contract.words_signed() security definer set search_path = contract, pg_temp;
