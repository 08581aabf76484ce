package pl.oparcie.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.springframework.http.HttpStatus.SEE_OTHER;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import pl.oparcie.TestCases;
import pl.oparcie.TestClock;
import pl.oparcie.TestPeople;
import pl.oparcie.TestPeople.Person;

/** A worker, the leader of the team, a case that the worker leads, and interviews of it as far as a test wants them. */
abstract class InterviewSetUp {

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

    TestInterviews interviews;
    Person leader;
    Person worker;
    TestCases.Case of;

    @BeforeEach
    void people() {
        interviews = new TestInterviews(http);
        leader = people.teamLeader();
        worker = people.socialWorker(leader.team());
        of = cases.ledBy(worker);
    }

    static UUID id(String url) {
        return UUID.fromString(url.substring(url.lastIndexOf('/') + 1));
    }

    /** A complete part I with some answers otherwise. */
    String filled(Person who, String url, Map<String, String> more) {
        var fields = TestInterviews.partOne();
        fields.putAll(more);
        fields.put("version", "0");
        assertThat(interviews.post(who, url + "/fill", fields)).hasStatus(SEE_OTHER);
        return url;
    }

    String filled(String url, Map<String, String> more) {
        return filled(worker, url, more);
    }

    String begun(Map<String, String> more) {
        return filled(interviews.ordered(worker, of, Kind.RWS_I, Map.of()), more);
    }

    String approved() {
        var url = begun(Map.of());
        interviews.ok(worker, url + "/approve", TestInterviews.version(1));
        return url;
    }

    String signed() {
        var url = approved();
        interviews.ok(worker, url + "/statement", Map.of("version", "2", "on", "23.11.2026"));
        return url;
    }

    String filed() {
        var url = signed();
        interviews.ok(leader, url + "/accept", Map.of("version", "3", "opinion", "Opinia kierownika"));
        interviews.ok(worker, url + "/file", Map.of("version", "4", "grounds", "PERMANENT"));
        return url;
    }

    long count(Person who, String sql, UUID id) {
        return who.does(() -> transaction.execute(
                status -> jdbc.sql(sql).param("id", id).query(Long.class).single()));
    }

    String one(Person who, String sql, UUID id) {
        return who.does(() -> transaction.execute(
                status -> jdbc.sql(sql).param("id", id).query(String.class).single()));
    }

    int changed(Person who, String sql, UUID id) {
        return who.does(() ->
                transaction.execute(status -> jdbc.sql(sql).param("id", id).update()));
    }

    /** How the database refuses a change; a change that meets no row is refused as well. */
    Throwable refused(Person who, String sql, UUID id) {
        return catchThrowable(() -> {
            if (changed(who, sql, id) == 0) {
                throw new IllegalStateException("no row");
            }
        });
    }

    void letIn(TestCases.Case into, Person who, String kind) {
        leader.does(() ->
                transaction.executeWithoutResult(status -> jdbc.sql("select access.let_in(:case, :who, :kind, null)")
                        .param("case", into.id().value())
                        .param("who", who.id().value())
                        .param("kind", kind)
                        .query((row, number) -> "")
                        .list()));
    }
}
