package pl.oparcie.intake.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.SEE_OTHER;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pl.oparcie.OparcieTest;
import pl.oparcie.Rule;
import pl.oparcie.TestCases;
import pl.oparcie.TestPeople;

@OparcieTest
class TeamLoadTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    TestPeople people;

    @Autowired
    TestCases cases;

    @Autowired
    JdbcClient jdbc;

    private MvcTestResult load(TestPeople.Person who) {
        return http.get().uri("/team/load").with(who.login()).exchange();
    }

    @Test
    @Rule("social-assistance-act A-16")
    @Rule("social-work-tools 9.2")
    void theLeaderSeesCasesForAPostAndThatWorkersAreTooFewAndContactsDoNotCount() {
        var leader = people.teamLeader();
        var lead = people.socialWorker(leader.team());
        cases.ledBy(lead);
        cases.ledBy(lead);
        assertThat(http.post()
                        .uri("/contacts")
                        .with(lead.login())
                        .param("on", "23.11.2026")
                        .param("channel", "PHONE")
                        .param("reporter", "PERSON")
                        .param("name", "Pani z telefonu")
                        .param("problem", "Pyta o zasiłek")
                        .param("urgency", "ORDINARY")
                        .param("outcome", "INFORMATION"))
                .hasStatus(SEE_OTHER);

        assertThat(load(leader))
                .bodyText()
                .contains(
                        "2 z 50 na etat",
                        "2 sprawy na 1 etatu, norma 50",
                        "1 pracownik na pełny etat",
                        "co najmniej 3");
        assertThat(load(lead)).hasStatus(FORBIDDEN);
        assertThat(load(people.benefitsWorker())).hasStatus(FORBIDDEN);
    }

    @Test
    @Rule("social-work-tools 9.8")
    void aWeightHoldsFromItsDayAndTheFormerOneStaysKnown() {
        var leader = people.teamLeader();

        assertThat(http.post()
                        .uri("/assignments/weights")
                        .with(leader.login())
                        .param("ORDINARY", "dużo")
                        .param("URGENT", "1")
                        .param("INTERVENTION", "1,5")
                        .param("SUSPENDED", "0,5")
                        .param("from", "1.12.2026"))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("dużo");
        assertThat(http.post()
                        .uri("/assignments/weights")
                        .with(leader.login())
                        .param("ORDINARY", "1")
                        .param("URGENT", "1,25")
                        .param("INTERVENTION", "1,5")
                        .param("SUSPENDED", "0,5")
                        .param("from", "1.12.2026"))
                .hasStatus(SEE_OTHER);
        assertThat(http.get().uri("/assignments/weights").with(leader.login()))
                .bodyText()
                .contains("1,25 od 1.12.2026", "1 od 1.01.2020 do 30.11.2026");
        jdbc.sql("delete from centre.parameter where name = 'WEIGHT_URGENT' and lower(validity) = '2026-12-01'")
                .update();
    }
}
