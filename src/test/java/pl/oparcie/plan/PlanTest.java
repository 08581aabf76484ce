package pl.oparcie.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.SEE_OTHER;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import pl.oparcie.OparcieTest;
import pl.oparcie.Rule;
import pl.oparcie.TestCases;
import pl.oparcie.TestClock;
import pl.oparcie.TestPeople;
import pl.oparcie.TestPeople.Person;
import pl.oparcie.casework.CaseFact;
import pl.oparcie.casework.Cases;
import pl.oparcie.diagnosis.Diagnoses;
import pl.oparcie.diagnosis.TestDiagnosis;

/** From an approved diagnosis to the final evaluation. */
@OparcieTest
class PlanTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    TestPeople people;

    @Autowired
    TestCases testCases;

    @Autowired
    Cases cases;

    @Autowired
    Diagnoses diagnoses;

    @Autowired
    Plans plans;

    @Autowired
    Reviews reviews;

    @Autowired
    Trends trends;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    Person leader;
    Person worker;
    TestCases.Case file;

    @BeforeEach
    void aCaseWithAnApprovedDiagnosis() {
        leader = people.teamLeader();
        worker = people.socialWorker(leader.team());
        file = testCases.ledBy(worker);
        worker.does(() -> transaction.executeWithoutResult(
                s -> cases.record(file.id(), CaseFact.FIRST_CONTACT, TestClock.TODAY.minusDays(9), "", null)));
        worker.does(() -> {
            diagnoses.save(file.id(), TestDiagnosis.complete(), -1, TestClock.TODAY);
            diagnoses.submit(file.id(), TestClock.TODAY);
        });
        leader.does(() -> diagnoses.approve(file.id(), TestClock.TODAY));
    }

    @Test
    void theFirstPlanOpensWithWhatTheDiagnosisKnows() {
        assertThat(get(worker, "/plan/edit"))
                .hasStatusOk()
                .bodyText()
                .contains("Zakład zamknięto", "Spać spokojnie.", "Z diagnozy z 23.11.2026", "Prawo jazdy");
    }

    @Test
    @Rule("social-work-tools 9.6")
    void withoutAnApprovedDiagnosisThereIsNoPlan() {
        var early = testCases.ledBy(worker);
        assertThat(http.get().uri(early.url() + "/plan/edit").with(worker.login()))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("zatwierdź diagnozę");
    }

    @Test
    void aGoalIsSavedOnceAndAStaleOneIsLaidBesideTheSavedOne() {
        var form = UUID.randomUUID().toString();
        assertThat(post(worker, "/plan/edit", "_form", form, "goals.0.title", "Praca"))
                .hasStatus(SEE_OTHER);
        assertThat(post(worker, "/plan/edit", "_form", form, "goals.0.title", "Praca"))
                .hasStatus(SEE_OTHER);
        int goals = count("plan.goal");
        assertThat(goals).isEqualTo(1);
        assertThat(post(worker, "/plan/edit", "version", "1", "goals.0.title", "Praca na pół etatu"))
                .hasStatus(SEE_OTHER);
        assertThat(post(worker, "/plan/edit", "version", "1", "goals.0.title", "Kurs"))
                .hasStatus(CONFLICT)
                .bodyText()
                .contains("Praca na pół etatu", "Kurs");
        assertThat(post(worker, "/plan/edit", "version", "2", "goals.0.title", "Kurs", "goals.0.dueOn", "31.02.2027"))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("31.02.2027");
    }

    @Test
    @Rule("social-work-tools 9.7")
    void aPlanWithoutAMeasurableGoalIsNotAgreed() {
        worker.does(() -> plans.save(file.id(), TestPlan.with("", null, false), -1, TestClock.TODAY));
        assertThat(post(worker, "/plan/agree", "version", "1", "acceptance", "SIGNED", "answeredOn", "23.11.2026"))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("wskaźnik");
    }

    @Test
    @Rule("social-work-tools 9.11")
    void aRefusalIsRecordedAndThePlanStaysOpen() {
        worker.does(() -> plans.save(file.id(), TestPlan.measurable(), -1, TestClock.TODAY));
        assertThat(post(worker, "/plan/agree", "version", "1", "acceptance", "REFUSED", "answeredOn", "23.11.2026"))
                .hasStatus(SEE_OTHER);
        assertThat(get(worker, "/plan")).bodyText().contains("nie zgadza się", "w przygotowaniu");
        assertThat(openTerms()).contains("PLAN").doesNotContain("REVIEW");
    }

    @Test
    @Rule("social-work-tools 9.9")
    void agreeingOpensTheTermsOfTheReviewAndOfEachAction() {
        agree();
        assertThat(openTerms()).contains("REVIEW", "ACTION").doesNotContain("PLAN");
        assertThat(openTerms().stream().filter("ACTION"::equals)).hasSize(2);
        assertThat(get(worker, "")).hasStatusOk().bodyText().contains("1 cel, uzgodniony 23.11");
    }

    @Test
    void anActionIsDoneInOneClickByThoseWhoWorkOnTheCaseOnly() {
        agree();
        var action = worker.does(() -> plans.tasks(file.id())).getFirst().id();
        assertThat(post(leader, "/plan/actions/" + action, "version", "0", "status", "DONE"))
                .hasStatus(FORBIDDEN);
        assertThat(post(people.socialWorker(), "/plan/actions/" + action, "version", "0", "status", "DONE"))
                .hasStatus(NOT_FOUND);
        assertThat(post(worker, "/plan/actions/" + UUID.randomUUID(), "version", "0", "status", "DONE"))
                .hasStatus(NOT_FOUND);
        assertThat(post(worker, "/plan/actions/" + action, "version", "0", "status", "DONE"))
                .hasStatus(SEE_OTHER);
        assertThat(post(worker, "/plan/actions/" + action, "version", "0", "status", "PARTLY"))
                .hasStatus(CONFLICT);
        assertThat(get(worker, "/plan/actions")).bodyText().contains("1 z 2 działań zrobione");
        assertThat(openTerms().stream().filter("ACTION"::equals)).hasSize(1);
    }

    @Test
    void aChangeAfterAgreementIsANewVersionBesideTheOldOne() {
        agree();
        assertThat(post(worker, "/plan/reopen", "version", "2", "reason", "Nowa praca"))
                .hasStatus(SEE_OTHER);
        assertThat(post(worker, "/plan/edit", "version", "1", "goals.0.title", "Oszczędności"))
                .hasStatus(SEE_OTHER);
        assertThat(get(worker, "/plan/compare?before=1&after=2"))
                .bodyText()
                .contains("Prąd opłacany w terminie", "Oszczędności", "zmienione");
        assertThat(get(worker, "/plan/versions/1")).bodyText().contains("Układ ratalny");
    }

    @Test
    @Rule("social-work-tools 9.15")
    void theSameScaleAskedAgainMakesALine() {
        agree();
        assertThat(post(
                        worker,
                        "/reviews/new",
                        "version",
                        "2",
                        "on",
                        "23.11.2026",
                        "conclusion",
                        "CONTINUE",
                        "goals.0.value",
                        "5",
                        "goals.0.helped",
                        "Siostra",
                        "newScale.name",
                        "spokój w domu",
                        "newScale.value",
                        "6",
                        "newScale.filledBy",
                        "CLIENT",
                        "nextOn",
                        "23.02.2027"))
                .hasStatus(SEE_OTHER);
        var lines = worker.does(() -> trends.all(file.id()));
        assertThat(lines).extracting(Trend::name).containsExactly("spokój w domu", "Prąd opłacany w terminie");
        assertThat(lines.getLast().dots()).extracting(Trend.Dot::value).containsExactly(2, 5);
        assertThat(get(worker, "")).bodyText().contains("spokój w domu", "class=\"chart\" viewBox");
    }

    @Test
    @Rule("social-work-tools 9.10")
    void aPointSetByTheClientIsMarkedAndCannotBeChanged() {
        agree();
        assertThat(post(worker, "/reviews/points", "newScale", "sen", "value", "4", "filledBy", "CLIENT"))
                .hasStatus(SEE_OTHER);
        boolean mayChange = worker.does(() ->
                transaction.execute(s -> jdbc.sql("select has_table_privilege(current_user, 'plan.point', 'update')")
                        .query(Boolean.class)
                        .single()));
        assertThat(mayChange).isFalse();
    }

    @Test
    void aReviewBeforeTheAgreementOrWithoutAConclusionIsRefusedAndKeepsItsWords() {
        agree();
        assertThat(post(worker, "/reviews/new", "version", "2", "on", "1.01.2020", "goals.0.helped", "Pomogła siostra"))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Pomogła siostra", "Wybierz");
    }

    @Test
    @Rule("social-work-tools 6.3")
    void theFinalEvaluationLeadsToClosingAndPrintsWithItsChart() throws Exception {
        agree();
        var saved = post(
                worker,
                "/reviews/new",
                "kind",
                "FINAL",
                "version",
                "2",
                "on",
                "23.11.2026",
                "conclusion",
                "CLOSE",
                "effects",
                "Rachunki płacone",
                "goals.0.value",
                "8");
        assertThat(saved).hasStatus(SEE_OTHER);
        var page = saved.getResponse().getRedirectedUrl();
        assertThat(http.get().uri(page).with(worker.login()).exchange())
                .bodyText()
                .contains(file.url() + "/closing", "Rachunki płacone");
        assertThat(openTerms()).doesNotContain("REVIEW");
        var print = http.get().uri(page + "/print").with(worker.login()).exchange();
        assertThat(print).hasStatusOk();
        try (var pdf = Loader.loadPDF(print.getResponse().getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Rachunki płacone", "Prąd opłacany", "23.11.2026");
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
        }
        assertThat(get(worker, "/plan/print")).hasStatusOk().hasContentType("application/pdf");
    }

    private void agree() {
        worker.does(() -> {
            plans.save(file.id(), TestPlan.measurable(), -1, TestClock.TODAY);
            plans.agree(file.id(), NewPlan.Acceptance.SIGNED, TestClock.TODAY);
        });
    }

    private List<String> openTerms() {
        return worker.does(() -> transaction.execute(s -> jdbc.sql(
                        "select kind from term.term where case_id = :id and done_on is null and cancelled_on is null")
                .param("id", file.id().value())
                .query(String.class)
                .list()));
    }

    private Integer count(String table) {
        return worker.does(
                () -> transaction.execute(s -> jdbc.sql("select count(*) from " + table + " where case_id = :id")
                        .param("id", file.id().value())
                        .query(Integer.class)
                        .single()));
    }

    private MvcTestResult get(Person who, String path) {
        return http.get().uri(file.url() + path).with(who.login()).exchange();
    }

    private MvcTestResult post(Person who, String path, String... fields) {
        var request = http.post().uri(file.url() + path).with(who.login());
        for (var i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
