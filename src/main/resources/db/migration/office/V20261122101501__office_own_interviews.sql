-- The centre's own interviews that belong to no case have a class of their own: 8110 is for those on request of others. Marks that were
-- given stay as they are (R-B7). A sample like the rest of the list: the next free number below 811.
alter table office.class drop constraint class_purpose_check;
alter table office.class add constraint class_purpose_check
    check (purpose in ('SOCIAL_WORK', 'INTERVIEW', 'INTERVIEW_OWN', 'FAMILY_ASSISTANT', 'BLUE_CARD'));
insert into office.class (id, symbol, title, category, validity, remarks, purpose)
select uuidv7(), '811' || n, 'Rodzinne wywiady środowiskowe ośrodka', 'B10', '[2011-01-01,)'::daterange, 'Gdy nie należą do prowadzonej sprawy',
       'INTERVIEW_OWN'
  from generate_series(1, 9) n
 where not exists (select 1 from office.class c where c.symbol like '811' || n || '%')
   and exists (select 1 from office.class c where c.symbol = '811' and c.category is null)
 order by n limit 1;
