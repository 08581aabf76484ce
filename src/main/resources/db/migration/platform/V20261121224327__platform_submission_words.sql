-- what was submitted, as a hash: the same words again are a double click, other words under the same form are somebody going on
alter table platform.submission add column words bytea;
