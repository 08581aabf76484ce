-- why a new version came, where what is kept was signed before
alter table attachment.version add column reason text check (length(reason) between 1 and 400);
