package pl.oparcie.letter;

import static pl.oparcie.platform.text.Texts.in;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.access.CaseId;
import pl.oparcie.centre.Centre;
import pl.oparcie.code.Codes;
import pl.oparcie.diagnosis.Diagnoses;
import pl.oparcie.diagnosis.NewDiagnosis;
import pl.oparcie.plan.Plans;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.Today;
import pl.oparcie.register.AddressForm;
import pl.oparcie.register.NewAddress;
import pl.oparcie.template.Values;

/** What the file knows, by the placeholders' names; letters are Polish, whatever the language of the page. Only what the reader may see. */
@Repository
class LetterKnowledge {

    private static final String PL = "pl";
    private static final int CHILD_UNTIL = 18;
    private static final int PUPIL_UNTIL = 24;
    private static final Set<String> PARENTHOOD = Set.of("PARENT", "ADOPTIVE_PARENT");

    /**
     * The newest family interview of a household and those before it, as far as the reader may read them: an update asks of living, work and
     * family only when something changed there. One with a debtor or of a foster family tells of something else.
     */
    private static final String SAID = """
            with recursive chain as (
                (select i.id, i.former_id, i.kind, i.held_on, 1 as step
                   from interview.interview i join interview.content c on c.interview_id = i.id
                  where i.household_id = :household and i.kind in ('RWS_I', 'RWS_IV')
                    and i.state in ('APPROVED', 'STATEMENT_SIGNED', 'HEAD_ACCEPTED', 'FILED')
                  order by i.held_on desc, i.id desc limit 1)
                union all
                select i.id, i.former_id, i.kind, i.held_on, chain.step + 1
                  from chain join interview.interview i on i.id = chain.former_id where chain.step < 24
            ), said as (
                select chain.step, chain.kind, chain.held_on, c.answers -> 'answers' as open, s.answers -> 'answers' as apart
                  from chain join interview.content c on c.interview_id = chain.id
                  left join interview.sensitive s on s.interview_id = chain.id
            )
            """;

    private final JdbcClient jdbc;
    private final Centre centre;
    private final Diagnoses diagnoses;
    private final Plans plans;
    private final Codes codes;
    private final Today today;

    LetterKnowledge(JdbcClient jdbc, Centre centre, Diagnoses diagnoses, Plans plans, Codes codes, Today today) {
        this.jdbc = jdbc;
        this.centre = centre;
        this.diagnoses = diagnoses;
        this.plans = plans;
        this.codes = codes;
        this.today = today;
    }

    /** The case as letters know it, with whoever it is led for. */
    record Case(
            UUID person,
            UUID household,
            String mark,
            String name,
            LocalDate openedOn,
            String reasons,
            String address,
            @Nullable LocalDate visitOn,
            @Nullable LocalTime visitAt,
            @Nullable String visitKind,
            @Nullable String visitPlace) {

        /** Where the planned visit is: as it was planned; a visit without a place is at home; nothing for a meeting without one. */
        @Nullable
        String meetingPlace() {
            if (visitPlace != null && !visitPlace.isBlank()) {
                return visitPlace;
            }
            return "VISIT".equals(visitKind) && !address.isBlank() ? address : null;
        }
    }

    /** One of the household. */
    record Member(
            UUID id,
            String name,
            @Nullable LocalDate birthDate,
            @Nullable String pesel,
            String sex,
            AddressForm form,
            @Nullable String kind,
            boolean up) {}

    private record Person(
            String firstName,
            String lastName,
            @Nullable String pesel,
            @Nullable LocalDate birthDate,
            @Nullable String documentKind,
            @Nullable String documentNo,
            String citizenship,
            @Nullable String birthName,
            @Nullable String phone) {}

    private record Worker(
            String name,
            String jobTitle,
            @Nullable String phone,
            @Nullable String email) {}

    private record Interview(
            LocalDate heldOn,
            @Nullable String livingDescription,
            @Nullable String area,
            @Nullable Integer rooms,
            @Nullable String legalTitle,
            @Nullable String labourOffice) {}

