package pl.oparcie.interview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.SEE_OTHER;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pl.oparcie.TestCases;
import pl.oparcie.TestPeople.Person;

/** Makes interviews through their pages. */
final class TestInterviews {

    private final MockMvcTester http;

    TestInterviews(MockMvcTester http) {
        this.http = http;
    }

    String ordered(Person who, TestCases.Case of, Kind kind, Map<String, String> more) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("person", of.person().toString());
        fields.put("kind", kind.name());
        fields.put("purpose", "CASH");
        fields.put("mode", "NORMAL");
        fields.put("source", "APPLICATION");
        fields.put("learnedOn", "16.11.2026");
        fields.put("applicationOn", "16.11.2026");
        fields.put("worker", who.id().toString());
        fields.putAll(more);
        var answer = post(who, "/interviews", fields);
        assertThat(answer).hasStatus(SEE_OTHER);
        return answer.getResponse().getRedirectedUrl();
    }

    MvcTestResult post(Person who, String url, Map<String, String> fields) {
        var request = http.post().uri(url).with(who.login());
        fields.forEach(request::param);
        return request.exchange();
    }

    MvcTestResult get(Person who, String url) {
        return http.get().uri(url).with(who.login()).exchange();
    }

    String page(Person who, String url) {
        var answer = get(who, url);
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    /** The page asks the database at most fifteen times. */
    void opensInFifteenQueries(Person who, String url) {
        get(who, url); // what is kept in memory is kept now
        var timing = String.valueOf(get(who, url).getResponse().getHeader("Server-Timing"));
        assertThat(Integer.parseInt(timing.replaceFirst(".*desc=\"(\\d+)\".*", "$1")))
                .as(url + " " + timing)
                .isLessThanOrEqualTo(15);
    }

    void ok(Person who, String url, Map<String, String> fields) {
        var answer = post(who, url, fields);
        assertThat(answer).as(url).hasStatus(SEE_OTHER);
        assertThat(answer.getResponse().getRedirectedUrl()).doesNotContain("check=true");
    }

    /** Answers of the common header. */
    static Map<String, String> header() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("unit", "OPS");
        fields.put("interviewNo", "WS/1/2026");
        fields.put("learnedOn", "16.11.2026");
        fields.put("mode", "NORMAL");
        fields.put("infoSource", "APPLICATION");
        fields.put("heldAt.date", "20.11.2026");
        fields.put("heldAt.time", "10.30");
        fields.put("place", "RESIDENCE");
        fields.put("workerName", "Osoba Próbna");
        fields.put("workerCardNo", "12/2025");
        fields.put("workerCardUntil", "31.12.2027");
        fields.put("heldWith", "PERSON");
        fields.put("warned", "YES");
        fields.put("informed109", "YES");
        fields.put("purpose", "CASH");
        fields.put("firstName", "Halina");
        fields.put("lastName", "Próbna");
        fields.put("birthDate", "12.03.1984");
        fields.put("documentKind", "dowód osobisty");
        fields.put("documentNo", "ABC123456");
        fields.put("sex", "F");
        fields.put("address.town", "Zalesie");
        fields.put("address.house", "9");
        fields.put("address.postcode", "32-992");
        fields.put("householdKind", "SINGLE");
        fields.put("amountsOn", "20.11.2026");
        fields.put("incomeLost", "NO");
        fields.put("incomeMonth", "10.2026");
        fields.put("incomes.0.who", "Halina Próbna");
        fields.put("incomes.0.source", "WAGE");
        fields.put("incomes.0.receipts", "1500");
        fields.put("maintenancePaid", "500");
        fields.put("maintenanceDocument", "wyrok");
        fields.put("assetStatement", "GIVEN");
        fields.put("needs", "Potrzebuję opału na zimę");
        fields.put("diagnosis", "Silna i zaradna, zabrakło pieniędzy");
        fields.put("confirmedReasons", "UNEMPLOYMENT");
        fields.put("dominantReason", "UNEMPLOYMENT");
        fields.put("conclusions", "Wniosek o zasiłek celowy");
        fields.put("noHelpReason", "Pomoc ustali się po wywiadzie");
        return fields;
    }

    /** A complete part I of a person alone. */
    static Map<String, String> partOne() {
        var fields = header();
        fields.put("part", "I");
        fields.put("cardShown", "YES");
        fields.put("maritalStatus", "SINGLE");
        fields.put("citizenship", "PL");
        fields.put("reasons", "UNEMPLOYMENT");
        fields.put("section.material", "COMPLETED");
        for (var section : new String[] {"living", "work", "family", "environment"}) {
            fields.put("section." + section, "NOT_NEEDED");
            fields.put("section." + section + ".reason", "nie dotyczy sprawy");
        }
        fields.put("section.health", "COMPLETED");
        return fields;
    }

    static Map<String, String> version(int version) {
        return Map.of("version", Integer.toString(version));
    }

    static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return more;
    }
}
