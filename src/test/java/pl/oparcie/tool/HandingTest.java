package pl.oparcie.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.FOUND;
import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.SEE_OTHER;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
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
import pl.oparcie.TestPeople;
import pl.oparcie.TestPeople.Person;
import pl.oparcie.casework.Stage;
import pl.oparcie.tool.sheet.Sheet;

/** What a worker prepared goes with the device, stays as it was asked, and is said to be about somebody. */
@OparcieTest
class HandingTest {

    private static final String ASKED = "Na ile jest Pani spokojna?";
    private static final String ASKED_TOO = "Na ile wierzy Pani, że się uda?";

    @Autowired
    MockMvcTester http;

    @Autowired
    TestPeople people;

    @Autowired
    TestCases testCases;

    @Autowired
    Tools tools;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    Person worker;
    TestCases.Case file;

    @BeforeEach
    void aCase() {
        worker = people.socialWorker(people.teamLeader().team());
        file = testCases.ledBy(worker);
    }

    @Test
    void whatTheWorkerTypedGoesWithTheDeviceAndNothingIsChosenForTheClient() throws Exception {
        var session = handed(Map.of("questions.0.words", ASKED, "title", "Spokój", "note", "Przed sprawą w sądzie"));
        var page = page(session);
        assertThat(page)
                .contains(ASKED)
                .doesNotContain("Przed sprawą", "value=\"questions.0\"", "checked=\"checked\"", " checked>");
        assertThat(post(session, address(page), Map.of("questions.0.now", "6")))
                .as("consent is asked")
                .hasStatus(UNPROCESSABLE_CONTENT);
        assertThat(post(session, address(page), Map.of("questions.0.now", "6", "consent", "YES")))
                .hasStatus(SEE_OTHER);
        var run = only();
        assertThat(run.content().title()).isEqualTo("Spokój");
        assertThat(run.content().note()).isEqualTo("Przed sprawą w sądzie");
        assertThat(run.content().sheet().rows("questions")).isEqualTo(List.of(Map.of("words", ASKED, "now", "6")));
        assertThat(get("/tools/new/t11"))
                .as("given in: nothing is left")
                .bodyText()
                .doesNotContain(ASKED);
    }

    @Test
    @Rule("social-work-tools 9.11")
    void aDeviceGivenBackWithoutAnAnswerLeavesTheWorkersWords() throws Exception {
        var session = handed(Map.of("questions.0.words", ASKED));
        var page = page(session);
        var draft = Map.of("_path", address(page), "questions.0.now", "2");
        var form = found(page, "name=\"_form\" value=\"([^\"]+)\"");
        assertThat(post(session, "/drafts/" + form, draft)).hasStatus(OK);
        assertThat(post(session, "/handed/stop", Map.of())).hasStatus(SEE_OTHER);
        assertThat(post(session, "/drafts/" + form, draft))
                .as("flushed when the page is left, too late")
                .hasStatus(FOUND);
        assertThat(post(session, "/handed/back", Map.of())).hasStatus(SEE_OTHER);
        assertThat(http.get().uri("/drafts").with(worker.login()))
                .bodyText()
                .doesNotContain(address(page))
                .contains("/tools/new/t11");
        assertThat(only().content().refused()).as("a refusal is kept").isTrue();
        assertThat(get("/tools/new/t11")).bodyText().contains(ASKED);
    }

    @Test
    @Rule("social-work-tools 9.15")
    void aClientNeitherTakesAQuestionAwayNorAsksAnother() throws Exception {
        var session = handed(Map.of("questions.0.words", ASKED, "questions.1.words", ASKED_TOO));
        var address = address(page(session));
        assertThat(post(session, address, Map.of("_remove", "questions.0", "questions.1.words", ASKED_TOO)))
                .hasStatus(OK)
                .bodyText()
                .contains(ASKED, ASKED_TOO);
        assertThat(post(
                        session,
                        address,
                        Map.of("questions.0.words", "Coś innego", "questions.1.now", "8", "consent", "NO")))
                .hasStatus(SEE_OTHER);
        assertThat(only().content().sheet().rows("questions"))
                .isEqualTo(List.of(Map.of("words", ASKED), Map.of("words", ASKED_TOO, "now", "8")));
        assertThat(get("/reviews"))
                .as("a no keeps it out of evaluations")
                .bodyText()
                .doesNotContain(ASKED_TOO);
    }

