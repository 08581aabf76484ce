package pl.oparcie.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.SEE_OTHER;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import pl.oparcie.OparcieTest;
import pl.oparcie.TestCases;
import pl.oparcie.TestClock;
import pl.oparcie.TestPeople;
import pl.oparcie.TestPeople.Person;
import pl.oparcie.access.CaseId;
import pl.oparcie.casework.CaseFact;
import pl.oparcie.casework.Cases;
import pl.oparcie.diagnosis.Diagnoses;
import pl.oparcie.diagnosis.TestDiagnosis;
import pl.oparcie.plan.NewPlan;
import pl.oparcie.plan.Plans;
import pl.oparcie.plan.TestPlan;

/** What an interview offers for the diagnosis and the plan, and what these know for the next interview. */
@OparcieTest
class InterviewOffersTest {

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
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private TestInterviews interviews;
    private Person leader;
    private Person worker;
    private TestCases.Case of;

    @BeforeEach
    void aCaseWithAFirstContact() {
        interviews = new TestInterviews(http);
        leader = people.teamLeader();
        worker = people.socialWorker(leader.team());
        of = testCases.ledBy(worker);
        worker.does(() -> transaction.executeWithoutResult(
                s -> cases.record(of.id(), CaseFact.FIRST_CONTACT, TestClock.TODAY.minusDays(9), "", null)));
    }

    private void approved(Map<String, String> more) {
        var url = interviews.ordered(worker, of, Kind.RWS_I, Map.of());
        var fields = TestInterviews.partOne();
        fields.putAll(more);
        fields.put("version", "0");
        interviews.ok(worker, url + "/fill", fields);
        interviews.ok(worker, url + "/approve", TestInterviews.version(1));
    }

    private static String key(String page, String question) {
        var button = Pattern.compile("name=\"_take\" value=\"([^\"]+:" + question + "[^\"]*)\"")
                .matcher(page);
        assertThat(button.find()).as(question).isTrue();
        return button.group(1);
    }

