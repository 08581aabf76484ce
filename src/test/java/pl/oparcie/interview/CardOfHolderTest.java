package pl.oparcie.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.http.HttpStatus.SEE_OTHER;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import pl.oparcie.OparcieTest;
import pl.oparcie.Rule;
import pl.oparcie.TestCases;
import pl.oparcie.TestPeople;
import pl.oparcie.TestPeople.Person;

/** A benefits worker holds the interviews kept for social workers only with a card that was confirmed. */
@OparcieTest
class CardOfHolderTest {

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

    private TestInterviews interviews;
    private Person benefits;

    private void card(String number, int version) {
        assertThat(interviews.post(
                        benefits,
                        "/interviews/card",
                        Map.of("number", number, "until", "31.12.2027", "version", Integer.toString(version))))
                .hasStatus(SEE_OTHER);
    }

    private void confirm(int version) {
        assertThat(interviews.post(
                        people.administrator(),
                        "/interviews/card/confirm/" + benefits.id(),
                        TestInterviews.version(version)))
                .hasStatus(SEE_OTHER);
    }

    @Test
    @Rule("environmental-interview R14")
    void aCardThatChangedHoldsNothingBeforeItIsConfirmedAnew() {
        interviews = new TestInterviews(http);
        benefits = people.benefitsWorker();
        card("85/2024", -1);
        confirm(0);
        var url = interviews.ordered(benefits, cases.ledBy(people.socialWorker()), Kind.RWS_I, Map.of());
        var fields = TestInterviews.with(TestInterviews.partOne(), "version", "0");
        interviews.ok(benefits, url + "/fill", fields);

        card("99/2026", 1);
        assertThat(interviews.page(benefits, url)).contains("Twoja legitymacja czeka na potwierdzenie");
        assertThat(interviews.get(benefits, url + "/fill").getResponse().getRedirectedUrl())
                .isEqualTo(url);
        assertThat(interviews.post(benefits, url + "/fill", TestInterviews.with(fields, "version", "1")))
                .hasStatus(UNPROCESSABLE_CONTENT);
        assertThat(interviews.post(
                        benefits, url + "/plan", Map.of("version", "1", "on", "24.11.2026", "place", "RESIDENCE")))
                .hasStatus(UNPROCESSABLE_CONTENT);
        assertThat(interviews.post(benefits, url + "/approve", TestInterviews.version(1)))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Twoja legitymacja czeka na potwierdzenie");
        var id = UUID.fromString(url.substring(url.lastIndexOf('/') + 1));
        assertThatThrownBy(() -> benefits.does(() -> transaction.execute(
                        status -> jdbc.sql("""
                                update interview.interview set state = 'APPROVED', approved_at = now(), approved_by = worker_id, hash = repeat('a', 64),
                                       signature = 'X', held_on = '2026-11-20' where id = :id
                                """).param("id", id).update())))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("no confirmed card");

        confirm(2);
        interviews.ok(benefits, url + "/approve", TestInterviews.version(1));
    }
}
