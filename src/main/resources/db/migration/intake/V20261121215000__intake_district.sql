-- the care district of the household when the indication was written: by it a worker is proposed
alter table intake.indication add column district_id uuid references register.district (id);
create index indication_district on intake.indication (district_id);
