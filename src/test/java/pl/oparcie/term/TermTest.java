package pl.oparcie.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
import pl.oparcie.access.role.Role;
import pl.oparcie.platform.Ids;

/** Terms: how long, on whose desk, who may see, move and end them. */
@OparcieTest
class TermTest {

    private static final LocalDate TODAY = TestClock.TODAY;

    @Autowired
    MockMvcTester http;

    @Autowired
    TestPeople people;

    @Autowired
    TestCases cases;

    @Autowired
    Terms terms;

    @Autowired
    TermRules rules;

    @Autowired
    TermReader reader;

    @Autowired
    FreeDays freeDays;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @ParameterizedTest
    @CsvSource({
        "INTERVIEW, 2026-04-20, 2026-05-11",
        "INTERVIEW, 2026-12-15, 2027-01-08",
        "INTERVIEW_URGENT, 2026-12-15, 2026-12-17",
        "ASSAULT_REGISTER, 2026-12-23, 2026-12-26"
    })
    @Rule("reporting-and-office-rules B9")
    @Rule("social-assistance-act A-07")
    @Rule("social-assistance-act A-22")
    void statutoryTermsComeFromDatedRulesWithTheirBasis(String kind, LocalDate event, LocalDate due) {
        transaction.executeWithoutResult(status -> {
            var rule = rules.ruleOn(kind, event).orElseThrow();

            assertThat(rules.due(rule, event)).isEqualTo(due);
            assertThat(rule.source()).isEqualTo("LAW");
            assertThat(rule.certainty()).isEqualTo("VERIFIED");
            assertThat(rule.basis()).isNotBlank();
        });
    }

    @Test
    @Rule("social-assistance-act A-22")
    void everyKindOfTermHasARule() {
        transaction.executeWithoutResult(status -> {
            for (var kind : TermKind.values()) {
                assertThat(rules.ruleOn(kind.name(), TODAY)).as(kind.name()).isPresent();
            }
        });
    }

    @Test
    @Rule("reporting-and-office-rules B8")
    void theOfficesFreeDayLengthensWorkingDaysOnly() {
        var free = LocalDate.of(2031, 6, 4);
        transaction.executeWithoutResult(status -> {
            freeDays.add(free, "za święto w sobotę");
            var working = rules.ruleOn("INTERVIEW_URGENT", free).orElseThrow();
            var calendar = rules.ruleOn(TermKind.ASSAULT_REGISTER, free);

            assertThat(rules.due(working, free.minusDays(1))).isEqualTo(LocalDate.of(2031, 6, 6));
            assertThat(rules.due(calendar, free.minusDays(3))).isEqualTo(free);
            status.setRollbackOnly();
        });
    }

    @Test
    void aTermIsMovedWithAReasonAndKeepsItsFirstDay() {
        var worker = people.socialWorker();
        var file = cases.ledBy(worker);
        var id = open(worker, file, TermKind.PLAN, file.id().value(), TODAY.plusDays(2));

        assertThat(move(worker, id, "1.12.2026", "Pani Halina jest w szpitalu", 0))
                .hasStatus(303);

        assertThat(http.get().uri("/terms").with(worker.login()))
                .bodyText()
                .contains("przesunięty z 25.11.2026: Pani Halina jest w szpitalu", "za 8 dni");
        assertThat(move(worker, id, "2.12.2026", "jeszcze raz", 0)).hasStatus(409);
        assertThat(move(worker, id, "2.12.2026", " ", 1))
                .hasStatus(422)
                .bodyText()
                .contains("Uzupełnij");
        assertThat(move(worker, id, "1.11.2026", "wstecz", 1))
                .hasStatus(422)
                .bodyText()
                .contains("wstecz");
        int lines = worker.does(() -> transaction.execute(
                status -> jdbc.sql("select count(*) from casework.chronology where case_id = :case and kind = 'TERM'")
                        .param("case", file.id().value())
                        .query(Integer.class)
                        .single()));
        assertThat(lines).isEqualTo(1);
    }

    @Test
    @Rule("social-assistance-act A-20")
    void movingAStatutoryTermWarnsWithItsBasis() {
        var worker = people.socialWorker();
        var file = cases.ledBy(worker);
        var id = open(worker, file, TermKind.ASSAULT_REGISTER, Ids.next(), null);

        assertThat(http.get().uri("/terms/{id}/move", id).with(worker.login()))
                .hasStatusOk()
                .bodyText()
                .contains("Ten termin wynika z przepisu", "art. 121 ust. 2ba");
    }

    @Test
    void anothersTermIsNotFoundAndNotMoved() {
        var worker = people.socialWorker();
        var file = cases.ledBy(worker);
        var id = open(worker, file, TermKind.NEXT_STEP, Ids.next(), TODAY.plusDays(1));

        for (var stranger : List.of(people.socialWorker(), people.benefitsWorker(), people.administrator())) {
            assertThat(http.get().uri("/terms/{id}/move", id).with(stranger.login()))
                    .hasStatus(404);
            assertThat(move(stranger, id, "30.11.2026", "nie moje", 0)).hasStatus(404);
            assertThat(http.post().uri("/terms/{id}/done", id).with(stranger.login()))
                    .hasStatus(404);
            stranger.does(() -> transaction.executeWithoutResult(
                    status -> assertThat(jdbc.sql("update term.term set done_on = '2026-11-23' where id = :id")
                                    .param("id", id)
                                    .update())
                            .isZero()));
        }
    }

