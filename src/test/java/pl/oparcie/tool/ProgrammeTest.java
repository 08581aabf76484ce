package pl.oparcie.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.SEE_OTHER;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import pl.oparcie.OparcieTest;
import pl.oparcie.PdfCheck;
import pl.oparcie.Rule;
import pl.oparcie.TestCases;
import pl.oparcie.TestPeople;
import pl.oparcie.TestPeople.Person;
import pl.oparcie.platform.desk.DeskSource;

/** The programme of leaving homelessness on its way to the head (art. 49). */
@OparcieTest
@Rule("social-work-tools 9.13a")
class ProgrammeTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    TestPeople people;

    @Autowired
    TestCases testCases;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    @Qualifier("programmesToApprove")
    DeskSource programmesToApprove;

    @Autowired
    JdbcClient jdbc;

    Person worker;
    Person director;
    TestCases.Case file;

    @BeforeEach
    void aCase() {
        worker = people.socialWorker(people.teamLeader().team());
        director = people.director();
        file = testCases.ledBy(worker);
    }

    @Test
    void theHeadApprovesWhatWasMadeWithThePersonAndItStaysApprovedWhileItIsEvaluated() throws Exception {
        var run = written();
        assertThat(get(director, run)).bodyText().contains("niewysłany").doesNotContain("/approval\"");
        assertThat(get(director, run + "/approval")).as("not sent").hasStatus(SEE_OTHER);
        assertThat(post(director, run + "/approval", Map.of("answer", "APPROVED")))
                .as("not sent")
                .hasStatus(CONFLICT);
        assertThat(post(worker, run + "/send", Map.of())).hasStatus(SEE_OTHER);
        assertThat(post(worker, run + "/send", Map.of())).as("twice").hasStatus(CONFLICT);
        List<String> lines = director.does(() -> transaction.execute(s -> programmesToApprove.lines().stream()
                .map(it -> it.title() + " " + it.url())
                .toList()));
        assertThat(lines).anyMatch(it -> it.endsWith("do zatwierdzenia: " + file.name() + " " + run + "/approval"));
        var terms = "/terms?kind=PROGRAMME_APPROVAL";
        assertThat(get(director, terms)).bodyText().contains(run + "/approval");
        assertThat(get(director, run + "/approval")).hasStatusOk();
        assertThat(post(worker, run + "/approval", Map.of("answer", "APPROVED")))
                .as("its author")
                .hasStatus(FORBIDDEN);
        assertThat(post(director, run + "/approval", Map.of("answer", "RETURNED")))
                .as("without a word")
                .hasStatus(UNPROCESSABLE_CONTENT);
        assertThat(post(director, run + "/approval", Map.of("answer", "RETURNED", "words", "Kto zapłaci za zdjęcia?")))
                .hasStatus(SEE_OTHER);
        assertThat(get(director, terms)).bodyText().doesNotContain(run + "/approval");
        assertThat(desk(worker)).contains("bezdomności zwrócony: " + file.name());
        assertThat(get(worker, run)).bodyText().contains("zwrócony", "Kto zapłaci za zdjęcia?");

        var second = again(run, Map.of("actions.0.means", "ośrodek"));
        assertThat(desk(worker)).doesNotContain("bezdomności zwrócony");
        post(worker, second + "/send", Map.of());
        assertThat(post(director, second + "/approval", Map.of("answer", "APPROVED")))
                .hasStatus(SEE_OTHER);
        assertThat(post(director, second + "/approval", Map.of("answer", "RETURNED", "words", "Jednak nie")))
                .as("answered once")
                .hasStatus(CONFLICT);
        var pdf = get(worker, second + "/print").getResponse().getContentAsByteArray();
        PdfCheck.assertPdfUa1(pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("Zatwierdzono 23.11.2026: " + director.name(), "Odbiór dowodu", "zór roboczy");
        }

        var third =
                again(second, Map.of("reviews.0.on", "23.11.2026", "reviews.0.how", "PARTLY", "conclusion", "Idzie"));
        assertThat(get(worker, third))
                .bodyText()
                .contains("dopisuje tylko ocenę")
                .doesNotContain(third + "/send");
        var fourth = again(third, Map.of("goals.0.words", "Dom"));
        assertThat(get(worker, fourth)).bodyText().contains("zmienia treść zatwierdzoną w wersji 2", fourth + "/send");
        assertThat(get(worker, "/cases/" + file.id()).getResponse().getContentAsString())
                .contains("Program wychodzenia z bezdomności zatwierdzony");
    }

    @Test
    void whatTheWorkerWroteAloneIsNotSentAndAShelterNeedsTheHeadOnlyBeyondItsMeans() {
        var alone = written("filledBy", "WORKER");
        assertThat(get(worker, alone))
                .bodyText()
                .contains("Program układa się razem z osobą")
                .doesNotContain(alone + "/send");
        assertThat(post(worker, alone + "/send", Map.of())).hasStatus(UNPROCESSABLE_CONTENT);
        var shelter = written(
                "writtenBy", "SHELTER", "shelter", "Dom pod Lipą, Leon Bąk", "beyondMeans", "NO", "insurance", "NO");
        assertThat(get(worker, shelter))
                .bodyText()
                .contains("mieści się w jego możliwościach")
                .doesNotContain(shelter + "/send");
        assertThat(post(worker, shelter + "/send", Map.of())).hasStatus(CONFLICT);
        var unasked = again(shelter, Map.of("insurance", "NOT_ASKED"));
        assertThat(get(worker, unasked)).bodyText().contains(unasked + "/send");
        assertThat(get(worker, again(unasked, Map.of("insurance", "YES"))))
                .as("insurance is needed")
                .bodyText()
                .contains("/send\"");
    }

    @Test
    void theDatabaseKeepsWhoSaidWhat() {
        var run = written();
        post(worker, run + "/send", Map.of());
        var id = UUID.fromString(run.substring(run.lastIndexOf('/') + 1));
        assertThatThrownBy(() -> answered(worker, id)).hasMessageContaining("refused");
        answered(director, id);
        assertThatThrownBy(() -> answered(director, id)).hasMessageContaining("given once");
        assertThat(get(people.socialWorker(), run)).hasStatus(NOT_FOUND);
    }

    private void answered(Person who, UUID run) {
        who.does(() -> transaction.executeWithoutResult(s -> jdbc.sql(
                        "update tool.approval set answer = 'APPROVED', answered_on = '2026-11-23', answered_by = platform.me() where run_id = :run")
                .param("run", run)
                .update()));
    }

    private String written(String... changed) {
        return saved(file.url() + "/tools/new/ipwb", fields(changed));
    }

    private String again(String run, Map<String, String> changed) {
        var page = org.jsoup.Jsoup.parse(text(get(worker, run + "/again")));
        var fields = new LinkedHashMap<String, String>();
        page.select("form#form").forms().getFirst().formData().forEach(it -> fields.put(it.key(), it.value()));
        fields.putAll(changed);
        fields.put("filledBy", "TOGETHER");
        return saved(run + "/again", fields);
    }

    private String saved(String path, Map<String, String> fields) {
        var answer = post(worker, path, fields);
        assertThat(answer).hasStatus(SEE_OTHER);
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private static Map<String, String> fields(String... changed) {
        var fields = new LinkedHashMap<>(Map.of(
                "personName", "Zbigniew Maj",
                "lastRegistered", "Lipowiec, Fabryczna 9/17",
                "stay", "altana",
                "writtenBy", "CENTRE",
                "situation", "Sześć lat bez mieszkania",
                "goals.0.words", "Własny klucz",
                "insurance", "YES",
                "on", "23.11.2026",
                "filledBy", "TOGETHER",
                "consent", "YES"));
        fields.putAll(Map.of(
                "actions.0.words",
                "Odbiór dowodu",
                "actions.0.who",
                "pan Maj",
                "actions.0.until",
                "1.12.2026",
                "version",
                "-1"));
        for (var i = 0; i < changed.length; i += 2) {
            fields.put(changed[i], changed[i + 1]);
        }
        return fields;
    }

    private String desk(Person of) {
        return text(get(of, "/"));
    }

    private static String text(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private MvcTestResult get(Person who, String path) {
        return http.get().uri(path).with(who.login()).exchange();
    }

    private MvcTestResult post(Person who, String path, Map<String, String> fields) {
        var request = http.post().uri(path).with(who.login());
        fields.forEach(request::param);
        return request.exchange();
    }
}
