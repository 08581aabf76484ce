package pl.oparcie.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.SEE_OTHER;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import pl.oparcie.OparcieTest;
import pl.oparcie.Rule;
import pl.oparcie.TestCases;
import pl.oparcie.TestClock;
import pl.oparcie.TestPeople;
import pl.oparcie.TestPeople.Person;

/** An update starts from the interview before, asks anew what was of its day, and freezes nothing that nobody spoke of. */
@OparcieTest
class UpdatedInterviewTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    TestPeople people;

    @Autowired
    TestCases cases;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private TestInterviews interviews;
    private Person worker;
    private TestCases.Case of;

    @BeforeEach
    void people() {
        interviews = new TestInterviews(http);
        worker = people.socialWorker(people.teamLeader().team());
        of = cases.ledBy(worker);
    }

    private String firstOne() {
        var url = interviews.ordered(worker, of, Kind.RWS_I, Map.of());
        var fields = TestInterviews.partOne();
        fields.putAll(Map.of(
                "householdKind", "FAMILY",
                "people.0.name", "Halina Próbna",
                "people.0.birthDate", "12.03.1984",
                "people.0.sex", "F",
                "people.0.kinship", "APPLICANT",
                "people.0.maritalStatus", "DIVORCED",
                "people.0.education", "VOCATIONAL",
                "people.0.netIncome", "1500"));
        fields.putAll(Map.of(
                "people.1.name", "Jan Próbny",
                "people.1.birthDate", "1.02.2006",
                "people.1.sex", "M",
                "people.1.kinship", "SON"));
        fields.putAll(Map.of(
                "section.living", "COMPLETED",
                "dwelling", "RENTED",
                "legalTitle", "TENANCY",
                "livingDescription", "Dwie izby, piec kaflowy"));
        fields.put("version", "0");
        interviews.ok(worker, url + "/fill", fields);
        interviews.ok(worker, url + "/approve", TestInterviews.version(1));
        return url;
    }

    private String update(String reason, String applicationOn) {
        return interviews.ordered(
                worker, of, Kind.RWS_IV, Map.of("updateReason", reason, "applicationOn", applicationOn));
    }

    private Document form(String url) {
        return Jsoup.parse(interviews.page(worker, url + "/fill"));
    }

    private static String value(Document page, String name) {
        var field = page.selectFirst("[name='" + name + "']:not([type=radio])");
        if (field == null) {
            var chosen = page.selectFirst("[name='" + name + "'][checked]");
            return chosen == null ? "" : chosen.attr("value");
        }
        var chosen = field.selectFirst("option[selected]");
        return field.tagName().equals("select") ? (chosen == null ? "" : chosen.attr("value")) : field.val();
    }

    @Test
    @Rule("environmental-interview R28")
    @Rule("environmental-interview R39")
    void theSituationIsTakenOverAndTheIncomeOfAnotherMonthIsAskedAnewBesideTheOld() {
        firstOne();
        clock.moveTo(LocalDate.of(2026, 12, 28));
        var page = form(update("APPLICATION", "21.12.2026"));

        assertThat(value(page, "people.0.education")).isEqualTo("VOCATIONAL");
        assertThat(value(page, "people.0.maritalStatus")).isEqualTo("DIVORCED");
        assertThat(value(page, "people.1.name")).isEqualTo("Jan Próbny");
        assertThat(value(page, "people.0.netIncome")).isEmpty();
        assertThat(value(page, "livingDescription")).isEqualTo("Dwie izby, piec kaflowy");
        assertThat(value(page, "incomeMonth")).isEqualTo("11.2026");
        assertThat(page.select("[name='incomes.0.receipts']")).isEmpty();
        assertThat(page.select("#incomes-rows .source").text().replace('\u00a0', ' '))
                .contains("Poprzednio", "dochód z 10.2026", "1 500,00 zł");
        // of the day of the former interview, and what was planned then
        for (var asked : new String[] {"warned", "informed109", "heldWith", "needs", "conclusions", "noHelpReason"}) {
            assertThat(value(page, asked)).as(asked).isEmpty();
        }
        assertThat(page.select("#main, main").text()).contains("Poprzednio (wywiad WS/", "Potrzebuję opału na zimę");

        // of the same month they stand as they were
        var same = cases.ledBy(worker);
        of = same;
        clock.moveTo(LocalDate.of(2026, 11, 23));
        firstOne();
        assertThat(value(form(update("CHANGE", "18.11.2026")), "incomes.0.receipts"))
                .isEqualTo("1500,00");
    }

    @Test
    @Rule("environmental-interview R39")
    void whatTheRegisterSaysOtherwiseIsOfferedAndTaken() {
        firstOne();
        worker.does(() ->
                transaction.execute(status -> jdbc.sql("update register.person set last_name = 'Nowa' where id = :id")
                        .param("id", of.person().value())
                        .update()));
        var url = update("CHANGE", "18.11.2026");
        var page = form(url);
        assertThat(value(page, "lastName")).isEqualTo("Próbna");
        assertThat(page.select("button[name=_take][value=lastName]").text()).contains("Nowa");
        for (var path : new String[] {"", "/fill"}) {
            interviews.opensInFifteenQueries(worker, url + path);
        }

        var sent = new LinkedHashMap<String, String>();
        ((org.jsoup.nodes.FormElement) page.selectFirst("form[action=" + url + "/fill]"))
                .formData()
                .forEach(field -> sent.put(field.key(), field.value()));
        sent.values().removeIf("on"::equals);
        sent.put("_take", "lastName");
        var taken = interviews.post(worker, url + "/fill", sent);
        assertThat(taken).hasStatus(OK);
        var after = Jsoup.parse(new String(taken.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(value(after, "lastName")).isEqualTo("Nowa");
        assertThat(after.select("button[name=_take][value=lastName]")).isEmpty();
    }

    @Test
    @Rule("environmental-interview R39")
    void eachPartTakenOverIsSpokenOfAndAnUpdateOfAnUpdateStillKnowsTheFirst() {
        firstOne();
        var url = update("CHANGE", "18.11.2026");
        var fields = TestInterviews.header();
        fields.putAll(Map.of("part", "IV", "formerNo", "WS/1", "formerOn", "20.11.2026", "updateNo", "1"));
        fields.putAll(Map.of(
                "updateReason", "CHANGE",
                "changes", "NONE",
                "planEvaluation", "Opał kupiony",
                "version", "0"));
        interviews.ok(worker, url + "/fill", fields);
        interviews.post(worker, url + "/approve", TestInterviews.version(1));
        assertThat(interviews.page(worker, url + "/fill?check=true"))
                .contains("Dane osoby lub rodziny, Sytuacja materialna, Warunki bytowe.");
        interviews.ok(worker, url + "/confirm", Map.of("version", "1", "part", "LIVING"));
        interviews.ok(worker, url + "/confirm", Map.of("version", "2", "part", "MATERIAL"));
        interviews.ok(worker, url + "/confirm", Map.of("version", "3", "part", "DATA"));
        // the family of two became a person alone: that is no "unchanged"
        assertThat(interviews.page(worker, url + "/approve")).contains("odpowiedzi są inne niż poprzednio: Dane osoby");
        interviews.ok(worker, url + "/approve", TestInterviews.version(4));
        assertThat(interviews.page(worker, url)).contains("zatwierdzony");

        var again = form(update("CHANGE", "18.11.2026"));
        assertThat(value(again, "livingDescription")).isEqualTo("Dwie izby, piec kaflowy");
        assertThat(value(again, "updateNo")).isEqualTo("2");
    }

    @Test
    @Rule("environmental-interview R28")
    @Rule("environmental-interview R39")
    void whatIsAskedAnewNeedsNoFurtherWordAndContradictsNothing() {
        var first = firstOne();
        clock.moveTo(LocalDate.of(2026, 12, 28));
        var url = update("APPLICATION", "21.12.2026");
        var fields = TestInterviews.header();
        fields.putAll(Map.of("part", "IV", "formerNo", "WS/1", "formerOn", "20.11.2026", "updateNo", "1"));
        fields.putAll(Map.of(
                "updateReason", "APPLICATION",
                "changes", "NONE",
                "planEvaluation", "Opał kupiony",
                "learnedOn", "21.12.2026",
                "applicationOn", "21.12.2026",
                "heldAt.date", "28.12.2026",
                "amountsOn", "28.12.2026",
                "incomeMonth", "11.2026",
                "incomes.0.receipts", "1700",
                "version", "0"));
        fields.putAll(Map.of(
                "householdKind", "FAMILY",
                "people.0.name", "Halina Próbna",
                "people.0.birthDate", "12.03.1984",
                "people.0.sex", "F",
                "people.0.kinship", "APPLICANT",
                "people.0.maritalStatus", "DIVORCED",
                "people.0.education", "VOCATIONAL",
                "people.0.netIncome", "1700"));
        fields.putAll(Map.of(
                "people.1.name", "Jan Próbny",
                "people.1.birthDate", "1.02.2006",
                "people.1.sex", "M",
                "people.1.kinship", "SON"));
        fields.put("section.material", "COMPLETED");
        interviews.ok(worker, url + "/fill", fields);
        assertThat(interviews.page(worker, url + "/approve"))
                .as("income of another month was asked anew")
                .contains("Dane osoby lub rodziny, Warunki bytowe.")
                .doesNotContain("Sytuacja materialna");
        assertThat(interviews.page(worker, url + "/changes")).doesNotContain("value=\"MATERIAL\"");
        interviews.ok(worker, url + "/confirm", Map.of("version", "1", "part", "LIVING"));
        interviews.ok(worker, url + "/confirm", Map.of("version", "2", "part", "DATA"));
        assertThat(interviews.page(worker, url + "/approve"))
                .as("a net income of another month is no other family")
                .doesNotContain("odpowiedzi są inne niż poprzednio");
        assertThat(interviews.page(worker, first)).doesNotContain("Otwórz nowszy wywiad");
        interviews.ok(worker, url + "/approve", TestInterviews.version(3));
        assertThat(interviews.page(worker, first)).contains("Otwórz nowszy wywiad", "href=\"" + url + "\"");
    }

    /** Each part taken over is confirmed as unchanged; returns the version then. */
    private int confirmed(String url, int from) {
        var version = from;
        for (var part : new String[] {"LIVING", "MATERIAL", "DATA"}) {
            interviews.ok(worker, url + "/confirm", Map.of("version", Integer.toString(version), "part", part));
            version++;
        }
        return version;
    }

    @Test
    @Rule("environmental-interview R05")
    void aChangeToldLaterIsNotDoneByAVisitHeldBefore() {
        var first = firstOne();
        var url = update("CHANGE", "18.11.2026");
        var fields = TestInterviews.header();
        fields.putAll(Map.of("part", "IV", "formerNo", "WS/1", "formerOn", "20.11.2026", "updateNo", "1"));
        fields.putAll(Map.of(
                "updateReason", "CHANGE",
                "changes", "NONE",
                "planEvaluation", "Opał kupiony",
                "version", "0"));
        interviews.ok(worker, url + "/fill", fields);
        var version = confirmed(url, 1);
        var told = "Zgłoszono zmianę sytuacji: ";
        assertThat(interviews.page(worker, "/")).doesNotContain(told);
        // its term is later than the one of the update, and it is told of all the same
        assertThat(interviews.post(
                        worker,
                        first + "/change",
                        Map.of(
                                "learnedOn",
                                "23.11.2026",
                                "words",
                                "Mąż wrócił do domu",
                                "worker",
                                worker.id().toString())))
                .hasStatus(SEE_OTHER);
        version++;
        assertThat(interviews.page(worker, "/")).contains(told);
        assertThat(interviews.page(worker, url)).contains("W dniu 23.11.2026 zgłoszono zmianę");
        assertThat(interviews.post(worker, url + "/approve", TestInterviews.version(version)))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Wizyta musi być w dniu 23.11.2026 lub później");
        fields.putAll(Map.of("furtherVisits.0.visitOn", "23.11.2026", "furtherVisits.0.visitAt", "9.30"));
        fields.put("version", Integer.toString(version));
        interviews.ok(worker, url + "/fill", fields);
        interviews.ok(worker, url + "/approve", TestInterviews.version(confirmed(url, version + 1)));
        assertThat(interviews.page(worker, "/")).doesNotContain(told);
        var done = worker.does(() -> transaction.execute(status -> jdbc.sql(
                        "select done_on::text from term.term where subject_id = :id and kind = 'INTERVIEW_CHANGE'")
                .param("id", java.util.UUID.fromString(url.substring(url.lastIndexOf('/') + 1)))
                .query(String.class)
                .single()));
        assertThat(done).isEqualTo("2026-11-23");
    }

    @Test
    @Rule("environmental-interview R01")
    void noInterviewIsHeldBeforeTheCentreKnewOfTheNeed() {
        var url = interviews.ordered(worker, of, Kind.RWS_I, Map.of());
        var early = TestInterviews.with(TestInterviews.partOne(), "heldAt.date", "13.11.2026");
        interviews.post(worker, url + "/fill", TestInterviews.with(early, "version", "0"));
        assertThat(interviews.post(worker, url + "/approve", TestInterviews.version(1)))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Wizyta musi być w dniu 16.11.2026 lub później");
    }

    @Test
    @Rule("environmental-interview R04")
    void thereIsOneUpdateAtATime() {
        firstOne();
        var url = update("CHANGE", "18.11.2026");
        var fields = Map.of(
                "person", of.person().toString(),
                "kind", "RWS_IV",
                "updateReason", "SIX_MONTHS",
                "purpose", "CASH",
                "mode", "NORMAL",
                "source", "EX_OFFICIO",
                "learnedOn", "23.11.2026",
                "despite", "true",
                "worker", worker.id().toString());
        assertThat(interviews.page(worker, "/interviews/new?person=" + of.person()))
                .contains("Wywiady tej osoby w toku", "href=\"" + url + "\"");
        assertThat(interviews.post(worker, "/interviews", fields))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#kind\"", "druga naraz nie powstaje");
        interviews.ok(worker, url + "/end", Map.of("version", "0", "end", "CANCELLED", "reason", "Pomyłka"));
        assertThat(interviews.post(worker, "/interviews", fields)).hasStatus(SEE_OTHER);
    }
}