    @Test
    void aStepIsDoneByHandAndADocumentIsNot() {
        var worker = people.socialWorker();
        var file = cases.ledBy(worker);
        var step = open(worker, file, TermKind.NEXT_STEP, Ids.next(), TODAY);
        var plan = open(worker, file, TermKind.PLAN, Ids.next(), TODAY);

        assertThat(http.post().uri("/terms/{id}/done", step).with(worker.login()))
                .hasStatus(303);
        assertThat(http.post().uri("/terms/{id}/done", plan).with(worker.login()))
                .hasStatus(422);
        assertThat(http.post().uri("/terms/{id}/done", step).with(worker.login()))
                .hasStatus(404);
    }

    @Test
    void theDirectorsDecisionEndsTheAuthorsTermAndTheOtherWayRound() {
        var author = people.benefitsWorker();
        var director = people.director();
        var indication = Ids.next();
        waiting(author, TermKind.INDICATION_DECISION, indication, null, "DIRECTOR", null);
        assertThat(seen(director, indication)).isEqualTo(1);
        assertThat(seen(people.benefitsWorker(), indication)).isZero();

        director.does(() -> transaction.executeWithoutResult(status -> {
            terms.done(TermKind.INDICATION_DECISION, indication, TODAY);
        }));
        waiting(director, TermKind.INDICATION_COMPLETION, indication, author, null, null);
        assertThat(seen(author, indication)).isEqualTo(1);

        // the director takes his own return back: the term on the author's desk ends
        director.does(() ->
                transaction.executeWithoutResult(status -> terms.cancel(TermKind.INDICATION_COMPLETION, indication)));
        assertThat(seen(author, indication)).isZero();
    }

    @Test
    void aTermOfATeamIsOnTheDeskOfItsLeaderOnly() {
        var leader = people.teamLeader();
        var indication = Ids.next();
        waiting(people.director(), TermKind.ASSIGNMENT, indication, null, "TEAM_LEADER", leader.team());

        assertThat(seen(leader, indication)).isEqualTo(1);
        assertThat(seen(people.teamLeader(), indication)).isZero();
        leader.does(
                () -> transaction.executeWithoutResult(status -> terms.done(TermKind.ASSIGNMENT, indication, TODAY)));
        assertThat(seen(leader, indication)).isZero();
    }

    @Test
    @Rule("social-work-tools 9.9")
    void aLeaderSeesWhatIsLateInTheTeam() {
        var leader = people.teamLeader();
        var worker = people.socialWorker(leader.team());
        var file = cases.ledBy(worker);
        open(worker, file, TermKind.REVIEW, Ids.next(), TODAY.minusDays(1));

        assertThat(http.get().uri("/terms?span=LATE&worker={id}", worker.id()).with(leader.login()))
                .hasStatusOk()
                .bodyText()
                .contains("1 dzień po terminie", worker.name());
        assertThat(http.get()
                        .uri("/terms?worker={id}", worker.id())
                        .with(people.socialWorker().login()))
                .bodyText()
                .doesNotContain("po terminie</span>");
        assertThat(http.get()
                        .uri("/terms?span=LATE")
                        .with(people.with(null, Role.RECEPTIONIST).login()))
                .hasStatusOk();
    }

    private UUID open(Person worker, TestCases.Case file, TermKind kind, UUID subject, @Nullable LocalDate due) {
        return worker.does(() -> transaction.execute(status -> {
            terms.open(new NewTerm(
                    kind,
                    file.id().value(),
                    subject,
                    TODAY.minusDays(1),
                    due,
                    worker.id(),
                    null,
                    null,
                    "term.kind." + kind,
                    List.of(),
                    file.url()));
            return reader.ofSubject(subject).getFirst().id();
        }));
    }

    private void waiting(
            Person opens,
            TermKind kind,
            UUID subject,
            @Nullable Person owner,
            @Nullable String role,
            @Nullable UUID team) {
        opens.does(() -> transaction.executeWithoutResult(status -> terms.open(new NewTerm(
                kind,
                null,
                subject,
                TODAY,
                null,
                owner == null ? null : owner.id(),
                role,
                team,
                "term.kind." + kind,
                List.of(),
                "/indications"))));
    }

    private int seen(Person person, UUID subject) {
        return person.does(() -> transaction.execute(status -> reader.mine(500).stream()
                .filter(term -> of(term, subject))
                .toList()
                .size()));
    }

    private boolean of(DueTerm term, UUID subject) {
        return jdbc.sql("select subject_id from term.term where id = :id")
                .param("id", term.id())
                .query(UUID.class)
                .single()
                .equals(subject);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult move(
            Person person, UUID id, String due, String reason, int version) {
        return http.post()
                .uri("/terms/{id}/move", id)
                .param("due", due)
                .param("reason", reason)
                .param("version", Integer.toString(version))
                .with(person.login())
                .exchange();
    }
}
