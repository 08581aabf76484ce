package pl.oparcie.interview;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.text;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.centre.Centre;
import pl.oparcie.form.Answers;
import pl.oparcie.form.Known;
import pl.oparcie.form.Prefill;
import pl.oparcie.form.Who;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.web.Option;

/** What the file knows already, for the form of an interview: only what the current user may see. */
@Repository
class InterviewKnowledge {

    private static final int NAMES = 200;

    private final JdbcClient jdbc;
    private final Centre centre;
    private final Today today;

    InterviewKnowledge(JdbcClient jdbc, Centre centre, Today today) {
        this.jdbc = jdbc;
        this.centre = centre;
        this.today = today;
    }

    private record Person(
            String firstName,
            @Nullable String secondName,
            String lastName,
            String sex,
            @Nullable LocalDate birthDate,
            @Nullable String pesel,
            @Nullable String documentKind,
            @Nullable String documentNo,
            String citizenship,
            String runsAlone,
            String alone,
            @Nullable String birthName,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String guardian) {}

    private record Household(
            String place,
            String street,
            String house,
            String flat,
            String postcode,
            boolean homeless,
            @Nullable String lastRegistered,
            @Nullable String stay) {}

    private record Member(
            java.util.UUID id,
            String firstName,
            String lastName,
            @Nullable String pesel,
            @Nullable LocalDate birthDate,
            String sex,
            String citizenship,
            @Nullable String kind,
            boolean up) {}

    private record Worker(
            String name,
            @Nullable String title,
            @Nullable String cardNo,
            @Nullable LocalDate cardUntil) {}

    private record Reason(String mark, String code, boolean dominant) {}

    /** An earlier interview with its answers. */
    record Former(
            String number,
            String kind,
            LocalDate heldOn,
            @Nullable Answers answers) {}

    Prefill of(Interview interview, @Nullable Former former) {
        var values = new HashMap<String, Known>();
        person(interview).ifPresent(person -> put(values, person));
        household(interview).ifPresent(household -> put(values, household));
        var members = members(interview);
        reasons(interview, values);
        worker(interview, values);
        order(interview, values);
        var identity = centre.identity();
        var known = text("interview.known.centre");
        put(values, "centre.name", identity.name(), known);
        put(
                values,
                "centre.nameAndAddress",
                (identity.name() + ", " + identity.address()).replaceAll(", $", ""),
                known);
        put(values, "centre.directorTitle", identity.directorTitle(), known);
        if (!members.isEmpty()) {
            put(values, "household.size", members.size(), text("interview.known.household"));
            var single = members.size() == 1;
            put(values, "household.kind", single ? "SINGLE" : "FAMILY", text("interview.known.household"));
        }
        if (former != null) {
            var source = text("interview.known.former", former.number(), date(former.heldOn()));
            put(values, "former.number", former.number(), source);
            put(values, "former.heldOn", former.heldOn(), source);
            var updates = former.answers() == null
                    ? 0
                    : former.answers()
                            .number("updateNo")
                            .map(number -> number.intValue())
                            .orElse(0);
            put(values, "interview.updateNo", updates + 1, source);
            put(values, "former.formTitle", text("interview.kind." + former.kind()), source);
        }
        return new Found(values, rows(members), former);
    }

    private Optional<Person> person(Interview interview) {
        return jdbc.sql("""
                        select p.first_name, p.second_name, p.last_name, p.sex, p.birth_date, p.pesel, p.document_kind, p.document_no, p.citizenship,
                               p.runs_alone, p.alone,
                               (select f.last_name from register.former_name f where f.person_id = p.id and f.kind = 'BIRTH' limit 1) as birth_name,
                               (select c.value from register.contact_point c where c.person_id = p.id and c.kind = 'PHONE' order by c.id limit 1) as phone,
                               (select c.value from register.contact_point c where c.person_id = p.id and c.kind = 'EMAIL' order by c.id limit 1) as email,
                               (select g.first_name || ' ' || g.last_name from register.relation r join register.person g on g.id = r.from_id
                                 where r.to_id = p.id and r.kind in ('GUARDIAN', 'CURATOR') and r.period @> :today limit 1) as guardian
                          from register.person p where p.id = :id
                        """)
                .param("id", interview.personId())
                .param("today", today.date())
                .query(Person.class)
                .optional();
    }

