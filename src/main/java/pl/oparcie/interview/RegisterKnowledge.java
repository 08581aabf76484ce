package pl.oparcie.interview;

import static pl.oparcie.platform.text.Texts.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.code.CodeValue;
import pl.oparcie.code.Codes;
import pl.oparcie.form.Known;
import pl.oparcie.form.Who;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.web.Question;
import pl.oparcie.platform.web.Questions;

/** What the register knows of the person, the household and its people. */
@Repository
class RegisterKnowledge {

    /** A spouse in the household says so; that there is none says nothing. */
    private static final String MARRIED = "MARRIED";

    private final JdbcClient jdbc;
    private final Questions questions;
    private final Codes codes;
    private final Today today;

    RegisterKnowledge(JdbcClient jdbc, Questions questions, Codes codes, Today today) {
        this.jdbc = jdbc;
        this.questions = questions;
        this.codes = codes;
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

    /** Puts what is known into the values and gives the people of the household, the subject first. */
    List<Map<String, Known>> of(Interview interview, Map<String, Known> values) {
        var citizenships = codes.list("citizenship", today.date()).stream()
                .map(CodeValue::code)
                .collect(Collectors.toSet());
        questions.first(person(interview)).ifPresent(person -> put(values, person, citizenships));
        questions.first(household(interview)).ifPresent(household -> put(values, household));
        var members = questions.list(members(interview));
        if (!members.isEmpty()) {
            put(values, "household.size", members.size(), text("interview.known.household"));
            var single = members.size() == 1;
            if (members.stream().anyMatch(member -> "MARRIAGE".equals(member.kind()))) {
                put(values, "person.maritalStatus", MARRIED, text("interview.known.household"));
            }
            put(values, "household.kind", single ? "SINGLE" : "FAMILY", text("interview.known.household"));
        }
        return rows(members, citizenships);
    }

    /** What it asks of the register. */
    List<Question<?>> questions(Interview interview) {
        return List.of(person(interview), household(interview), members(interview));
    }

    /** How somebody wants to be addressed: PANI, PAN or NONE. */
    String addressForm(UUID person) {
        return jdbc.sql("select address_form from register.person where id = :id")
                .param("id", person)
                .query(String.class)
                .optional()
                .orElse("NONE");
    }

    private Question<Person> person(Interview interview) {
        return Question.of("""
                        select p.first_name, p.second_name, p.last_name, p.sex, p.birth_date, p.pesel, p.document_kind, p.document_no, p.citizenship,
                               p.runs_alone, p.alone,
                               (select f.last_name from register.former_name f where f.person_id = p.id and f.kind = 'BIRTH' limit 1) as birth_name,
                               (select c.value from register.contact_point c where c.person_id = p.id and c.kind = 'PHONE' order by c.id limit 1) as phone,
                               (select c.value from register.contact_point c where c.person_id = p.id and c.kind = 'EMAIL' order by c.id limit 1) as email,
                               (select g.first_name || ' ' || g.last_name from register.relation r join register.person g on g.id = r.from_id
                                 where r.to_id = p.id and r.kind in ('GUARDIAN', 'CURATOR') and r.period @> :today limit 1) as guardian
                          from register.person p where p.id = :id
                        """, Person.class).with("id", interview.personId()).with("today", today.date());
    }

    private static void put(Map<String, Known> values, Person person, Set<String> citizenships) {
        var source = text("interview.known.person");
        var first = person.firstName() + (person.secondName() == null ? "" : " " + person.secondName());
        put(values, "person.firstName", first, source);
        put(values, "person.lastName", person.lastName(), source);
        put(values, "person.name", person.firstName() + " " + person.lastName(), source);
        put(values, "person.birthName", person.birthName(), source);
        put(values, "person.pesel", person.pesel(), source);
        put(values, "person.birthDate", person.birthDate(), source);
        put(values, "person.citizenship", citizenship(person.citizenship(), citizenships), source);
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

    private static String citizenship(String code, Set<String> known) {
        return known.contains(code) ? code : "OTHER";
    }

    private static Question<Household> household(Interview interview) {
        return Question.of(
                        "select place, street, house, flat, postcode, homeless, last_registered, stay from register.household where id = :id",
                        Household.class)
                .with("id", interview.householdId());
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

    private Question<Member> members(Interview interview) {
        return Question.of("""
                        select p.id, p.first_name, p.last_name, p.pesel, p.birth_date, p.sex, p.citizenship, r.kind, coalesce(r.from_id = p.id, false) as up
                          from register.member m join register.person p on p.id = m.person_id
                          left join lateral (select x.kind, x.from_id from register.relation x
                                              where x.period @> :today and x.kind in ('PARENT', 'ADOPTIVE_PARENT', 'MARRIAGE', 'UNION', 'SIBLING')
                                                and (x.from_id = p.id and x.to_id = :subject or x.to_id = p.id and x.from_id = :subject)
                                              order by x.id limit 1) r on true
                         where m.household_id = :household and m.period @> :today
                         order by p.id <> :subject, p.birth_date, p.id limit 30
                        """, Member.class)
                .with("today", today.date())
                .with("subject", interview.personId())
                .with("household", interview.householdId());
    }

    private static List<Map<String, Known>> rows(List<Member> members, Set<String> citizenships) {
        var source = text("interview.known.household");
        var rows = new ArrayList<Map<String, Known>>();
        var married = members.stream().anyMatch(member -> "MARRIAGE".equals(member.kind()));
        for (var member : members) {
            var row = new HashMap<String, Known>();
            var name = member.firstName() + " " + member.lastName();
            put(row, "person", new Who(name, member.id().toString()), source);
            put(row, "name", name, source);
            put(row, "pesel", member.pesel(), source);
            put(row, "birthDate", member.birthDate(), source);
            put(row, "sex", sex(member.sex()), source);
            put(row, "citizenship", citizenship(member.citizenship(), citizenships), source);
            put(row, "kinship", kinship(member, rows.isEmpty()), source);
            if ("MARRIAGE".equals(member.kind()) || (rows.isEmpty() && married)) {
                put(row, "maritalStatus", MARRIED, source);
            }
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

    static void put(Map<String, Known> values, String path, @Nullable Object value, String source) {
        if (value != null && !value.toString().isBlank()) {
            values.put(path, new Known(value, source));
        }
    }
}