    Case of(CaseId id) {
        return jdbc.sql("""
                        select c.person_id, c.household_id, c.mark, c.name, c.opened_on, h.place, h.street, h.house, h.flat, h.postcode,
                               h.homeless, h.last_registered, h.stay, v.on_date, v.at_time, v.kind as visit_kind, v.visit_place,
                               array(select r.code from casework.reason r where r.case_id = c.id and r.until is null
                                      order by r.dominant desc, r.id) as reasons
                          from casework.case_file c join register.household h on h.id = c.household_id
                          left join lateral (select on_date, at_time, kind, place as visit_place from casework.visit v where v.case_id = c.id
                                                and v.state = 'PLANNED' and v.on_date > :today order by v.on_date, v.id limit 1) v on true
                         where c.id = :id
                        """)
                .param("id", id.value())
                .param("today", today.date())
                .query((row, n) -> {
                    var address = new NewAddress(
                            row.getString("place"),
                            row.getString("street"),
                            row.getString("house"),
                            row.getString("flat"),
                            row.getString("postcode"),
                            null,
                            null,
                            null,
                            row.getBoolean("homeless"),
                            row.getString("last_registered"),
                            row.getString("stay"));
                    return new Case(
                            row.getObject("person_id", UUID.class),
                            row.getObject("household_id", UUID.class),
                            row.getString("mark"),
                            row.getString("name"),
                            row.getObject("opened_on", LocalDate.class),
                            java.util.Arrays.stream(
                                            (String[]) row.getArray("reasons").getArray())
                                    .map(code -> in(PL, "casework.reason." + code))
                                    .collect(Collectors.joining(", ")),
                            address.homeless()
                                    ? java.util.Objects.requireNonNullElse(address.stay(), "")
                                    : address.line(),
                            row.getObject("on_date", LocalDate.class),
                            row.getObject("at_time", LocalTime.class),
                            row.getString("visit_kind"),
                            row.getString("visit_place"));
                })
                .optional()
                .orElseThrow(() -> new NotFound("case"));
    }

    /** Who lives in the household today, the subject first; with what they are to the subject. */
    List<Member> members(UUID household, UUID subject) {
        return jdbc.sql("""
                        select p.id, p.first_name || ' ' || p.last_name as name, p.birth_date, p.pesel, p.sex, p.address_form as form, r.kind,
                               coalesce(r.from_id = p.id, false) as up
                          from register.member m join register.person p on p.id = m.person_id
                          left join lateral (select x.kind, x.from_id from register.relation x
                                              where x.period @> :today and x.kind in ('PARENT', 'ADOPTIVE_PARENT', 'MARRIAGE', 'UNION', 'SIBLING')
                                                and (x.from_id = p.id and x.to_id = :subject or x.to_id = p.id and x.from_id = :subject)
                                              order by x.id limit 1) r on true
                         where m.household_id = :household and m.period @> :today
                         order by p.id <> :subject, p.birth_date, p.id limit 30
                        """)
                .param("today", today.date())
                .param("subject", subject)
                .param("household", household)
                .query(Member.class)
                .list();
    }

    /** Everything a letter may name, for the subject and whoever signs. */
    Map<String, Object> values(CaseId id, Case known, UUID person, AddressForm form, UUID author, Set<String> asked) {
        var members = members(known.household(), person);
        var values = new HashMap<String, Object>();
        person(values, person, form, known.address());
        household(values, known, members);
        worker(values, author);
        put(values, "sprawa.znak", known.mark());
        put(values, "sprawa.data_otwarcia", known.openedOn());
        put(values, "sprawa.powody", known.reasons());
        if (wants(asked, "diagnoza.")) {
            diagnosis(id, values);
        }
        if (wants(asked, "plan.")) {
            plan(id, values);
        }
        return values;
    }

    /** What a form begins with, for the person the case is led for: a planned visit, the newest interview, the centre too. */
    Map<String, Object> prefilled(CaseId id, Case known, Set<String> asked) {
        var values = new HashMap<String, Object>();
        if (wants(asked, "osoba.")) {
            person(values, known.person(), AddressForm.NONE, known.address());
        }
        if (wants(asked, "diagnoza.")) {
            diagnosis(id, values);
        }
        if (wants(asked, "plan.")) {
            plan(id, values);
        }
        put(values, "wizyta.dzien", known.visitOn());
        put(values, "wizyta.godzina", known.visitAt());
        if (wants(asked, "osrodek.")) {
            put(values, "osrodek.adres", centre.identity().address());
        }
        if (wants(asked, "wizyta.")) {
            var at = known.meetingPlace();
            put(values, "wizyta.miejsce", at == null ? centre.identity().address() : at);
        }
        if (wants(asked, "wywiad.")) {
            interview(known.household()).ifPresent(interview -> put(values, interview));
        }
        return values;
    }

    private static boolean wants(Set<String> asked, String start) {
        return asked.stream().anyMatch(name -> name.startsWith(start));
    }

