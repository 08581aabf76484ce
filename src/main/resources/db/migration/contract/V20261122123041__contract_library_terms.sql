-- Actions of the library know when they are proposed to be done and for whom they are: a row each instead of a line of text.
alter table contract.library
    add column suits text[] not null default '{}'
        check (suits <@ array['CHILDREN', 'TOGETHER', 'WOMAN', 'MAN', 'JOBLESS', 'DISABLED', 'FOREIGNER', 'HOMELESS']),
    add column acts jsonb not null default '[]' check (jsonb_typeof(acts) = 'array');

-- weeks after the beginning; none: as long as the contract. What a centre wrote itself goes on as long as the contract, as it did.
create temporary table proposed (words text primary key, weeks integer, suits text) on commit drop;
insert into proposed values
    ('Zgłoszenie się do poradni leczenia uzależnień', 2, null),
    ('Umówienie pierwszej wizyty w poradni i wniosek o zasiłek celowy na dojazdy (art. 39a)', 1, null),
    ('Wsparcie bliskich jako osób współuzależnionych', 8, 'TOGETHER'),
    ('Kontakt z poradnią za zgodą osoby', 4, null),
    ('Kontakt z gminną komisją rozwiązywania problemów alkoholowych', 4, null),
    ('Rejestracja i stawiennictwo w urzędzie pracy', 2, null),
    ('Udział w kursie, KIS, CIS lub pracach społecznie użytecznych', 12, null),
    ('Przygotowanie CV', 3, null),
    ('Spotkania z doradcą zawodowym', 8, null),
    ('Badania i dojazdy na zajęcia', 10, null),
    ('Ustalenia z doradcą urzędu pracy', 2, null),
    ('Skierowanie do KIS lub CIS', 6, null),
    ('Pomoc w napisaniu CV', 2, null),
    ('Opieka nad dzieckiem na czas kursu', 10, 'CHILDREN'),
    ('Wniosek o zasiłek celowy na dojazd i badania (art. 39a)', 4, null),
    ('Szczepienia i wizyty u lekarza', 8, null),
    ('Warsztaty dla rodziców', 16, null),
    ('Miejsce w świetlicy', 4, null),
    ('Umówienie poradni psychologiczno-pedagogicznej', 4, null),
    ('Wniosek o asystenta rodziny', 2, null),
    ('Zestawienie długów', 2, null),
    ('Budżet miesięczny z rachunkami', 4, null),
    ('Wniosek o raty lub umorzenie', 4, null),
    ('Wniosek o dodatek mieszkaniowy', 3, null),
    ('Kontakt z administratorem i poradnictwo prawne', 3, null),
    ('Trening budżetowy', 12, null),
    ('Wyrobienie dowodu osobistego', 4, null),
    ('Rejestracja w urzędzie pracy lub orzeczenie', 6, null),
    ('Wniosek o lokal lub mieszkanie treningowe', 8, null),
    ('Składka zdrowotna', 2, null),
    ('Pomoc we wnioskach i program z art. 49', 8, null),
    ('Badania', 6, null),
    ('Wniosek do zespołu orzekającego', 8, null),
    ('Pomoc we wniosku', 6, null),
    ('Usługi, środowiskowy dom samopomocy, warsztat terapii zajęciowej', 12, null),
    ('Kontakt z kuratorem', 2, null),
    ('Rejestracja w urzędzie pracy', 2, null),
    ('Pomoc w znalezieniu mieszkania', 8, null),
    ('Pomoc postpenitencjarna', 2, null),
    ('Spotkania z psychologiem', 4, null),
    ('Grupa wsparcia', 6, null);

-- the specific goals took the lines in turn: the goal of each line is written down now
with line as (
    select l.id, s.side, s.place, trim(t.words) as words, row_number() over (partition by l.id, s.side order by t.n) as n,
           (select count(*) from regexp_split_to_table(l.aims, '\r?\n') a where trim(a) <> '') as aims
      from contract.library l
           cross join lateral (values ('PERSON', 1, l.person_acts), ('WORKER', 2, l.worker_acts)) s (side, place, lines)
           cross join lateral regexp_split_to_table(s.lines, '\r?\n') with ordinality t (words, n)
     where trim(t.words) <> ''
)
update contract.library l set acts = g.acts
  from (select line.id, jsonb_agg(jsonb_build_object('side', line.side, 'words', line.words, 'aim', (line.n - 1) % greatest(line.aims, 1) + 1,
                                                     'weeks', p.weeks, 'suits', p.suits) order by line.place, line.n) as acts
          from line left join proposed p on p.words = line.words group by line.id) g
 where g.id = l.id;