    private static void put(Map<String, Known> values, Person person) {
        var source = text("interview.known.person");
        var first = person.firstName() + (person.secondName() == null ? "" : " " + person.secondName());
        put(values, "person.firstName", first, source);
        put(values, "person.lastName", person.lastName(), source);
        put(values, "person.name", person.firstName() + " " + person.lastName(), source);
        put(values, "person.birthName", person.birthName(), source);
        put(values, "person.pesel", person.pesel(), source);
        put(values, "person.birthDate", person.birthDate(), source);
        put(values, "person.citizenship", citizenship(person.citizenship()), source);
        put(values, "person.documentKind", person.documentKind(), source);
        put(values, "person.documentNo", person.documentNo(), source);
        put(values, "person.sex", sex(person.sex()), source);
        put(values, "person.phone", person.phone(), source);
        put(values, "person.email", person.email(), source);
        put(values, "person.guardian", person.guardian(), source);
        put(values, "household.alone", yesNo(person.alone()), source);
    }

    private static @Nullable String sex(String sex) {
        return sex.equals("UNKNOWN") ? null : sex;
    }

    private static @Nullable String yesNo(String answer) {
        return answer.equals("YES") || answer.equals("NO") ? answer : null;
    }

    private static String citizenship(String code) {
        return code.equals("PL") ? "PL" : "OTHER";
    }

    private Optional<Household> household(Interview interview) {
        return jdbc.sql(
                        "select place, street, house, flat, postcode, homeless, last_registered, stay from register.household where id = :id")
                .param("id", interview.householdId())
                .query(Household.class)
                .optional();
    }

    private static void put(Map<String, Known> values, Household household) {
        var source = text("interview.known.household");
        var address = new LinkedHashMap<String, Object>();
        part(address, "town", household.place());
        part(address, "street", household.street());
        part(address, "house", household.house());
        part(address, "flat", household.flat());
        part(address, "postcode", household.postcode());
        if (!address.isEmpty()) {
            put(values, "household.address", address, source);
        }
        put(values, "household.lastRegistered", household.lastRegistered(), source);
        put(values, "household.stay", household.stay(), source);
        put(values, "household.homeless", household.homeless() ? "YES" : "NO", source);
    }

    private static void part(Map<String, Object> address, String key, String words) {
        if (!words.isBlank()) {
            address.put(key, words);
        }
    }

    private List<Member> members(Interview interview) {
        return jdbc.sql("""
                        select p.id, p.first_name, p.last_name, p.pesel, p.birth_date, p.sex, p.citizenship, r.kind, coalesce(r.from_id = p.id, false) as up
                          from register.member m join register.person p on p.id = m.person_id
                          left join lateral (select x.kind, x.from_id from register.relation x
                                              where x.period @> :today and x.kind in ('PARENT', 'ADOPTIVE_PARENT', 'MARRIAGE', 'UNION', 'SIBLING')
                                                and (x.from_id = p.id and x.to_id = :subject or x.to_id = p.id and x.from_id = :subject)
                                              order by x.id limit 1) r on true
                         where m.household_id = :household and m.period @> :today
                         order by p.id <> :subject, p.birth_date, p.id limit 30
                        """)
                .param("today", today.date())
                .param("subject", interview.personId())
                .param("household", interview.householdId())
                .query(Member.class)
                .list();
    }

    private static List<Map<String, Known>> rows(List<Member> members) {
        var source = text("interview.known.household");
        var rows = new ArrayList<Map<String, Known>>();
        for (var member : members) {
            var row = new HashMap<String, Known>();
            var name = member.firstName() + " " + member.lastName();
            put(row, "person", new Who(name, member.id().toString()), source);
            put(row, "name", name, source);
            put(row, "pesel", member.pesel(), source);
            put(row, "birthDate", member.birthDate(), source);
            put(row, "sex", sex(member.sex()), source);
            put(row, "citizenship", citizenship(member.citizenship()), source);
            put(row, "kinship", kinship(member, rows.isEmpty()), source);
            rows.add(row);
        }
        return rows;
    }

    private static @Nullable String kinship(Member member, boolean first) {
        if (first) {
            return "APPLICANT";
        }
        var woman = member.sex().equals("F");
        return switch (member.kind()) {
            case "MARRIAGE" -> "SPOUSE";
            case "UNION" -> "PARTNER";
            case "SIBLING" -> woman ? "SISTER" : "BROTHER";
            case "PARENT" -> member.up() ? woman ? "MOTHER" : "FATHER" : woman ? "DAUGHTER" : "SON";
            case "ADOPTIVE_PARENT" -> member.up() ? woman ? "MOTHER" : "FATHER" : "ADOPTED_CHILD";
            case null, default -> null;
        };
    }

