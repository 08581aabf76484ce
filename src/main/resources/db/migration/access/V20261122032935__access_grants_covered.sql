-- The rule of a case is answered from the index alone: all that it asks of a grant stands there
drop index access.case_grant_principal;
create index case_grant_principal on access.case_grant (principal_id, case_id) include (personal, until);
