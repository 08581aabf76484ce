package pl.oparcie.access.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
import pl.oparcie.access.role.Role;

@OparcieTest
class OpeningTest {

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

    @Autowired
    OpeningDesk desk;

    @Test
    @Rule("reporting-and-office-rules R-B8")
    void inAnEmergencyAWorkerOpensACaseForEightHoursWithAReasonAndItsPeopleAreTold() {
        var leader = people.teamLeader();
        var lead = people.socialWorker(leader.team());
        var file = cases.ledBy(lead);
        var worker = people.socialWorker(people.teamLeader().team());

        assertThat(http.get().uri(file.url() + "/break-glass").with(worker.login()))
                .hasStatusOk()
                .bodyText()
                .contains(lead.name())
                .doesNotContain(file.name());
        assertThat(breakGlass(worker, file, "krótko")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(sees(worker, file)).isFalse();
        assertThat(breakGlass(worker, file, "Policja pyta o dziecko, prowadząca nie odbiera"))
                .hasStatus(HttpStatus.SEE_OTHER);

        assertThat(sees(worker, file)).isTrue();
        assertThat(told(lead)).isEqualTo(1);
        assertThat(told(leader)).isEqualTo(1);
        assertThat(told(people.teamLeader())).isZero();
        assertThat(http.get().uri(file.url() + "/access").with(lead.login()))
                .bodyText()
                .contains("Policja pyta o dziecko");
        assertThat(http.post().uri(file.url() + "/access/read").with(lead.login()))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(told(lead)).isZero();
        clock.moveTo(TestClock.START.plus(Duration.ofHours(8)).plusSeconds(1));
        assertThat(sees(worker, file)).isFalse();
    }

    @Test
    @Rule("social-work-tools 9.12")
    void thoseWhoDoNotWorkWithFamiliesMayNot() {
        var file = cases.ledBy(people.socialWorker());
        for (var role : new Role[] {
            Role.BENEFITS_WORKER, Role.ADMINISTRATOR, Role.DATA_INSPECTOR, Role.RECEPTIONIST, Role.GOODS_KEEPER
        }) {
            var somebody = people.with(null, role);

            assertThat(breakGlass(somebody, file, "Chcę zobaczyć, co tam jest"))
                    .as(role.name())
                    .hasStatus(HttpStatus.FORBIDDEN);
            assertThat(sees(somebody, file)).as(role.name()).isFalse();
        }
    }

    @Test
    @Rule("social-assistance-act A-17")
    void aCaseIsSharedOutsideTheTeamOnlyByConsentOrLawAndUntilADay() {
        var leader = people.teamLeader();
        var lead = people.socialWorker(leader.team());
        var file = cases.ledBy(lead);
        var outside = people.socialWorker(people.teamLeader().team());

        assertThat(share(lead, file, outside, "SAME_TEAM", "30.11.2026")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(share(lead, file, people.benefitsWorker(), "CONSENT", "30.11.2026"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(share(outside, file, outside, "CONSENT", "30.11.2026")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(share(lead, file, outside, "CONSENT", "30.11.2026")).hasStatus(HttpStatus.SEE_OTHER);

        assertThat(sees(outside, file)).isTrue();
        assertThat(share(outside, file, people.socialWorker(), "CONSENT", "30.11.2026"))
                .as("who was let in lets nobody in")
                .hasStatus(HttpStatus.FORBIDDEN);
        clock.moveTo(TestClock.TODAY.plusDays(8));
        assertThat(sees(outside, file)).isFalse();
    }

    private MvcTestResult share(Person by, Case file, Person with, String basis, String lastDay) {
        return http.post()
                .uri(file.url() + "/access")
                .with(by.login())
                .param("user", with.id().toString())
                .param("basis", basis)
                .param("lastDay", lastDay)
                .param("reason", "Wspólna wizyta u rodziny w listopadzie")
                .exchange();
    }

    private MvcTestResult breakGlass(Person who, Case file, String reason) {
        return http.post()
                .uri(file.url() + "/break-glass")
                .with(who.login())
                .param("reason", reason)
                .exchange();
    }

    private boolean sees(Person who, Case file) {
        return who.does(() -> transaction.execute(
                status -> jdbc.sql("select exists (select 1 from casework.case_file where id = :id)")
                        .param("id", file.id().value())
                        .query(Boolean.class)
                        .single()));
    }

    private int told(Person who) {
        return who.does(() -> transaction.execute(status -> desk.lines().size()));
    }
}
