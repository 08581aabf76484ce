package pl.oparcie.intake.indication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.SEE_OTHER;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pl.oparcie.OparcieTest;
import pl.oparcie.Rule;
import pl.oparcie.TestPeople;
import pl.oparcie.TestPeople.Person;
import pl.oparcie.access.role.Role;

@OparcieTest
class DecidingIndicationTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    TestPeople people;

    @Autowired
    TestIndications indications;

    private MockMvcRequestBuilder post(Person who, String url) {
        return http.post().uri(url).with(who.login()).param("version", "1");
    }

    private MvcTestResult get(Person who, String url) {
        return http.get().uri(url).with(who.login()).exchange();
    }

    @Test
    @Rule("social-work-tools 9.3")
    void nobodyAcceptsWhatHeWroteHimself() {
        var both = people.with(null, Role.DIRECTOR, Role.SOCIAL_WORKER);
        var own = indications.submitted(both);

        assertThat(post(both, own.url() + "/accept"))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("inna osoba");
        assertThat(get(both, own.url()))
                .bodyText()
                .doesNotContain("data-key=\"a\"")
                .contains("czeka na decyzję");
        assertThat(post(people.director(), own.url() + "/accept")).hasStatus(SEE_OTHER);
    }

    @Test
    @Rule("social-work-tools 9.3")
    void anIndicationNotAcceptedCannotBeAssigned() {
        var leader = people.teamLeader();
        var lead = people.socialWorker(leader.team());
        var waiting = indications.submitted(people.benefitsWorker());
        var url = waiting.url().replace("indications", "assignments");

        assertThat(http.post()
                        .uri(url)
                        .with(leader.login())
                        .param("lead", lead.id().toString())
                        .param("version", "1"))
                .hasStatus(NOT_FOUND);
    }

    @Test
    void theDirectorDecidesByKeyAndGoesToTheNextOne() {
        var director = people.director();
        var first = indications.submitted(people.benefitsWorker());
        var second = indications.submitted(people.benefitsWorker());

        assertThat(get(director, first.url()))
                .bodyText()
                .contains("data-key=\"a\"", "data-key=\"z\"", "data-key=\"o\"");
        var done = post(director, second.url() + "/accept").exchange();

        assertThat(done).hasStatus(SEE_OTHER);
        assertThat(done.getResponse().getRedirectedUrl())
                .startsWith("/indications/")
                .isNotEqualTo(second.url());
        assertThat((String) done.getMvcResult().getFlashMap().get("flash")).startsWith("Przyjęto. Czeka");
    }

    @Test
    void ofTwoWhoAcceptAtOnceOneWinsAndTheOtherIsTold() throws Exception {
        var waiting = indications.submitted(people.benefitsWorker());
        try (var pool = Executors.newFixedThreadPool(2)) {
            var answers = pool.invokeAll(IntStream.range(0, 2)
                    .<Callable<Integer>>mapToObj(n -> {
                        var director = people.director();
                        return () -> post(director, waiting.url() + "/accept")
                                .exchange()
                                .getResponse()
                                .getStatus();
                    })
                    .toList());
            assertThat(answers.stream().map(answer -> answer.resultNow()))
                    .containsExactlyInAnyOrder(SEE_OTHER.value(), CONFLICT.value());
        }
    }

    @Test
    void aReturnedOneShowsTheRemarkBesideItsFieldAndMayBeSentAgain() {
        var author = people.benefitsWorker();
        var director = people.director();
        var made = indications.submitted(author);

        assertThat(post(director, made.url() + "/return"))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("co najmniej jedną uwagę");
        assertThat(post(director, made.url() + "/return")
                        .param("remark.expectation", "Zapytaj, od kiedy może pracować"))
                .hasStatus(SEE_OTHER);
        assertThat(get(author, made.url() + "/edit"))
                .bodyText()
                .contains("id=\"expectation-source\"", "Uwaga dyrektora: Zapytaj, od kiedy może pracować");
        assertThat(http.post()
                        .uri(made.url() + "/edit")
                        .with(author.login())
                        .param("version", "2")
                        .param("source", "INDICATION")
                        .param("reasons", "UNEMPLOYMENT")
                        .param("areas", "WORK")
                        .param("problem", "Bez pracy")
                        .param("expectation", "Praca od stycznia"))
                .hasStatus(SEE_OTHER);
        assertThat(get(director, made.url()))
                .bodyText()
                .contains("Praca od stycznia", "data-key=\"a\"")
                .doesNotContain("Zapytaj, od kiedy");
    }

    @Test
    void refusingAsksForAReasonThatTheAuthorReads() {
        var author = people.benefitsWorker();
        var made = indications.submitted(author);

        assertThat(post(people.director(), made.url() + "/refuse")).hasStatus(UNPROCESSABLE_CONTENT);
        assertThat(post(people.director(), made.url() + "/refuse").param("reason", "Jest już asystent rodziny"))
                .hasStatus(SEE_OTHER);
        assertThat(get(author, made.url())).bodyText().contains("nieprzyjęte", "Jest już asystent rodziny");
    }

    @Test
    void onlyTheDirectorDecidesAndAnotherAuthorSeesNothing() {
        var made = indications.submitted(people.benefitsWorker());

        assertThat(post(people.benefitsWorker(), made.url() + "/accept")).hasStatus(FORBIDDEN);
        assertThat(post(people.teamLeader(), made.url() + "/accept")).hasStatus(FORBIDDEN);
        assertThat(get(people.benefitsWorker(), made.url())).hasStatus(NOT_FOUND);
        assertThat(get(people.socialWorker(), made.url())).hasStatus(NOT_FOUND);
    }
}
