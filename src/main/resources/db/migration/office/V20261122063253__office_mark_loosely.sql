-- A mark is found as it is said, too: with spaces, or with nothing, where the dots are
create index entry_plain_mark on office.entry ((regexp_replace(upper(mark), '[^[:alnum:]]', '', 'g')));
