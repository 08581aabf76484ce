package pl.oparcie.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import pl.oparcie.OparcieTest;
import pl.oparcie.Rule;
import pl.oparcie.TestCases;
import pl.oparcie.TestPeople;
import pl.oparcie.TestPeople.Person;

/** What an interview opens to its worker, and how long: need to know. */
@OparcieTest
class OpenedPeopleTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    TestPeople people;

    @Autowired
    TestCases cases;

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

    private org.assertj.core.api.AbstractComparableAssert<?, Integer> record(Person who) {
        return assertThat(
                interviews.get(who, "/people/" + of.person()).getResponse().getStatus());
    }

    @Test
    @Rule("environmental-interview R35")
    void anInterviewOpensTheRecordOnlyWhileItRunsAndSaysWhatItFollowsFrom() {
        var clerk = people.benefitsWorker();
        record(clerk).isEqualTo(404);
        var order = new java.util.HashMap<>(Map.of(
                "person", of.person().toString(),
                "kind", "WAD",
                "purpose", "CASH",
                "mode", "NORMAL",
                "source", "EX_OFFICIO",
                "learnedOn", "16.11.2026",
                "worker", clerk.id().toString(),
                "clerk", clerk.id().toString()));
        assertThat(interviews.post(clerk, "/interviews", order))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#note\"");
        record(clerk).isEqualTo(404);

        var first = interviews.ordered(
                clerk,
                of,
                Kind.WAD,
                Map.of(
                        "source",
                        "EX_OFFICIO",
                        "note",
                        "wniosek wierzyciela",
                        "clerk",
                        clerk.id().toString()));
        record(clerk).isEqualTo(200);
        var second = interviews.ordered(
                clerk, of, Kind.WDM, Map.of("clerk", clerk.id().toString()));
        interviews.ok(clerk, first + "/end", Map.of("version", "0", "end", "CANCELLED", "reason", "pomyłka"));
        record(clerk).as("the other one still runs").isEqualTo(200);
        interviews.ok(clerk, second + "/end", Map.of("version", "0", "end", "CANCELLED", "reason", "pomyłka"));
        record(clerk).isEqualTo(404);
        assertThat(interviews.get(clerk, "/households/" + of.household())).hasStatus(NOT_FOUND);
        record(worker).as("by the case").isEqualTo(200);
    }

    @Test
    @Rule("environmental-interview R26")
    @Rule("environmental-interview R35")
    void whoeverTakesAnUpdateOverReadsTheInterviewBeforeItUntilItGoesOn() {
        var before = interviews.ordered(worker, of, Kind.RWS_I, Map.of());
        interviews.ok(worker, before + "/fill", TestInterviews.with(TestInterviews.partOne(), "version", "0"));
        interviews.ok(worker, before + "/approve", TestInterviews.version(1));
        var stranger = people.socialWorker(people.teamLeader().team());
        var other = people.socialWorker(leader.team());
        assertThat(interviews.get(other, before)).hasStatus(NOT_FOUND);

        var update = interviews.ordered(worker, of, Kind.RWS_IV, Map.of("updateReason", "APPLICATION"));
        assertThat(interviews.post(
                        leader,
                        update + "/worker",
                        Map.of("version", "0", "worker", stranger.id().toString(), "reason", "Urlop")))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#worker\"");
        interviews.ok(
                leader,
                update + "/worker",
                Map.of("version", "0", "worker", other.id().toString(), "reason", "Urlop"));
        assertThat(interviews.get(other, update)).hasStatus(OK);
        assertThat(interviews.get(other, before)).hasStatus(OK);
        assertThat(interviews.get(other, before + "/print")).hasStatus(OK);
        assertThat(interviews.page(other, update + "/fill")).contains("Halina");
        record(other).isEqualTo(200);

        interviews.ok(
                leader,
                update + "/worker",
                Map.of("version", "1", "worker", worker.id().toString(), "reason", "Powrót"));
        assertThat(interviews.get(other, before)).hasStatus(NOT_FOUND);
        assertThat(interviews.get(other, update)).hasStatus(NOT_FOUND);
        record(other).isEqualTo(404);
    }
}