    private void person(Map<String, Object> values, UUID id, AddressForm form, String address) {
        var person =
                jdbc.sql("""
                        select p.first_name, p.last_name, p.pesel, p.birth_date, p.document_kind, p.document_no, p.citizenship,
                               (select f.last_name from register.former_name f where f.person_id = p.id and f.kind = 'BIRTH' limit 1) as birth_name,
                               (select c.value from register.contact_point c where c.person_id = p.id and c.kind = 'PHONE' order by c.id limit 1) as phone
                          from register.person p where p.id = :id
                        """).param("id", id).query(Person.class).optional().orElseThrow(() -> new NotFound("person"));
        var name = person.firstName() + " " + person.lastName();
        put(values, "osoba.nazwa", name);
        put(values, "osoba.zwrot_nazwa", form.before(name));
        put(values, "osoba.forma", form == AddressForm.NONE ? null : form.name());
        put(values, "osoba.imie", person.firstName());
        put(values, "osoba.nazwisko", person.lastName());
        put(values, "osoba.nazwisko_rodowe", person.birthName());
        put(values, "osoba.pesel", person.pesel());
        put(values, "osoba.data_urodzenia", person.birthDate());
        put(values, "osoba.adres", address);
        put(values, "osoba.telefon", person.phone());
        put(values, "osoba.dokument", document(person));
        put(values, "osoba.obywatelstwo", citizenship(person.citizenship()));
    }

    private static @Nullable String document(Person person) {
        if (person.documentNo() == null || person.documentNo().isBlank()) {
            return null;
        }
        return person.documentKind() == null ? person.documentNo() : person.documentKind() + " " + person.documentNo();
    }

    private static String citizenship(String code) {
        return code.equals("PL")
                ? in(PL, "letter.citizenship-polish")
                : java.util.Locale.of("", code).getDisplayCountry(pl.oparcie.platform.text.Texts.POLISH);
    }

    private void household(Map<String, Object> values, Case known, List<Member> members) {
        put(values, "gospodarstwo.nazwa", known.name());
        put(values, "gospodarstwo.adres", known.address());
        put(values, "gospodarstwo.liczba", Integer.toString(members.size()));
        put(values, "gospodarstwo.liczba_slownie", in(PL, "letter.persons", members.size()));
        put(values, "gospodarstwo.osoby", rows(members, members.isEmpty() ? null : members.getFirst()));
        put(values, "gospodarstwo.dzieci", rows(children(members), members.isEmpty() ? null : members.getFirst()));
    }

    /** Where the centre is. */
    String place() {
        return centre.identity()
                .address()
                .replaceFirst("(?s).*\\d{2}-\\d{3} ", "")
                .strip();
    }

    /** The schools of the children, as the newest interview says that spoke of the family. */
    List<String> schools(UUID household) {
        return jdbc.sql(SAID + """
                        select distinct regexp_replace(child ->> 'school', '\\mSP\\M', 'szkoła podstawowa', 'i') as school
                          from (select coalesce(apart -> 'children', open -> 'children') as children from said
                                 where kind <> 'RWS_IV' or open -> 'changes' @> '["FAMILY"]' order by step limit 1) family,
                               jsonb_array_elements(case when jsonb_typeof(children) = 'array' then children else '[]' end) child
                         where child ->> 'school' <> ''
                        """)
                .param("household", household)
                .query(String.class)
                .list();
    }

    /** Who may go to school: those under 18, and those under 24 who are a child of whom the case is led for. */
    List<Member> pupils(List<Member> members) {
        return members.stream()
                .filter(member -> under(CHILD_UNTIL, member)
                        || (under(PUPIL_UNTIL, member)
                                && !member.up()
                                && PARENTHOOD.contains(String.valueOf(member.kind()))))
                .sorted(java.util.Comparator.comparing((Member member) -> !under(CHILD_UNTIL, member)))
                .toList();
    }

    private boolean under(int years, Member member) {
        return member.birthDate() != null && member.birthDate().plusYears(years).isAfter(today.date());
    }

    /** Those under 18 today. */
    List<Member> children(List<Member> members) {
        return members.stream().filter(member -> under(CHILD_UNTIL, member)).toList();
    }

    private static List<Values> rows(List<Member> members, @Nullable Member subject) {
        var rows = new ArrayList<Values>();
        for (var member : members) {
            var row = new HashMap<String, Object>();
            put(row, "lp", Integer.toString(rows.size() + 1));
            put(row, "nazwa", member.name());
            put(row, "data_urodzenia", member.birthDate());
            put(row, "pesel", member.pesel());
            put(row, "pokrewienstwo", kinship(member, member.equals(subject)));
            rows.add(Values.of(row));
        }
        return rows;
    }

    /** What the member is to the subject, in words; of some relations the register knows nothing. */
    static String kinship(Member member, boolean subject) {
        var woman = member.sex().equals("F");
        var kin = subject
                ? "SUBJECT"
                : switch (member.kind()) {
                    case "MARRIAGE" -> woman ? "WIFE" : "HUSBAND";
                    case "UNION" -> woman ? "PARTNER_F" : "PARTNER_M";
                    case "SIBLING" -> woman ? "SISTER" : "BROTHER";
                    case "PARENT", "ADOPTIVE_PARENT" ->
                        member.up() ? woman ? "MOTHER" : "FATHER" : woman ? "DAUGHTER" : "SON";
                    case null, default -> "OTHER";
                };
        return in(PL, "letter.kin." + kin);
    }