    private String posted(String url, Map<String, String> fields) {
        var answer = interviews.post(worker, url, fields);
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void theDiagnosisTakesWordsOfTheInterviewOneByOneAndSaysSo() {
        approved(Map.of("strengths", "Prawo jazdy\nSąsiadka pomaga"));
        var edit = of.url() + "/diagnosis/edit";
        var page = interviews.page(worker, edit);
        assertThat(page).contains("z wywiadu z dnia 20.11.2026", "Sąsiadka pomaga", "Bezrobocie, powód dominujący");

        interviews.opensInFifteenQueries(worker, edit);

        // taking fills the form and saves nothing
        var needs = key(page, "needs");
        page = posted(edit, Map.of("version", "-1", "reported", "Boję się zimy.", "_take", needs));
        assertThat(page).contains("Boję się zimy.\n\nPotrzebuję opału na zimę", "przejęte");
        page = posted(edit, Map.of("version", "-1", "_take", key(page, "strengths:1")));
        assertThat(page).contains("name=\"strengths.0.words\"", "value=\"Sąsiadka pomaga\"");
        var part = "part:Mocne strony i zasoby";
        assertThat(interviews.page(worker, edit)).contains("value=\"" + part + "\"");
        page = posted(edit, Map.of("version", "-1", "_take", part));
        assertThat(page).as("all of a part").contains("value=\"Prawo jazdy\"", "value=\"Sąsiadka pomaga\"");
        assertThat(interviews.page(worker, edit)).doesNotContain(">przejęte<");

        // saved together with the form; a forged key is nothing
        var fields = new LinkedHashMap<String, String>();
        fields.put("version", "-1");
        fields.put("reported", "Potrzebuję opału na zimę");
        fields.put("taken", needs);
        assertThat(interviews.post(worker, edit, fields)).hasStatus(SEE_OTHER);
        assertThat(interviews.page(worker, edit)).containsOnlyOnce(">przejęte<");
        assertThat(interviews.post(worker, edit, Map.of("version", "1", "taken", "forged")))
                .hasStatus(SEE_OTHER);
        assertThat(taken("diagnosis", of.id())).isEqualTo(1);
    }

    @Test
    void whatTheFormSaysAlreadyIsNotOfferedAgain() {
        approved(Map.of("strengths", "Prawo jazdy\nSąsiadka pomaga"));
        var edit = of.url() + "/diagnosis/edit";
        assertThat(interviews.post(worker, edit, Map.of("version", "-1", "strengths.0.words", "prawo  jazdy")))
                .hasStatus(SEE_OTHER);
        var page = interviews.page(worker, edit);
        assertThat(page)
                .contains("już jest")
                .doesNotContain("Przejmij<span class=\"govuk-visually-hidden\"> Mocne strony i zasoby: Prawo jazdy");
        page = posted(
                edit,
                Map.of("version", "0", "strengths.0.words", "Prawo jazdy", "_take", "part:Mocne strony i zasoby"));
        assertThat(page).contains("name=\"strengths.1.words\"").doesNotContain("name=\"strengths.2.words\"");
    }

    private int taken(String module, CaseId id) {
        return worker.does(() -> transaction.execute(
                status -> jdbc.sql("select count(*) from " + module + ".taken where case_id = :case")
                        .param("case", id.value())
                        .query(Integer.class)
                        .single()));
    }

    @Test
    void thePlanTakesHelpThatTheInterviewProposed() {
        approved(Map.of(
                "socialWork.0.goal", "Ciepłe mieszkanie",
                "socialWork.0.action", "Wniosek o węgiel",
                "socialWork.0.due", "15.12.2026",
                "otherHelp.0.what", "Skierowanie do urzędu pracy",
                "otherHelp.0.institution", "PUP"));
        diagnosed();
        var edit = of.url() + "/plan/edit";
        interviews.opensInFifteenQueries(worker, edit);
        var page = interviews.page(worker, edit);

        page = posted(edit, Map.of("version", "-1", "_take", key(page, "socialWork")));
        assertThat(page).contains("value=\"Ciepłe mieszkanie\"", "value=\"Wniosek o węgiel\"", "value=\"15.12.2026\"");
        assertThat(page).contains("Skierowanie do urzędu pracy");
        var fields = new LinkedHashMap<String, String>();
        fields.put("version", "-1");
        fields.put("form", NewPlan.Form.AGREEMENT.name());
        fields.put("goals.0.title", "Ciepłe mieszkanie");
        fields.put("taken", key(interviews.page(worker, edit), "socialWork"));
        assertThat(interviews.post(worker, edit, fields)).hasStatus(SEE_OTHER);
        assertThat(taken("plan", of.id())).isEqualTo(1);
    }

    private void diagnosed() {
        worker.does(() -> {
            diagnoses.save(of.id(), TestDiagnosis.complete(), -1, TestClock.TODAY);
            diagnoses.submit(of.id(), TestClock.TODAY);
        });
        leader.does(() -> diagnoses.approve(of.id(), TestClock.TODAY));
    }

    @Test
    void theFormOpensWithDiagnosisAndPlanForThoseWhoMayReadThem() {
        diagnosed();
        worker.does(() -> {
            plans.save(of.id(), TestPlan.measurable(), -1, TestClock.TODAY);
            plans.agree(of.id(), NewPlan.Acceptance.SIGNED, TestClock.TODAY);
        });
        var mine = interviews.ordered(worker, of, Kind.RWS_I, Map.of());
        assertThat(interviews.page(worker, mine + "/fill"))
                .contains(
                        "Nie starcza mi na prąd i boję się odcięcia.",
                        "diagnoza z 23.11.2026",
                        "Prąd opłacany w terminie",
                        "plan z 23.11.2026");
        interviews.opensInFifteenQueries(worker, mine + "/fill");
        var other = people.socialWorker();
        var theirs = interviews.ordered(
                worker, of, Kind.RWS_I, Map.of("worker", other.id().toString(), "despite", "true"));
        assertThat(interviews.page(other, theirs + "/fill"))
                .doesNotContain("Nie starcza mi na prąd", "Prąd opłacany w terminie");
    }
}