-- the other centre agrees before the signing (art. 108 ust. 1a): nothing to be promised in the contract
update contract.library set acts = (select coalesce(jsonb_agg(a order by n), '[]') from jsonb_array_elements(acts) with ordinality e (a, n)
                                     where a ->> 'words' <> 'Uzgodnienie z ośrodkiem ostatniego zameldowania')
 where acts @> '[{"words": "Uzgodnienie z ośrodkiem ostatniego zameldowania"}]';

alter table contract.library drop column person_acts, drop column worker_acts;

update contract.library set suits = '{JOBLESS}' where area = 'Bezrobocie';
update contract.library set suits = '{CHILDREN}' where area = 'Opieka i wychowanie';
update contract.library set suits = '{HOMELESS}' where area = 'Bezdomność';
update contract.library set suits = '{DISABLED}' where area = 'Niepełnosprawność i choroba';

-- each specific goal is seen to be reached by something of its own
update contract.library l set evidence = e.new
  from (values ('zaświadczenie z poradni, karta uczestnictwa, notatki z wizyt', E'zaświadczenie z poradni\nkarta uczestnictwa, notatki z wizyt\nnotatki z wizyt'),
               ('potwierdzenia z urzędu pracy, lista pracodawców, zaświadczenie kursu, umowa', E'potwierdzenia z urzędu pracy\nzaświadczenie kursu\nlista pracodawców, umowa'),
               ('dziennik frekwencji, zaświadczenia', E'dziennik frekwencji\nzaświadczenia\nzaświadczenia'),
               ('harmonogram spłat, dowody wpłat', E'harmonogram spłat\ndowody wpłat')) e (old, new)
 where l.evidence = e.old;

-- Ours [D]: the standards name no set for foreigners. An individual programme of integration is another thing and is not replaced.
insert into contract.library (id, area, reasons, suits, main_goal, aims, acts, evidence, months) values
    (uuidv7(), 'Cudzoziemcy', '{INTEGRATION}', '{FOREIGNER}', 'Samodzielne życie w Polsce',
     E'Ważne dokumenty pobytowe\nJęzyk polski w codziennych sprawach\nPraca lub inny dochód\nSzkoła i zdrowie dzieci',
     '[{"side": "PERSON", "words": "Sprawdzenie, do kiedy ważne są dokumenty pobytowe, i wniosek o nowe przed tym dniem", "aim": 1, "weeks": 4, "suits": null},
       {"side": "PERSON", "words": "Wniosek o numer PESEL albo aktualizacja danych", "aim": 1, "weeks": 3, "suits": null},
       {"side": "PERSON", "words": "Zapisanie się na kurs języka polskiego", "aim": 2, "weeks": 4, "suits": null},
       {"side": "PERSON", "words": "Udział w kursie języka polskiego", "aim": 2, "weeks": null, "suits": null},
       {"side": "PERSON", "words": "Rejestracja w urzędzie pracy", "aim": 3, "weeks": 3, "suits": "JOBLESS"},
       {"side": "PERSON", "words": "Tłumaczenie i uznanie dyplomów i świadectw pracy", "aim": 3, "weeks": 12, "suits": null},
       {"side": "PERSON", "words": "Zapisanie dzieci do szkoły i do lekarza", "aim": 4, "weeks": 3, "suits": "CHILDREN"},
       {"side": "WORKER", "words": "Porada prawna o pobycie w organizacji pomagającej cudzoziemcom", "aim": 1, "weeks": 3, "suits": null},
       {"side": "WORKER", "words": "Ustalenie w powiatowym centrum pomocy rodzinie, czy osoba ma indywidualny program integracji", "aim": 1, "weeks": 2, "suits": null},
       {"side": "WORKER", "words": "Tłumacz na spotkania i pisma prostymi słowami", "aim": 2, "weeks": 1, "suits": null},
       {"side": "WORKER", "words": "Wskazanie bezpłatnych kursów języka polskiego", "aim": 2, "weeks": 2, "suits": null},
       {"side": "WORKER", "words": "Ustalenia z urzędem pracy i pomoc w CV po polsku", "aim": 3, "weeks": 4, "suits": null},
       {"side": "WORKER", "words": "Ustalenie ze szkołą dodatkowych lekcji polskiego dla dzieci", "aim": 4, "weeks": 4, "suits": "CHILDREN"}]',
     E'kopie wniosków i dokumentów\nzaświadczenie z kursu\numowa albo potwierdzenie z urzędu pracy\nzaświadczenie ze szkoły', 6);