    private void worker(Map<String, Object> values, UUID author) {
        var worker = jdbc.sql("""
                        select first_name || ' ' || last_name as name, job_title, phone, email from access.account where id = :id
                        """).param("id", author).query(Worker.class).single();
        put(values, "pracownik.nazwa", worker.name());
        put(
                values,
                "pracownik.stanowisko",
                worker.jobTitle().isBlank() ? in(PL, "letter.job-title") : worker.jobTitle());
        put(values, "pracownik.telefon", phone(worker));
        put(values, "pracownik.email", worker.email());
    }

    /** The worker's own number, or the centre's. */
    private String phone(Worker worker) {
        return worker.phone() == null || worker.phone().isBlank()
                ? centre.identity().phone()
                : worker.phone();
    }

    private void diagnosis(CaseId id, Map<String, Object> values) {
        diagnoses.approved(id).map(Diagnoses.Approved::content).ifPresent(diagnosis -> {
            put(values, "diagnoza.wniosek", diagnosis.conclusion());
            put(
                    values,
                    "diagnoza.mocne_strony",
                    diagnosis.strengths().stream()
                            .map(NewDiagnosis.Strength::words)
                            .collect(Collectors.joining("\n")));
            put(
                    values,
                    "diagnoza.trudnosci",
                    diagnosis.problems().stream()
                            .map(problem -> Values.of(Map.of("nazwa", in(PL, "diagnosis.reason." + problem.code()))))
                            .toList());
        });
    }

    private void plan(CaseId id, Map<String, Object> values) {
        var goals = new LinkedHashMap<String, Optional<LocalDate>>();
        plans.agreed(id).stream()
                .flatMap(plan -> plan.steps().stream())
                .forEach(step -> goals.putIfAbsent(step.goal(), Optional.ofNullable(step.due())));
        var rows = new ArrayList<Values>();
        goals.forEach((goal, due) -> rows.add(Values.of(Map.of("nazwa", goal, "termin", due))));
        put(values, "plan.cele", rows);
        put(values, "plan.cele_slowa", String.join("\n", goals.keySet()));
    }

    /** The day of the newest family interview or update, and of each part what was said of it last. */
    private Optional<Interview> interview(UUID household) {
        return jdbc.sql(SAID + """
                        select newest.held_on, living.open ->> 'livingDescription' as living_description,
                               replace(case when living.open ->> 'area' ~ '^[0-9]{1,6}([.][0-9]{1,4})?$'
                                            then trim_scale((living.open ->> 'area')::numeric)::text else living.open ->> 'area' end, '.', ',') as area,
                               case when living.open ->> 'rooms' ~ '^[0-9]{1,3}$' then (living.open ->> 'rooms')::integer end as rooms, living.open ->> 'legalTitle' as legal_title,
                               work.open #>> '{labourOffice,0,status}' as labour_office
                          from said newest
                          left join lateral (select open from said where kind <> 'RWS_IV' or open -> 'changes' @> '["LIVING"]'
                                              order by step limit 1) living on true
                          left join lateral (select open from said where kind <> 'RWS_IV' or open -> 'changes' @> '["WORK"]'
                                              order by step limit 1) work on true
                         where newest.step = 1
                        """)
                .param("household", household)
                .query(Interview.class)
                .optional();
    }

    private void put(Map<String, Object> values, Interview interview) {
        put(values, "wywiad.dzien", interview.heldOn());
        put(values, "wywiad.livingDescription", interview.livingDescription());
        put(values, "wywiad.area", interview.area());
        put(values, "wywiad.dwelling", dwelling(interview));
        put(values, "wywiad.legalTitle", label("legal-title", interview.legalTitle()));
        put(values, "wywiad.labourOffice", label("labour-office-status", interview.labourOffice()));
    }

    /** In Polish, as letters are: 46 m², 2 izby. */
    private static @Nullable String dwelling(Interview interview) {
        var parts = new ArrayList<String>();
        if (interview.area() != null) {
            parts.add(interview.area() + "\u00a0m²");
        }
        if (interview.rooms() != null) {
            parts.add(in("pl", "letter.rooms", interview.rooms()));
        }
        return parts.isEmpty() ? null : String.join(", ", parts);
    }

    private @Nullable String label(String list, @Nullable String code) {
        return code == null ? null : codes.label(list, code);
    }

    static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null && !(value instanceof String text && text.isBlank())) {
            values.put(name, value);
        }
    }
}
