package pl.oparcie.casework.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import pl.oparcie.OparcieTest;
import pl.oparcie.Rule;
import pl.oparcie.TestCases;
import pl.oparcie.TestCases.Case;
import pl.oparcie.TestClock;
import pl.oparcie.TestPeople;
import pl.oparcie.TestPeople.Person;

@OparcieTest
class VisitsTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    TestPeople people;

    @Autowired
    TestCases cases;

    @Autowired
    TestClock clock;

    @Autowired
    VisitDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    @Rule("social-assistance-act A-19")
    void aVisitWithASecondWorkerAndThePoliceStandsInTheCalendar() {
        var leader = people.teamLeader();
        var worker = people.socialWorker(leader.team());
        var second = people.socialWorker(leader.team());
        var file = cases.ledBy(worker);

        assertThat(post(
                        worker,
                        file.url() + "/visits/new",
                        plan(Map.of("secondWorker", second.id().toString(), "police", "ASKED"))))
                .hasStatus(HttpStatus.SEE_OTHER);

        assertThat(get(worker, "/calendar"))
                .bodyText()
                .contains(file.name(), "11.30", "idzie też " + second.name(), "Asysta Policji: zawnioskowano");
        assertThat(get(worker, "/calendar?day=2026-12-07")).bodyText().doesNotContain(file.name());
        assertThat(get(worker, file.url())).bodyText().contains("Zaplanowane wizyty", "24.11, 11.30");
        assertThat(lines(worker)).contains("jutro, 11.30");
        assertThat(get(people.socialWorker(), visit(worker, file))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    @Rule("social-assistance-act A-19")
    void whoGoesAlongReadsTheCaseUntilTheEndOfThatDayButNobodyWhoWorksOnBenefits() {
        var leader = people.teamLeader();
        var worker = people.socialWorker(leader.team());
        var second = people.socialWorker(people.teamLeader().team());
        var benefits = people.benefitsWorker();
        var file = cases.ledBy(worker);

        for (var along : new Person[] {second, benefits}) {
            var planned = Map.of("secondWorker", along.id().toString());
            assertThat(post(worker, file.url() + "/visits/new", plan(planned))).hasStatus(HttpStatus.SEE_OTHER);
        }

        assertThat(get(second, file.url())).hasStatusOk();
        assertThat(get(second, "/calendar")).bodyText().contains(file.name());
        assertThat(get(second, file.url() + "/visits/new")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(benefits, file.url())).hasStatus(HttpStatus.NOT_FOUND);
        clock.moveTo(java.time.LocalDate.of(2026, 11, 25));
        assertThat(get(second, file.url())).hasStatus(HttpStatus.NOT_FOUND);
        var proposal = Map.of("lead", second.id().toString(), "reason", "Rodzina przeprowadza się do jego rejonu");
        assertThat(post(worker, file.url() + "/transfer", proposal)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(get(second, file.url() + "/transfer/answer")).hasStatusOk();
    }

    @Test
    void aVisitIsMovedWithItsReasonOnceOnly() {
        var worker = people.socialWorker();
        var file = cases.ledBy(worker);
        post(worker, file.url() + "/visits/new", plan(Map.of()));
        var visit = visit(worker, file);
        var move = Map.of("onDate", "26.11.2026", "atTime", "9", "moveWhy", "PERSON_ASKED", "version", "0");

        assertThat(post(worker, visit + "/move", Map.of("onDate", "20.11.2026", "version", "0")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(worker, visit + "/move", move)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(worker, visit + "/move", move)).hasStatus(HttpStatus.CONFLICT);

        assertThat(get(worker, file.url() + "/chronology"))
                .bodyText()
                .contains("Przełożono na 26.11.2026", "na prośbę osoby");
        assertThat(openTerms(worker, file)).isEqualTo(1);
    }

    @Test
    @Rule("social-work-tools 9.11")
    void aVisitThatWasRefusedIsToldInAnEntryAndItsTermEnds() {
        var worker = people.socialWorker();
        var file = cases.ledBy(worker);
        post(worker, file.url() + "/visits/new", plan(Map.of("onDate", "23.11.2026")));
        var id = visit(worker, file).replaceAll(".*/", "");

        assertThat(get(worker, file.url() + "/activities/new?kind=VISIT&visit=" + id))
                .bodyText()
                .contains("name=\"visit\" value=\"" + id);
        post(
                worker,
                file.url() + "/activities/new",
                Map.of(
                        "kind",
                        "VISIT",
                        "onDate",
                        "23.11.2026",
                        "minutes",
                        "20",
                        "title",
                        "Przez drzwi",
                        "outcome",
                        "REFUSED",
                        "visit",
                        id));

        assertThat(get(worker, visit(worker, file)))
                .bodyText()
                .contains("nie odbyła się: odmówił(a), nie wpuścił(a)", "Zobacz wpis z tej wizyty");
        assertThat(openTerms(worker, file)).isZero();
    }

    @Test
    void theLeaderSeesWhoIsOutAndWhoIsNotBack() {
        var leader = people.teamLeader();
        var worker = people.socialWorker(leader.team());

        assertThat(post(worker, "/calendar/out", Map.of("until", "9.00"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(worker, "/calendar/out", Map.of("until", "12.00"))).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(get(leader, "/calendar")).bodyText().contains(worker.name(), "powrót do 12.00");
        assertThat(get(people.teamLeader(), "/calendar")).bodyText().doesNotContain(worker.name());
        clock.moveTo(TestClock.START.plus(Duration.ofHours(3)));
        assertThat(get(leader, "/calendar")).bodyText().contains("miał(a) wrócić do 12.00");
        assertThat(lines(leader)).contains("Nie wrócił(a) z terenu: " + worker.name());

        post(worker, "/calendar/back", Map.of());

        assertThat(get(leader, "/calendar")).bodyText().doesNotContain(worker.name());
    }

    @Test
    @Rule("social-assistance-act A-20")
    void anAssaultIsSeenByLeaderAndDirectorAndHasThreeDaysToTheRegister() {
        var leader = people.teamLeader();
        var worker = people.socialWorker(leader.team());
        var report = Map.of(
                "worker",
                worker.id().toString(),
                "onDate",
                "23.11.2026",
                "kind",
                "THREAT",
                "place",
                "klatka",
                "what",
                "Groził pobiciem");

        assertThat(post(worker, "/incidents/new", Map.of("onDate", "24.11.2026")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var url = post(worker, "/incidents/new", report).getResponse().getRedirectedUrl();

        assertThat(get(worker, url)).bodyText().contains("Groził pobiciem").doesNotContain("registerNo");
        assertThat(get(leader, url)).bodyText().contains("Groził pobiciem", "registerNo");
        assertThat(get(people.director(), url)).hasStatusOk();
        assertThat(get(people.socialWorker(leader.team()), url)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(people.administrator(), "/incidents")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(dueOf(url)).isEqualTo("2026-11-26");

        assertThat(post(leader, url, Map.of("help", "OFFERED", "version", "0")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var answer = Map.of("help", "OFFERED", "helpOn", "23.11.2026", "registeredOn", "23.11.2026", "version", "0");
        assertThat(post(worker, url, answer)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(leader, url, answer)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(leader, url, answer)).hasStatus(HttpStatus.CONFLICT);
        assertThat(get(leader, "/incidents")).bodyText().contains("w rejestrze od 23.11.2026");
    }

    private static Map<String, String> plan(Map<String, String> more) {
        var fields = new LinkedHashMap<>(Map.of("kind", "VISIT", "onDate", "24.11.2026", "atTime", "11.30"));
        fields.putAll(more);
        return fields;
    }

    private String lines(Person person) {
        return person.does(() -> transaction.execute(status -> desk.lines().toString()));
    }

    private String visit(Person person, Case file) {
        var id = person.does(() -> transaction.execute(
                status -> jdbc.sql("select id from casework.visit where case_id = :case order by id limit 1")
                        .param("case", file.id().value())
                        .query(UUID.class)
                        .single()));
        return file.url() + "/visits/" + id;
    }

    private int openTerms(Person person, Case file) {
        return person.does(() -> transaction.execute(status -> jdbc.sql("""
                        select count(*) from term.term where kind = 'VISIT' and case_id = :case and done_on is null and cancelled_on is null
                        """)
                .param("case", file.id().value())
                .query(Integer.class)
                .single()));
    }

    private String dueOf(String incident) {
        return people.director()
                .does(() -> transaction.execute(status -> jdbc.sql(
                                "select due_on from term.term where kind = 'ASSAULT_REGISTER' and url = :url")
                        .param("url", incident)
                        .query(String.class)
                        .single()));
    }

    private MvcTestResult get(Person person, String url) {
        return http.get().uri(url).with(person.login()).exchange();
    }

    private MvcTestResult post(Person person, String url, Map<String, String> fields) {
        var request = http.post().uri(url).with(person.login());
        fields.forEach(request::param);
        return request.exchange();
    }
}
