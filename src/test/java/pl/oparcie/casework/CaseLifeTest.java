package pl.oparcie.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
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

/** A case changes hands, rests, ends and is opened again. */
@OparcieTest
class CaseLifeTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    TestPeople people;

    @Autowired
    TestCases cases;

    @Autowired
    Cases facts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Person leader;
    private Person lead;
    private TestCases.Case known;

    @BeforeEach
    void aCaseInATeam() {
        leader = people.teamLeader();
        lead = people.socialWorker(leader.team());
        known = cases.ledBy(lead);
    }

    private MvcTestResult post(Person who, String url, Map<String, String> fields) {
        var request = http.post().uri(url).with(who.login());
        fields.forEach(request::param);
        return request.exchange();
    }

    private String ok(Person who, String url) {
        return assertThat(http.get().uri(url).with(who.login()))
                .hasStatusOk()
                .bodyText()
                .actual();
    }

    private void agreed() {
        lead.does(() -> transaction.executeWithoutResult(status -> {
            facts.record(known.id(), CaseFact.FIRST_CONTACT, TestClock.TODAY.minusDays(20), "", null);
            facts.record(known.id(), CaseFact.DIAGNOSIS_APPROVED, TestClock.TODAY.minusDays(15), "", null);
            facts.record(known.id(), CaseFact.PLAN_AGREED, TestClock.TODAY.minusDays(10), "3", null);
        }));
    }

    private <T> T one(Person who, String sql, Class<T> type) {
        return who.does(() -> transaction.execute(status ->
                jdbc.sql(sql).param("case", known.id().value()).query(type).single()));
    }

    // --- reasons, groups

    @Test
    @Rule("social-assistance-act A-02")
    void reasonsAreSavedRefusedWithTheSameWordsAndNotOverwrittenByAStalePage() {
        var good = Map.of(
                "version", "0",
                "reasons.0.code", "UNEMPLOYMENT",
                "reasons.0.since", "1.11.2026",
                "reasons.0.dominant", "true",
                "reasons.1.code", "OTHER",
                "reasons.1.other", "żałoba po mężu",
                "reasons.1.since", "2.11.2026");
        assertThat(post(lead, known.url() + "/reasons", good)).hasStatus(303);
        assertThat(ok(lead, known.url() + "/data")).contains("bezrobocie (pkt 4)", "żałoba po mężu", "dominujący");

        assertThat(post(lead, known.url() + "/reasons", good))
                .as("the page showed the version before")
                .hasStatus(409)
                .bodyText()
                .contains("żałoba po mężu");
        assertThat(post(
                        lead,
                        known.url() + "/reasons",
                        Map.of("version", "1", "reasons.0.code", "OTHER", "reasons.0.since", "1.11.2026")))
                .hasStatus(422)
                .bodyText()
                .contains("Wskaż jeden powód dominujący");
        assertThat(post(people.socialWorker(), known.url() + "/reasons", good)).hasStatus(404);
    }

    @Test
    @Rule("social-assistance-act A-13")
    void whoLeavesPrisonHasAPlannedReleaseAtMostThreeMonthsAhead() {
        var row = Map.of("version", "0", "groups.0.code", "LEAVING_PRISON", "groups.0.since", "20.11.2026");
        assertThat(post(lead, known.url() + "/target-groups", row))
                .hasStatus(422)
                .bodyText()
                .contains("planowaną datę zwolnienia");
        var early = new java.util.HashMap<>(row);
        early.put("groups.0.release", "1.06.2027");
        assertThat(post(lead, known.url() + "/target-groups", early))
                .hasStatus(422)
                .bodyText()
                .contains("najwcześniej 3 miesiące");
        early.put("groups.0.release", "10.01.2027");
        assertThat(post(lead, known.url() + "/target-groups", early)).hasStatus(303);
        assertThat(ok(lead, known.url() + "/data")).contains("opuszczający zakład karny", "10.01.2027");
    }

    // --- safety, suspension, co-workers

    @Test
    void aSafetyMarkStandsOnTopOfTheCaseUntilItIsEnded() {
        assertThat(post(
                        lead,
                        known.url() + "/safety-marks/new",
                        Map.of("kind", "DOG", "note", "duży pies", "review", "1.11.2026")))
                .hasStatus(422);
        assertThat(post(
                        lead,
                        known.url() + "/safety-marks/new",
                        Map.of("kind", "DOG", "note", "duży pies", "review", "1.03.2027")))
                .hasStatus(303);
        assertThat(ok(lead, known.url())).contains("Groźny pies: duży pies");
        var mark = one(lead, "select id from casework.safety_mark where case_id = :case", UUID.class);
        assertThat(one(
                        lead,
                        "select due_on::text from term.term where case_id = :case and kind = 'SAFETY_REVIEW'",
                        String.class))
                .isEqualTo("2027-03-01");
        var url = known.url() + "/safety-marks/" + mark;
        assertThat(http.get()
                        .uri(cases.ledBy(lead).url() + "/safety-marks/" + mark)
                        .with(lead.login()))
                .as("through another case")
                .hasStatus(404);
        assertThat(post(lead, url, Map.of("version", "0", "outcome", "END", "reason", "pies oddany")))
                .hasStatus(303);
        assertThat(post(lead, url, Map.of("version", "0", "outcome", "END", "reason", "drugi raz")))
                .hasStatus(409);
        assertThat(ok(lead, known.url() + "/data")).contains("pies oddany");
    }

    @Test
    @Rule("social-work-tools 9.6")
    void aCaseRestsOnlyOnceItsPlanIsAgreed() {
        var form = Map.of("reason", "pobyt w szpitalu", "review", "15.12.2026");
        assertThat(post(lead, known.url() + "/suspend", form))
                .hasStatus(422)
                .bodyText()
                .contains("Najpierw uzgodnij plan", "pobyt w szpitalu");
        agreed();
        assertThat(post(lead, known.url() + "/suspend", form)).hasStatus(303);
        assertThat(ok(lead, known.url())).contains("zawieszona, przegląd do 15.12.2026");
        assertThat(post(lead, known.url() + "/resume", Map.of("note", "wrócił")))
                .hasStatus(303);
        assertThat(ok(lead, known.url())).doesNotContain("zawieszona, przegląd do");
    }

    @Test
    void aCoWorkerSeesTheCaseFromTheDayTakenInUntilReleased() {
        var helper = people.socialWorker();
        assertThat(http.get().uri(known.url()).with(helper.login())).hasStatus(404);
        assertThat(post(
                        lead,
                        known.url() + "/co-workers",
                        Map.of("user", helper.id().toString(), "reason", "zna rodzinę")))
                .hasStatus(303);
        ok(helper, known.url());
        assertThat(post(
                        helper,
                        known.url() + "/co-workers",
                        Map.of("user", helper.id().toString(), "reason", "x")))
                .hasStatus(403);
        assertThat(post(lead, known.url() + "/co-workers", Map.of("user", "-" + helper.id())))
                .hasStatus(303);
        assertThat(http.get().uri(known.url()).with(helper.login())).hasStatus(404);
    }

    // --- closing

    @Test
    @Rule("social-work-tools 9.7")
    void aCaseIsClosedAfterItsFinalEvaluationOrWithACodedReason() {
        var url = known.url() + "/closing";
        var form = Map.of("code", "MOVED", "note", "wyjazd do Gdańska");
        assertThat(post(lead, url, form))
                .hasStatus(422)
                .bodyText()
                .contains("Zrób ewaluację końcową", "wyjazd do Gdańska");
        assertThat(post(lead, url, Map.of("code", "MOVED", "note", "wyjazd", "noEvaluation", "MOVED_AWAY")))
                .hasStatus(303);
        assertThat(post(lead, url, Map.of("code", "MOVED", "note", "wyjazd", "noEvaluation", "MOVED_AWAY")))
                .as("a second proposal")
                .hasStatus(422);
        var decision = Map.of("version", "0", "decision", "ACCEPT");
        assertThat(post(lead, url + "/decision", decision)).as("the proposer").hasStatus(403);
        assertThat(post(leader, url + "/decision", decision)).hasStatus(303);
        assertThat(post(leader, url + "/decision", decision)).as("once more").hasStatus4xxClientError();

        assertThat(ok(lead, known.url())).contains("zakończona 23.11.2026");
        assertThat(one(
                        lead,
                        "select due_on::text from term.term where case_id = :case and kind = 'FOLLOW_UP'",
                        String.class))
                .isEqualTo("2027-02-23");
        assertThat(one(
                        lead,
                        "select count(*) from term.term where case_id = :case and done_on is null and cancelled_on is null and kind <> 'FOLLOW_UP'",
                        Integer.class))
                .isZero();
        assertThat(post(
                        lead,
                        known.url() + "/transfer",
                        Map.of("lead", people.socialWorker().id().toString(), "reason", "x")))
                .as("work in a closed case")
                .hasStatus(422);
    }

    @Test
    void afterTheFinalEvaluationNoReasonIsAskedAndAReopenedCaseGoesOn() {
        agreed();
        lead.does(() -> transaction.executeWithoutResult(
                status -> facts.record(known.id(), CaseFact.FINAL_EVALUATION_DONE, TestClock.TODAY, "", null)));
        assertThat(ok(lead, known.url())).contains("Zaproponuj zakończenie");
        assertThat(post(lead, known.url() + "/closing", Map.of("code", "GOALS_ACHIEVED", "note", "udało się")))
                .hasStatus(303);
        assertThat(post(leader, known.url() + "/closing/decision", Map.of("version", "0", "decision", "ACCEPT")))
                .hasStatus(303);
        assertThat(post(lead, known.url() + "/follow-up", Map.of("on", "23.11.2026", "result", "NEEDS_HELP")))
                .hasStatus(303);
        assertThat(post(lead, known.url() + "/reopen", Map.of("reason", "nowe zadłużenie")))
                .hasStatus(403);
        assertThat(post(leader, known.url() + "/reopen", Map.of("reason", "nowe zadłużenie")))
                .hasStatus(303);
        assertThat(one(lead, "select stage from casework.case_file where id = :case", String.class))
                .isEqualTo("REALISATION");
    }

    // --- transfer

    @Test
    @Rule("social-work-tools 9.3")
    void aTransferMovesTheLeadWithTermsWhenTheReceiverAccepts() {
        var receiver = people.socialWorker(leader.team());
        lead.does(() -> transaction.executeWithoutResult(status -> jdbc.sql("""
                        insert into term.term (id, kind, case_id, subject_id, event_on, due_on, first_due_on, basis, owner_id, title_key, url, created_at)
                        values (uuidv7(), 'DIAGNOSIS', :case, :case, '2026-11-01', '2026-12-01', '2026-12-01', '', :owner, 'x', '/', platform.now())
                        """)
                .param("case", known.id().value())
                .param("owner", lead.id().value())
                .update()));
        assertThat(post(
                        lead,
                        known.url() + "/transfer",
                        Map.of("lead", receiver.id().toString(), "reason", "zmiana rejonu")))
                .hasStatus(303);

        assertThat(ok(receiver, known.url())).contains("prosi, by przejąć tę sprawę");
        assertThat(post(receiver, known.url() + "/suspend", Map.of("reason", "x", "review", "1.12.2026")))
                .as("reading only")
                .hasStatus(403);
        assertThat(post(lead, known.url() + "/transfer/answer", Map.of("answer", "ACCEPT")))
                .hasStatus(403);
        assertThat(post(receiver, known.url() + "/transfer/answer", Map.of("answer", "ACCEPT")))
                .hasStatus(303);

        assertThat(http.get().uri(known.url()).with(lead.login())).hasStatus(404);
        assertThat(ok(receiver, known.url())).contains("prowadzi " + receiver.name() + " od 23.11.2026");
        assertThat(one(
                        receiver,
                        "select owner_id from term.term where case_id = :case and kind = 'DIAGNOSIS'",
                        UUID.class))
                .isEqualTo(receiver.id().value());
        assertThat(one(
                        receiver,
                        "select count(*) from casework.assignment where case_id = :case and part = 'LEAD'",
                        Integer.class))
                .isEqualTo(2);
    }

    @Test
    void aRefusedTransferShutsTheCaseToTheOneWhoRefused() {
        var receiver = people.socialWorker();
        post(lead, known.url() + "/transfer", Map.of("lead", receiver.id().toString(), "reason", "urlop"));
        assertThat(post(receiver, known.url() + "/transfer/answer", Map.of("answer", "REFUSE")))
                .hasStatus(422);
        assertThat(post(receiver, known.url() + "/transfer/answer", Map.of("answer", "REFUSE", "remark", "50 spraw")))
                .hasStatus(303);
        assertThat(http.get().uri(known.url()).with(receiver.login())).hasStatus(404);
        assertThat(ok(lead, known.url() + "/data")).contains("nieprzyjęte", "50 spraw");
    }

    @Test
    void aClosedCaseIsNoLongerOpenToTheOneWhoWasAskedToTakeIt() {
        var receiver = people.socialWorker();
        post(lead, known.url() + "/transfer", Map.of("lead", receiver.id().toString(), "reason", "urlop"));
        ok(receiver, known.url());
        post(lead, known.url() + "/closing", Map.of("code", "DEATH", "note", "zgon", "noEvaluation", "DEATH"));
        assertThat(post(leader, known.url() + "/closing/decision", Map.of("version", "0", "decision", "ACCEPT")))
                .hasStatus(303);
        assertThat(http.get().uri(known.url()).with(receiver.login())).hasStatus(404);
    }
}
