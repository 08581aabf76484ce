-- Nobody had to be registered after all: since when that is known, and why.
alter table contract.contract
    add column insurance_waived_on date,
    add column insurance_waived_why text not null default '' check (length(insurance_waived_why) <= 2000),
    add constraint contract_waived check (insurance_waived_on is null
        or (insurance = 'NEEDED' and insured_on is null and insurance_waived_why <> '' and concluded_on is not null));