    @Test
    void aFillingSaysWhomItIsAboutAndWhenInTheWorkAndIsFoundByThat() {
        var person = file.person().toString();
        var stranger = testCases.ledBy(worker).person().toString();
        var filled =
                Map.of("questions.0.words", ASKED, "questions.0.now", "4", "on", "23.11.2026", "filledBy", "TOGETHER");
        assertThat(send("/tools/new/t11", filled, Map.of()))
                .as("consent is asked")
                .hasStatus(UNPROCESSABLE_CONTENT);
        assertThat(send("/tools/new/t11", filled, Map.of("consent", "YES", "person", stranger)))
                .hasStatus(UNPROCESSABLE_CONTENT);
        assertThat(send("/tools/new/t11", filled, Map.of("consent", "YES", "person", person)))
                .hasStatus(SEE_OTHER);
        var run = only();
        assertThat(run.stage()).isEqualTo(Stage.INDICATION);
        assertThat(get("/tools/" + run.id())).bodyText().contains("dotyczy: ", "etap: Wskazania");
        worker.does(() -> tools.save(
                file.id(),
                Tool.FORCE_FIELD,
                new Run.Content(
                        "O wszystkich",
                        LocalDate.of(2026, 11, 20),
                        Run.FilledBy.TOGETHER,
                        Run.Consent.YES,
                        false,
                        "",
                        new Sheet(Map.of("change", List.of(Map.of("change", "Praca")))))));
        assertThat(get("/tools")).bodyText().contains("O wszystkich", run.id().toString(), "etap: Wskazania");
        assertThat(get("/tools?person=" + person))
                .bodyText()
                .contains(run.id().toString())
                .doesNotContain("O wszystkich");
        assertThat(get("/tools?person=" + stranger)).bodyText().contains("Nie ma narzędzi tej osoby");
    }

    private Run only() {
        var id = worker.does(() -> transaction.execute(s -> jdbc.sql("select id from tool.run where case_id = :id")
                .param("id", file.id().value())
                .query(UUID.class)
                .single()));
        return worker.does(() -> tools.newest(file.id(), id));
    }

    private Cookie handed(Map<String, String> typed) {
        var request = http.post().uri(file.url() + "/tools/new/t11/hand").with(worker.login());
        typed.forEach(request::param);
        request.param("_form", UUID.randomUUID().toString());
        var given = request.exchange();
        assertThat(given).hasStatus(SEE_OTHER).hasRedirectedUrl("/handed");
        return Objects.requireNonNull(given.getResponse().getCookie("oparcie"));
    }

    private String page(Cookie session) throws UnsupportedEncodingException {
        return http.get()
                .uri("/handed")
                .cookie(session)
                .with(worker.login())
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    private static String address(String page) {
        return found(page, "action=\"(/handed/[^\"]+/[^\"]+)\"");
    }

    private static String found(String page, String pattern) {
        var found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private MvcTestResult get(String path) {
        return http.get().uri(file.url() + path).with(worker.login()).exchange();
    }

    private MvcTestResult send(String path, Map<String, String> fields, Map<String, String> more) {
        var request = http.post().uri(file.url() + path).with(worker.login());
        fields.forEach(request::param);
        more.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult post(Cookie session, String path, Map<String, String> fields) {
        var request = http.post().uri(path).cookie(session).with(worker.login());
        fields.forEach(request::param);
        return request.exchange();
    }
}
