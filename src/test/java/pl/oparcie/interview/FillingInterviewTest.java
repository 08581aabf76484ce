package pl.oparcie.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.SEE_OTHER;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import pl.oparcie.OparcieTest;
import pl.oparcie.PdfCheck;
import pl.oparcie.Rule;
import pl.oparcie.TestCases;
import pl.oparcie.TestPeople;
import pl.oparcie.TestPeople.Person;

@OparcieTest
class FillingInterviewTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    TestPeople people;

    @Autowired
    TestCases cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Updates updates;

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

    private String approved() {
        var url = interviews.ordered(worker, of, Kind.RWS_I, Map.of());
        interviews.ok(worker, url + "/fill", TestInterviews.with(TestInterviews.partOne(), "version", "0"));
        interviews.ok(worker, url + "/approve", TestInterviews.version(1));
        return url;
    }

    @Test
    @Rule("environmental-interview R23")
    @Rule("environmental-interview R24")
    @Rule("environmental-interview R27")
    void partOneGoesFromTheOrderToTheFiles() throws IOException {
        var url = interviews.ordered(worker, of, Kind.RWS_I, Map.of());
        assertThat(interviews.page(worker, url + "/fill")).contains("Halina", "12.03.1984");
        interviews.ok(worker, url + "/fill", TestInterviews.with(TestInterviews.partOne(), "version", "0"));
        interviews.ok(worker, url + "/submit", TestInterviews.version(1));
        assertThat(interviews.page(leader, "/")).contains("Wywiad do sprawdzenia");
        interviews.ok(leader, url + "/return", Map.of("version", "2", "words", "Dopisz, kto pomaga"));
        assertThat(interviews.page(worker, url + "/fill")).contains("Dopisz, kto pomaga");
        interviews.ok(worker, url + "/approve", TestInterviews.version(3));

        assertThat(interviews.page(worker, url))
                .contains("zatwierdzony", "RWS-I/", "zgodna z sygnaturą", "1\u00a0000,00 zł");
        PdfCheck.assertPdfUa1(
                interviews.get(worker, url + "/print").getResponse().getContentAsByteArray());
        PdfCheck.assertPdfUa1(
                interviews.get(worker, url + "/statement/print").getResponse().getContentAsByteArray());
        assertThat(interviews.post(worker, url + "/statement", TestInterviews.version(4)))
                .hasStatus(UNPROCESSABLE_CONTENT);
        interviews.ok(worker, url + "/statement", Map.of("version", "4", "on", "23.11.2026"));
        assertThat(interviews.post(worker, url + "/accept", TestInterviews.version(5)))
                .hasStatus(FORBIDDEN);
        assertThat(interviews.page(leader, "/")).contains("Wywiad do przyjęcia");
        interviews.ok(leader, url + "/accept", Map.of("version", "5", "opinion", "Przyjmuję"));
        interviews.ok(worker, url + "/file", Map.of("version", "6", "grounds", "PERMANENT"));
        assertThat(interviews.page(worker, url)).contains("w aktach", "20.05.2027");
        assertThat(interviews.page(worker, of.url())).contains("Zatwierdzono wywiad: ");
    }

    @Test
    @Rule("environmental-interview R08")
    @Rule("environmental-interview R15")
    void whatIsMissingStopsTheApprovalAndIsNamed() {
        var url = interviews.ordered(worker, of, Kind.RWS_I, Map.of());
        var fields = TestInterviews.partOne();
        fields.remove("needs");
        fields.put("warned", "NO");
        fields.put("version", "0");
        interviews.ok(worker, url + "/fill", fields);

        var refused = interviews.post(worker, url + "/approve", TestInterviews.version(1));
        assertThat(refused.getResponse().getRedirectedUrl()).endsWith("/fill?check=true");
        assertThat(interviews.page(worker, url + "/fill?check=true"))
                .contains("href=\"#needs\"", "Pouczenie musi być udzielone");
    }

    @Test
    @Rule("environmental-interview R25")
    void whatWasApprovedNeverChanges() {
        var url = approved();
        var id = java.util.UUID.fromString(url.substring(url.lastIndexOf('/') + 1));

        assertThat(interviews.post(
                        worker, url + "/fill", TestInterviews.with(TestInterviews.partOne(), "version", "2")))
                .hasStatus(UNPROCESSABLE_CONTENT);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> worker.does(() -> transaction.execute(
                        status -> jdbc.sql("update interview.content set answers = '{}' where interview_id = :id")
                                .param("id", id)
                                .update()))))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> worker.does(() -> transaction.execute(
                        status -> jdbc.sql("update interview.interview set state = 'IN_PROGRESS' where id = :id")
                                .param("id", id)
                                .update()))))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void twoWindowsOfOneInterviewShowBothVersions() {
        var url = interviews.ordered(worker, of, Kind.RWS_I, Map.of());
        interviews.ok(worker, url + "/fill", TestInterviews.with(TestInterviews.partOne(), "version", "0"));

        var stale = TestInterviews.with(TestInterviews.partOne(), "needs", "moja wersja");
        assertThat(interviews.post(worker, url + "/fill", TestInterviews.with(stale, "version", "0")))
                .hasStatus(CONFLICT)
                .bodyText()
                .contains("moja wersja", "Potrzebuję opału");
    }

    @Test
    @Rule("environmental-interview R16")
    void aRefusalIsKeptAndTheHeadDecides() {
        var url = interviews.ordered(worker, of, Kind.RWS_I, Map.of());
        var refusal = Map.of(
                "version",
                "0",
                "what",
                "INTERVIEW",
                "on",
                "20.11.2026",
                "who",
                "Halina Próbna",
                "words",
                "Nie wpuszczę");
        assertThat(interviews.post(worker, url + "/refusals/new", refusal))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Najpierw poucz", "href=\"#instructedOn\"", "href=\"#witness\"");
        var whole = new java.util.HashMap<>(refusal);
        whole.putAll(Map.of(
                "instructed",
                "true",
                "instructedBy",
                "Anna Testowa",
                "instructedOn",
                "20.11.2026",
                "witness",
                "Jan Zych"));
        interviews.ok(worker, url + "/refusals/new", whole);
        var page = interviews.page(leader, url);
        assertThat(page).contains("odmowa zgody na wywiad", "Nie wpuszczę", "Anna Testowa, 20.11.2026", "Jan Zych");
        assertThat(interviews.page(worker, url)).contains(url + "/fill"); // the head has not decided: it goes on
        assertThat(interviews.page(leader, "/")).contains("Odmowa przy wywiadzie");
        var decide = page.substring(page.indexOf(url + "/refusals/"));
        decide = decide.substring(0, decide.indexOf('"'));
        assertThat(interviews.get(worker, decide)).hasStatus(FORBIDDEN);
        assertThat(interviews.post(leader, decide, Map.of("decision", "REFUSE", "reason", "Brak zgody")))
                .hasStatus(SEE_OTHER);
        assertThat(interviews.page(worker, url)).contains("Brak zgody").doesNotContain(url + "/fill");
    }

    @Test
    @Rule("environmental-interview R04")
    @Rule("environmental-interview R06")
    @Rule("environmental-interview R07")
    @Rule("environmental-interview R39")
    void aFurtherApplicationMakesAnUpdateThatStartsFromTheFormerAndShowsWhatChanged() {
        approved();
        assertThat(interviews.post(
                        worker,
                        "/interviews",
                        Map.of(
                                "person",
                                of.person().toString(),
                                "kind",
                                "RWS_I",
                                "purpose",
                                "CASH",
                                "mode",
                                "NORMAL",
                                "source",
                                "EX_OFFICIO",
                                "learnedOn",
                                "23.11.2026",
                                "worker",
                                worker.id().toString())))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Zleć jego aktualizację");
        var url = interviews.ordered(
                worker, of, Kind.RWS_IV, Map.of("updateReason", "APPLICATION", "applicationOn", "23.11.2026"));
        assertThat(interviews.page(worker, url + "/fill")).contains("value=\"1500,00\"", "wywiad WS/");

        var fields = TestInterviews.header();
        fields.put("part", "IV");
        fields.put("section.material", "COMPLETED");
        fields.put("formerNo", "WS/1/2026");
        fields.put("formerOn", "20.11.2026");
        fields.put("updateNo", "1");
        fields.put("updateReason", "APPLICATION");
        fields.put("changes", "MATERIAL");
        fields.put("changesDescription", "Niższa pensja");
        fields.put("incomes.0.receipts", "900");
        fields.put("planEvaluation", "Opał kupiony");
        fields.put("version", "0");
        interviews.ok(worker, url + "/fill", fields);
        assertThat(interviews.page(worker, url + "/changes"))
                .contains("1\u00a0500,00", "900,00", "Potwierdzam bez zmian");
        // what was taken over and nobody spoke of stops the approval
        assertThat(interviews
                        .post(worker, url + "/approve", TestInterviews.version(1))
                        .getResponse()
                        .getRedirectedUrl())
                .endsWith("/fill?check=true");
        assertThat(interviews.page(worker, url + "/fill?check=true"))
                .contains("href=\"#confirmedUnchanged\"", "Brakuje: Dane osoby lub rodziny.");
        interviews.ok(worker, url + "/confirm", Map.of("version", "1", "part", "DATA"));
        assertThat(interviews.page(worker, url + "/changes")).contains("potwierdzone bez zmian");
        assertThat(interviews.page(worker, url + "/approve")).contains("nie wystarczy do decyzji", "23.11.2026");
        interviews.ok(worker, url + "/approve", TestInterviews.version(2));
        assertThat(interviews.page(worker, url)).contains("Nie wystarcza do decyzji");
        assertThat(interviews.page(worker, url + "/changes")).doesNotContain("Sytuacja zdrowotna");
    }

    @Test
    @Rule("environmental-interview R35")
    void healthIsReadByThoseWhoWorkWithTheFamilyOnly() {
        var benefits = people.benefitsWorker();
        var url = interviews.ordered(
                benefits, of, Kind.RWS_I, Map.of("worker", worker.id().toString()));
        var fields = TestInterviews.with(TestInterviews.partOne(), "selfRelianceDescription", "choroba przewlekła");
        interviews.ok(worker, url + "/fill", TestInterviews.with(fields, "version", "0"));

        assertThat(interviews.page(leader, url)).contains("Potrzebuję opału");
        assertThat(interviews.page(benefits, url)).doesNotContain("Potrzebuję opału", "choroba przewlekła");
        assertThat(interviews.get(benefits, url + "/print")).hasStatus(NOT_FOUND);
        assertThat(interviews.get(people.socialWorker(), url)).hasStatus(NOT_FOUND);
        var kept = transaction.execute(status -> leader.does(() -> jdbc.sql(
                        "select answers::text from interview.content c join interview.interview i on i.id = c.interview_id where i.person_id = :p")
                .param("p", of.person().value())
                .query(String.class)
                .list()));
        assertThat(kept).allSatisfy(answers -> assertThat(answers).doesNotContain("choroba przewlekła"));
    }

    @Test
    @Rule("environmental-interview R03")
    void theNextUpdateIsTheEarliestOfAllGrounds() {
        var held = LocalDate.of(2025, 1, 15);
        transaction.executeWithoutResult(status -> {
            assertThat(updates.next(held, Set.of(Answered.UpdateGround.DPS))
                            .orElseThrow()
                            .on())
                    .isEqualTo("2026-01-15");
            assertThat(updates.next(held, Set.of(Answered.UpdateGround.PERMANENT))
                            .orElseThrow()
                            .on())
                    .isEqualTo("2025-07-15");
            assertThat(updates.next(held, Set.of(Answered.UpdateGround.PERMANENT, Answered.UpdateGround.DPS))
                            .orElseThrow()
                            .on())
                    .isEqualTo("2025-07-15");
            assertThat(updates.next(LocalDate.of(2023, 5, 10), Set.of(Answered.UpdateGround.SUPPORT_CENTRE))
                            .orElseThrow()
                            .on())
                    .isEqualTo("2023-11-10");
            assertThat(updates.next(held, Set.of())).isEmpty();
        });
    }

    @Test
    void whatTheFileKnewCountsOnlyWhenSomebodyAgreedToIt() {
        var url = interviews.ordered(worker, of, Kind.RWS_I, Map.of());
        var agree = "name=\"_seen\" value=\"people\"";
        assertThat(interviews.page(worker, url + "/fill?part=people")).contains(agree, "Zgadza się", "wpisano z akt");
        var fields = TestInterviews.partOne();
        fields.putAll(Map.of("version", "0", "_at", "needs"));
        interviews.ok(worker, url + "/fill", fields);
        assertThat(interviews.page(worker, url + "/fill?part=people")).contains(agree);

        fields.putAll(Map.of("version", "1", "_seen", "people"));
        var answer = interviews.post(worker, url + "/fill", fields);
        assertThat(answer.getResponse().getRedirectedUrl()).endsWith("/fill?part=needs");
        assertThat(interviews.page(worker, url + "/fill?part=people"))
                .contains("name=\"seen\" value=\"people\"")
                .doesNotContain(agree);
        interviews.ok(worker, url + "/approve", TestInterviews.version(2));
        assertThat(interviews.page(worker, url)).contains("zgodna z sygnaturą");
    }

    @Test
    @Rule("environmental-interview R08")
    void whatIsMissingIsSaidBeforeTheApproval() {
        var url = interviews.ordered(worker, of, Kind.RWS_I, Map.of());
        var fields = TestInterviews.partOne();
        fields.putAll(Map.of("needs", "", "heldAt.date", "13.11.2026", "version", "0"));
        interviews.ok(worker, url + "/fill", fields);
        assertThat(interviews.page(worker, url + "/approve"))
                .contains(
                        "Do uzupełnienia przed zatwierdzeniem: 2",
                        url + "/fill?check=true#needs",
                        "Wizyta musi być w dniu 16.11.2026 lub później",
                        url + "/fill#heldAt.date")
                .doesNotContain("action=\"" + url + "/approve\"");
        fields.putAll(Map.of("needs", "Opał", "heldAt.date", "20.11.2026", "version", "1"));
        interviews.ok(worker, url + "/fill", fields);
        assertThat(interviews.page(worker, url + "/approve"))
                .contains("action=\"" + url + "/approve\"")
                .doesNotContain("Do uzupełnienia");
        interviews.ok(worker, url + "/approve", TestInterviews.version(2));
    }
}
