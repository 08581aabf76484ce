-- terms of a case that is destroyed go with it
grant delete on term.term to "${job}";
