package pl.oparcie.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.NO_CONTENT;
import static org.springframework.http.HttpStatus.SEE_OTHER;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import pl.oparcie.template.LetterKind;

/** What follows from an interview: alarms, findings passed on, changes, the next update, copying, the description. */
@OparcieTest
class AfterwardsTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    TestPeople people;

    @Autowired
    TestCases cases;

    @Autowired
    TestClock clock;

    @Autowired
    Updates updates;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private TestInterviews interviews;
    private Person leader;
    private Person worker;
    private TestCases.Case of;

    @BeforeEach
    void people() {
        interviews = new TestInterviews(http);
        leader = people.teamLeader();
        worker = people.socialWorker(leader.team());
        of = cases.ledBy(worker);
    }

    private String begun(Map<String, String> more) {
        var url = interviews.ordered(worker, of, Kind.RWS_I, Map.of());
        var fields = TestInterviews.partOne();
        fields.putAll(more);
        fields.put("version", "0");
        interviews.ok(worker, url + "/fill", fields);
        return url;
    }

    private String approved() {
        var url = begun(Map.of());
        interviews.ok(worker, url + "/approve", TestInterviews.version(1));
        return url;
    }

    @Test
    void aLetterBeginsWithWhatTheInterviewFound() {
        var url = begun(Map.of(
                "section.living", "COMPLETED",
                "dwelling", "RENTED",
                "legalTitle", "TENANCY",
                "area", "41,5",
                "livingDescription", "Dwie izby, piec kaflowy"));
        interviews.ok(worker, url + "/approve", TestInterviews.version(1));

        assertThat(interviews.page(worker, of.url() + "/letters/new?template=" + LetterKind.COUNCIL_FLAT.suppliedId()))
                .contains("Dwie izby, piec kaflowy", "41,5");
    }

    private void filed(String url, Map<String, String> grounds) {
        interviews.ok(worker, url + "/statement", Map.of("version", "2", "on", "23.11.2026"));
        interviews.ok(leader, url + "/accept", TestInterviews.version(3));
        var fields = new LinkedHashMap<>(grounds);
        fields.put("version", "4");
        interviews.ok(worker, url + "/file", fields);
    }

    @Test
    @Rule("environmental-interview R20")
    void aChildInDangerIsATaskAtOnceAndTheHeadIsTold() {
        var url = begun(Map.of(
                "householdKind", "FAMILY",
                "people.0.name", "Halina",
                "people.0.birthDate", "12.03.1984",
                "people.1.name", "Jan",
                "people.1.birthDate", "1.02.2018",
                "childViolence", "YES",
                "childViolenceDescription", "Siniaki na rękach"));

        assertThat(interviews.page(worker, "/terms")).contains("Bezpieczeństwo dziecka: Halina");
        assertThat(interviews.page(worker, url))
                .contains("procedurę Niebieskie Karty")
                .doesNotContain("Przyjmuję do");
        assertThat(interviews.page(leader, "/")).contains("Bezpieczeństwo dziecka: Halina");
        assertThat(interviews.post(worker, url + "/seen", Map.of())).hasStatus(FORBIDDEN);
        assertThat(interviews.post(leader, url + "/seen", Map.of())).hasStatus(SEE_OTHER);
        assertThat(interviews.page(worker, url)).contains("Kierownik wie od 23.11.2026");
        assertThat(interviews.page(leader, "/")).doesNotContain("Bezpieczeństwo dziecka");
    }

    @Test
    @Rule("environmental-interview R21")
    void aThreatToTheWorkerIsReportedBeforeTheApproval() {
        var url = interviews.ordered(worker, of, Kind.RWS_I, Map.of());
        var fields = TestInterviews.partOne();
        fields.putAll(Map.of("danger", "YES", "dangerDescription", "Pies puszczony na schody", "version", "0"));
        var saved = interviews.post(worker, url + "/fill", fields);
        assertThat(saved.getResponse().getRedirectedUrl()).endsWith("/assault");
        assertThat(interviews.page(worker, url + "/assault")).contains("Pies puszczony na schody", "20.11.2026");

        interviews.post(worker, url + "/approve", TestInterviews.version(1));
        assertThat(interviews.page(worker, url)).contains("bez tego nie można zatwierdzić");
        assertThat(interviews.post(worker, url + "/assault", Map.of("on", "20.11.2026", "what", "Pies")))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#kind\"", "href=\"#place\"");
        var report = Map.of("on", "20.11.2026", "kind", "ANIMAL", "place", "klatka schodowa", "what", "Pies");
        assertThat(interviews.get(leader, url + "/assault")).hasStatus(FORBIDDEN);
        assertThat(interviews.post(worker, url + "/assault", report)).hasStatus(SEE_OTHER);
        assertThat(interviews.post(worker, url + "/assault", report)).hasStatus(UNPROCESSABLE_CONTENT);
        assertThat(interviews.page(worker, "/incidents")).contains("20.11.2026");
        assertThat(interviews.page(leader, "/incidents")).contains("20.11.2026");
        interviews.ok(worker, url + "/approve", TestInterviews.version(1));
        assertThat(interviews.page(worker, url)).contains("zatwierdzony", "zgłoszono 23.11.2026");
    }

    @Test
    @Rule("environmental-interview R05")
    void eachReportedChangeHasAClockOfItsOwn() {
        var url = approved();
        for (var day : List.of("19.11.2026", "20.11.2026")) {
            assertThat(interviews.post(
                            worker,
                            url + "/change",
                            Map.of(
                                    "learnedOn",
                                    day,
                                    "words",
                                    "Zmiana pracy",
                                    "worker",
                                    worker.id().toString())))
                    .hasStatus(SEE_OTHER);
        }
        // 14 working days after the 19th of November 2026; the second change is in the same update, and its later term
        // waits for nothing
        assertThat(interviews.page(worker, "/interviews")).contains("9.12.2026").doesNotContain("10.12.2026");
        var update = updateOf(url);
        assertThat(interviews.page(worker, update)).contains("20.11.2026: Zmiana pracy");
        assertThat(interviews.post(worker, url + "/change", Map.of("learnedOn", "17.11.2026", "words", "Zmiana pracy")))
                .hasStatus(SEE_OTHER);
        assertThat(interviews.page(worker, update)).contains("17.11.2026: Zmiana pracy", "7.12.2026");
        assertThat(interviews.page(worker, "/interviews")).contains("7.12.2026").doesNotContain("9.12.2026");
        assertThat(interviews.post(worker, url + "/change", Map.of("learnedOn", "24.11.2026", "words", "x")))
                .hasStatus(UNPROCESSABLE_CONTENT);
        assertThat(interviews.get(people.benefitsWorker(), url + "/change")).hasStatus(NOT_FOUND);
    }

    /** The update of an interview. */
    private String updateOf(String url) {
        return "/interviews/"
                + worker.does(() -> transaction.execute(status -> jdbc.sql(
                                "select id from interview.interview where former_id = :id and kind = 'RWS_IV'")
                        .param("id", java.util.UUID.fromString(url.substring(url.lastIndexOf('/') + 1)))
                        .query(java.util.UUID.class)
                        .single()));
    }

    @Test
    @Rule("environmental-interview R36")
    void findingsOfAnOldInterviewAreNotPassedOnAndEachPassingIsNoted() {
        var url = approved();
        var asked = Map.of("body", "ZUS", "scope", "sprawowanie opieki", "basis", "art. 15 ust. 2, pismo 12/2026");
        assertThat(interviews.post(worker, url + "/passings/new", Map.of("body", "ZUS")))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#scope\"", "href=\"#basis\"");
        clock.moveTo(LocalDate.of(2027, 2, 20));
        assertThat(interviews.post(worker, url + "/passings/new", asked)).hasStatus(SEE_OTHER);
        assertThat(interviews.page(leader, url))
                .contains("Przekazane ustalenia", "sprawowanie opieki", "pismo 12/2026");
        clock.moveTo(LocalDate.of(2027, 2, 22));
        assertThat(interviews.post(worker, url + "/passings/new", asked))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("20.02.2027");
        assertThat(interviews.get(people.socialWorker(), url + "/passings/new")).hasStatus(NOT_FOUND);
    }

    @Test
    @Rule("environmental-interview R03")
    void theNextUpdateLiesOnTheDeskThirtyDaysAhead() {
        var url = approved();
        filed(url, Map.of("grounds", "PERMANENT"));
        clock.moveTo(LocalDate.of(2027, 4, 19));
        assertThat(interviews.page(worker, "/")).doesNotContain("Aktualizacja wywiadu: Halina Próbna");
        clock.moveTo(LocalDate.of(2027, 4, 20));
        assertThat(interviews.page(worker, "/")).contains("Aktualizacja wywiadu: Halina", url + "/update");
        var order = interviews.get(worker, url + "/update").getResponse().getRedirectedUrl();
        assertThat(interviews.page(worker, order)).contains("value=\"SIX_MONTHS\"");
        interviews.ordered(worker, of, Kind.RWS_IV, Map.of("updateReason", "SIX_MONTHS", "learnedOn", "20.04.2027"));
        assertThat(interviews.page(worker, "/")).doesNotContain(url + "/update");
    }

    @Test
    @Rule("environmental-interview R03")
    void theCareAllowanceIsUpdatedOnlyWhileMoreThanThreeMonthsRemain() {
        var held = LocalDate.of(2026, 11, 20);
        var care = Set.of(Answered.UpdateGround.CARE_ALLOWANCE);
        transaction.executeWithoutResult(status -> {
            assertThat(updates.next(held, care, LocalDate.of(2027, 8, 21))
                            .orElseThrow()
                            .on())
                    .isEqualTo("2027-05-20");
            assertThat(updates.next(held, care, LocalDate.of(2027, 8, 20))).isEmpty();
        });
        var url = approved();
        interviews.ok(worker, url + "/statement", Map.of("version", "2", "on", "23.11.2026"));
        interviews.ok(leader, url + "/accept", TestInterviews.version(3));
        assertThat(interviews.post(worker, url + "/file", Map.of("version", "4", "grounds", "CARE_ALLOWANCE")))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#careUntil\"");
    }

    @Test
    @Rule("environmental-interview R40")
    void aClosedCaseKeepsItsInterviewToBeRead() {
        var url = approved();
        filed(url, Map.of("none", "true"));
        leader.does(() -> transaction.executeWithoutResult(status -> jdbc.sql(
                        "update casework.case_file set closed_on = '2026-11-23', closing_code = 'MOVED' where id = :id")
                .param("id", of.id().value())
                .update()));
        assertThat(interviews.page(worker, url)).contains("w aktach", "Potrzebuję opału");
        assertThat(interviews.get(worker, url + "/print")).hasStatusOk();
        assertThat(interviews.post(worker, url + "/fill", TestInterviews.partOne()))
                .hasStatus(UNPROCESSABLE_CONTENT);
    }

    @Test
    void theSheetForTheNationalSystemIsTickedFieldByField() {
        var url = begun(Map.of());
        assertThat(interviews.get(worker, url + "/paste-out")).hasStatus(UNPROCESSABLE_CONTENT);
        interviews.ok(worker, url + "/approve", TestInterviews.version(1));
        var page = interviews.page(worker, url + "/paste-out");
        assertThat(page).contains("data-copy=\"1500,00\"", "name=\"done\" value=\"needs\"", "Odhaczono 0 z");
        assertThat(page.indexOf("value=\"firstName\"")).isLessThan(page.indexOf("value=\"needs\""));
        for (var path : List.of("", "/paste-out", "/story", "/change", "/passings/new")) {
            interviews.opensInFifteenQueries(worker, url + path);
        }
        var live = http.post()
                .uri(url + "/paste-out")
                .with(worker.login())
                .param("done", "needs", "firstName", "forged")
                .param("_live", "true");
        assertThat(live).hasStatus(NO_CONTENT);
        assertThat(interviews.page(worker, url + "/paste-out")).contains("Odhaczono 2 z");
        assertThat(interviews.post(worker, url + "/paste-out", Map.of("done", "needs")))
                .hasStatus(SEE_OTHER);
        assertThat(interviews.page(worker, url + "/paste-out")).contains("Odhaczono 1 z");
        assertThat(interviews.get(leader, url + "/paste-out")).hasStatus(FORBIDDEN);
        assertThat(interviews.get(people.benefitsWorker(), url + "/paste-out")).hasStatus(NOT_FOUND);
    }

    @Test
    void theDescriptionIsADraftFromTheAnswersAndEntersOnlyWhenTaken() {
        var url = begun(Map.of(
                "section.work", "COMPLETED",
                "jobs.0.who", "Halina",
                "jobs.0.learned", "krawcowa",
                "strengths", "Prawo jazdy\nDobre sąsiedztwo"));
        var page = interviews.page(worker, url + "/story");
        assertThat(page)
                .contains(
                        "Wywiad przeprowadzono 20.11.2026",
                        "Pani Halina Próbna, urodzona 12.03.1984",
                        "Sytuacja zawodowa: Halina – zawód wyuczony: krawcowa.",
                        "Dominujący powód trudnej sytuacji: bezrobocie.",
                        "Zasoby i mocne strony: Prawo jazdy; Dobre sąsiedztwo.");
        assertThat(interviews.page(worker, url + "/fill")).doesNotContain("Wywiad przeprowadzono 20.11.2026");
        assertThat(interviews.post(worker, url + "/story", Map.of("version", "1", "text", "Opis poprawiony.")))
                .hasStatus(SEE_OTHER);
        assertThat(interviews.page(worker, url + "/fill")).contains("Silna i zaradna", "Opis poprawiony.");

        // without a form of address nothing is said of the sex
        worker.does(() -> transaction.executeWithoutResult(
                status -> jdbc.sql("update register.person set address_form = 'NONE' where id = :id")
                        .param("id", of.person().value())
                        .update()));
        assertThat(interviews.page(worker, url + "/story"))
                .contains("Halina Próbna, ur. 12.03.1984")
                .doesNotContain("Pani Halina Próbna, urodzona");
        assertThat(interviews.post(leader, url + "/story", Map.of("version", "2", "text", "x")))
                .hasStatus(FORBIDDEN);
    }

    @Test
    @Rule("environmental-interview R22")
    void policeAssistanceIsAskedForByTheLetterOfTheCase() {
        var url = interviews.ordered(worker, of, Kind.RWS_I, Map.of());
        assertThat(interviews.page(worker, url)).doesNotContain("/letters/new?template=");
        interviews.ok(
                worker,
                url + "/plan",
                Map.of("version", "0", "on", "27.11.2026", "at", "10", "place", "RESIDENCE", "police", "true"));
        var page = interviews.page(worker, url);
        assertThat(page).contains("Pismo do Policji o asystę");
        var letter = page.substring(page.indexOf(of.url() + "/letters/new?template="));
        assertThat(interviews.page(worker, letter.substring(0, letter.indexOf('"'))))
                .contains("Polic");
    }

    @Test
    @Rule("environmental-interview R38")
    void whatStatisticsAskStandsInColumns() {
        approved();
        var row = leader.does(() -> transaction.execute(status -> jdbc.sql("""
                        select household_kind || ' ' || persons || ' ' || family_income || ' ' || per_person || ' ' || criterion || ' ' || exceeded
                               || ' ' || array_to_string(reasons, ',') || ' ' || dominant_reason
                          from interview.interview where person_id = :person
                        """)
                .param("person", of.person().value())
                .query(String.class)
                .single()));
        assertThat(row).isEqualTo("SINGLE 1 1000.00 1000.00 1010.00 false UNEMPLOYMENT UNEMPLOYMENT");
    }
}
