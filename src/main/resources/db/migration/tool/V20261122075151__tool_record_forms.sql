-- a record tool is a form of the engine: data are its answers, in the version of the form with which it was filled; null is a sheet of rows
alter table tool.run add column form_version text check (form_version ~ '^[a-z0-9][a-z0-9.-]{0,19}$');