    private void reasons(Interview interview, Map<String, Known> values) {
        if (interview.caseId() == null) {
            return;
        }
        var reasons = jdbc.sql("""
                        select c.mark, r.code, r.dominant from casework.case_file c join casework.reason r on r.case_id = c.id
                         where c.id = :id and r.until is null order by r.dominant desc, r.id
                        """)
                .param("id", interview.caseId())
                .query(Reason.class)
                .list();
        if (!reasons.isEmpty()) {
            var source = text("interview.known.case") + " " + reasons.getFirst().mark();
            put(values, "case.mark", reasons.getFirst().mark(), source);
            put(values, "case.reasons", reasons.stream().map(Reason::code).toList(), source);
            reasons.stream()
                    .filter(Reason::dominant)
                    .findFirst()
                    .ifPresent(reason -> put(values, "case.mainReason", reason.code(), source));
        }
    }

    private void worker(Interview interview, Map<String, Known> values) {
        var worker = jdbc.sql("""
                        select a.first_name || ' ' || a.last_name as name, c.number as card_no, c.valid_until as card_until, null as title
                          from access.account a left join interview.card c on c.account_id = a.id where a.id = :id
                        """)
                .param("id", interview.workerId())
                .query(Worker.class)
                .single();
        var source = text("interview.known.worker");
        put(values, "worker.name", worker.name(), source);
        put(values, "worker.cardNo", worker.cardNo(), source);
        put(values, "worker.cardUntil", worker.cardUntil(), source);
    }

    private static void order(Interview interview, Map<String, Known> values) {
        var source = text("interview.known.order");
        put(values, "interview.number", interview.number(), source);
        put(
                values,
                "interview.part",
                interview.kind().part().isEmpty() ? null : interview.kind().part(),
                source);
        put(values, "interview.learnedOn", interview.learnedOn(), source);
        put(values, "interview.mode", interview.mode().name(), source);
        put(values, "interview.source", interview.source().name(), source);
        put(values, "interview.purpose", interview.purpose().name(), source);
        put(values, "interview.applicationOn", interview.applicationOn(), source);
        if (interview.plannedOn() != null) {
            var at = interview.plannedAt() == null ? LocalTime.of(10, 0) : interview.plannedAt();
            put(values, "interview.heldAt", interview.plannedOn().atTime(at), source);
        }
        put(values, "interview.place", InterviewStore.name(interview.place()), source);
        put(values, "interview.headConsent", interview.consentOn() == null ? null : "YES", source);
        put(values, "interview.secondWorker", interview.secondWorker().isEmpty() ? "NO" : "YES", source);
        put(values, "interview.police", interview.police() ? "YES" : "NO", source);
        put(values, "interview.requester", interview.requester(), source);
        put(values, "interview.requestMark", interview.requestMark(), source);
        put(values, "interview.requestOn", interview.requestOn(), source);
        put(values, "interview.ground", InterviewStore.name(interview.ground()), source);
        put(values, "interview.helpedPerson", interview.helpedPerson(), source);
        put(values, "interview.relativePurpose", InterviewStore.name(interview.relativePurpose()), source);
        put(values, "interview.updateReason", InterviewStore.name(interview.updateReason()), source);
        put(values, "interview.signature", interview.signature(), source);
        put(values, "interview.heldOn", interview.heldOn(), source);
    }

    private static void put(Map<String, Known> values, String path, @Nullable Object value, String source) {
        if (value != null && !value.toString().isBlank()) {
            values.put(path, new Known(value, source));
        }
    }

    /** Found once for a page. */
    private record Found(
            Map<String, Known> values,
            List<Map<String, Known>> members,
            @Nullable Former former) implements Prefill {

        @Override
        public Optional<Known> value(String path) {
            var known = Optional.ofNullable(values.get(path));
            if (known.isPresent() || former == null || former.answers() == null || !path.startsWith("former.")) {
                return known;
            }
            var answers = former.answers();
            return Optional.ofNullable(answers.value(path.substring("former.".length())))
                    .filter(value ->
                            !(value instanceof List<?> list && !list.isEmpty() && list.getFirst() instanceof Map))
                    .map(value -> new Known(value, source()));
        }

        private String source() {
            var before = java.util.Objects.requireNonNull(former);
            return text("interview.known.former", before.number(), date(before.heldOn()));
        }

        @Override
        public List<Map<String, Known>> rows(String path) {
            if (path.equals("household.members")) {
                return members;
            }
            if (former == null || former.answers() == null || !path.startsWith("former.")) {
                return List.of();
            }
            var rows = new ArrayList<Map<String, Known>>();
            for (var row : former.answers().rows(path.substring("former.".length()))) {
                var cells = new HashMap<String, Known>();
                row.forEach((key, value) -> put(cells, key, value, source()));
                rows.add(cells);
            }
            return List.copyOf(rows);
        }

        @Override
        public List<Option> people() {
            return members.stream()
                    .map(row -> (Who)
                            java.util.Objects.requireNonNull(row.get("person")).value())
                    .map(who -> new Option(who.id() == null ? "" : who.id(), who.name()))
                    .limit(NAMES)
                    .toList();
        }
    }
}
