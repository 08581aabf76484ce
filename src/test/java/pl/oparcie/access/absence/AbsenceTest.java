package pl.oparcie.access.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import pl.oparcie.OparcieTest;
import pl.oparcie.TestCases;
import pl.oparcie.TestCases.Case;
import pl.oparcie.TestClock;
import pl.oparcie.TestPeople;
import pl.oparcie.TestPeople.Person;

@OparcieTest
class AbsenceTest {

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

    @Test
    void theSubstituteSeesTheCasesFromTheFirstToTheLastDayOnly() {
        var lead = people.socialWorker();
        var substitute = people.socialWorker();
        var file = cases.ledBy(lead);

        assertThat(add("/account/absence", lead, null, substitute.id().value(), "25.11.2026", "26.11.2026"))
                .hasStatus(HttpStatus.SEE_OTHER);

        for (var day = 23; day <= 28; day++) {
            clock.moveTo(TestClock.TODAY.withDayOfMonth(day));
            assertThat(sees(substitute, file)).as("day " + day).isEqualTo(day == 25 || day == 26);
        }
    }

    @Test
    void overlappingDaysAnImpossiblePeriodAndABenefitsWorkerAreRefused() {
        var lead = people.socialWorker();
        var substitute = people.socialWorker().id().value();
        add("/account/absence", lead, null, substitute, "25.11.2026", "26.11.2026");

        assertThat(add("/account/absence", lead, null, substitute, "26.11.2026", "30.11.2026"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(add("/account/absence", lead, null, substitute, "3.12.2026", "1.12.2026"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(add(
                        "/account/absence",
                        lead,
                        null,
                        people.benefitsWorker().id().value(),
                        "3.12.2026",
                        "4.12.2026"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(add("/account/absence", lead, null, lead.id().value(), "3.12.2026", "4.12.2026"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void aLeaderEntersAbsencesOfHisOwnPeopleOnly() {
        var leader = people.teamLeader();
        var worker = people.socialWorker(leader.team());
        var substitute = people.socialWorker(leader.team()).id().value();

        assertThat(add("/team/absences", leader, worker, substitute, "25.11.2026", "26.11.2026"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(add("/team/absences", people.teamLeader(), worker, substitute, "27.11.2026", "28.11.2026"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(add("/team/absences", worker, worker, substitute, "27.11.2026", "28.11.2026"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private MvcTestResult add(String url, Person by, Person who, UUID substitute, String first, String last) {
        return http.post()
                .uri(url)
                .with(by.login())
                .param("user", who == null ? "" : who.id().toString())
                .param("substitute", substitute.toString())
                .param("first", first)
                .param("last", last)
                .exchange();
    }

    private boolean sees(Person who, Case file) {
        return who.does(() -> transaction.execute(
                status -> jdbc.sql("select exists (select 1 from casework.case_file where id = :id)")
                        .param("id", file.id().value())
                        .query(Boolean.class)
                        .single()));
    }
}
