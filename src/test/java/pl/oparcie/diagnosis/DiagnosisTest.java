package pl.oparcie.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.SEE_OTHER;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import pl.oparcie.OparcieTest;
import pl.oparcie.PdfCheck;
import pl.oparcie.Rule;
import pl.oparcie.TestCases;
import pl.oparcie.TestClock;
import pl.oparcie.TestPeople;
import pl.oparcie.TestPeople.Person;
import pl.oparcie.casework.CaseFact;
import pl.oparcie.casework.Cases;

/** A diagnosis from its first words to its second version. */
@OparcieTest
class DiagnosisTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    TestPeople people;

    @Autowired
    TestCases testCases;

    @Autowired
    Cases cases;

    @Autowired
    Diagnoses diagnoses;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    Person leader;
    Person worker;
    TestCases.Case file;

    @BeforeEach
    void aCaseAfterItsFirstContact() {
        leader = people.teamLeader();
        worker = people.socialWorker(leader.team());
        file = testCases.ledBy(worker);
        worker.does(() -> contact(file));
    }

    private void contact(TestCases.Case met) {
        transaction.executeWithoutResult(
                status -> cases.record(met.id(), CaseFact.FIRST_CONTACT, TestClock.TODAY.minusDays(9), "", null));
    }

    @Test
    void unfinishedWordsAreSavedAndAFieldThatIsWrongKeepsWhatWasTyped() {
        assertThat(save(worker, "reported", "Boję się <b>odcięcia</b> prądu 😟", "months", "5"))
                .hasStatus(SEE_OTHER);
        assertThat(get(worker, "")).hasStatusOk().bodyText().contains("Boję się &lt;b&gt;odcięcia&lt;/b&gt; prądu 😟");

        assertThat(save(worker, "version", "1", "months", "99", "reported", "nowe słowa"))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("nowe słowa", "liczbę całkowitą od 0 do 36");
    }

    @Test
    void aRowIsAddedWithoutJavaScript() {
        assertThat(save(worker, "_add", "strengths", "strengths.0.words", "Umie szyć"))
                .hasStatusOk()
                .bodyText()
                .contains("Umie szyć", "strengths.1.words");
    }

    @Test
    void whoeverSavesLaterSeesBothVersions() {
        save(worker, "reported", "pierwsze słowa");
        save(worker, "version", "1", "reported", "drugie słowa");

        assertThat(save(worker, "version", "1", "reported", "trzecie słowa"))
                .hasStatus(CONFLICT)
                .bodyText()
                .contains("drugie słowa", "trzecie słowa");
    }

    @Test
    void theSameFormSentTwiceIsOneDiagnosis() {
        var form = UUID.randomUUID().toString();
        assertThat(save(worker, "_form", form, "reported", "raz")).hasStatus(SEE_OTHER);
        assertThat(save(worker, "_form", form, "reported", "raz")).hasStatus(SEE_OTHER);
        int version = worker.does(
                () -> transaction.execute(s -> jdbc.sql("select version from diagnosis.diagnosis where case_id = :id")
                        .param("id", file.id().value())
                        .query(Integer.class)
                        .single()));
        assertThat(version).isEqualTo(1);
    }

    @Test
    @Rule("social-work-tools 9.7")
    void handingInNamesEverythingThatIsMissing() {
        assertThat(save(worker, "do", "submit", "reported", "słowa"))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("co najmniej jedną mocną stronę", "co najmniej jeden problem", "stanowisko osoby");
    }

    @Test
    void theLeaderReturnsItWithARemarkAndThenApprovesIt() {
        handIn();
        assertThat(post(leader, "/return", "version", "2")).hasStatus(UNPROCESSABLE_CONTENT);
        assertThat(post(
                        leader,
                        "/return",
                        "version",
                        "2",
                        "remarks.0.part",
                        "PROBLEMS",
                        "remarks.0.words",
                        "A zdrowie?"))
                .hasStatus(SEE_OTHER);
        assertThat(get(worker, "/edit")).bodyText().contains("A zdrowie?");

        worker.does(() -> diagnoses.submit(file.id(), TestClock.TODAY));
        assertThat(post(leader, "/approve", "version", "2")).hasStatus(CONFLICT);
        assertThat(post(leader, "/approve", "version", "4")).hasStatus(SEE_OTHER);
        assertThat(facts()).contains("DIAGNOSIS_APPROVED");
        assertThat(openTerms()).contains("PLAN");
    }

    @Test
    void nobodyApprovesTheirOwnAndAnotherTeamSeesNothing() {
        handIn();
        assertThat(post(worker, "/approve", "version", "2")).hasStatus(FORBIDDEN);
        assertThat(get(people.socialWorker(leader.team()), "")).hasStatus(NOT_FOUND);
        assertThat(get(people.benefitsWorker(), "/print")).hasStatus(NOT_FOUND);

        var leading = testCases.ledBy(leader);
        leader.does(() -> contact(leading));
        leader.does(() -> {
            diagnoses.save(leading.id(), TestDiagnosis.complete(), -1, TestClock.TODAY);
            diagnoses.submit(leading.id(), TestClock.TODAY);
        });
        assertThat(http.post()
                        .uri(leading.url() + "/diagnosis/approve")
                        .param("version", "2")
                        .with(leader.login()))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Własnej diagnozy");
    }

    @Test
    @Rule("social-work-tools 9.6")
    void goingBackMakesANewVersionWithItsReasonAndTheOldOneStays() {
        handIn();
        leader.does(() -> diagnoses.approve(file.id(), TestClock.TODAY));

        assertThat(post(worker, "/reopen", "version", "3")).hasStatus(UNPROCESSABLE_CONTENT);
        assertThat(post(worker, "/reopen", "version", "3", "reason", "Choroba syna"))
                .hasStatus(SEE_OTHER);
        assertThat(save(worker, "version", "1", "reported", "Syn choruje")).hasStatus(SEE_OTHER);
        assertThat(get(worker, "/versions/1")).bodyText().contains("boję się odcięcia");
        assertThat(get(worker, "/compare?before=1&after=2"))
                .bodyText()
                .contains("boję się odcięcia", "Syn choruje", "zmienione");
    }

    @Test
    @Rule("social-work-tools 9.6")
    void withoutAFirstContactItIsNotBegun() {
        var early = testCases.ledBy(worker);
        assertThat(http.get().uri(early.url() + "/diagnosis/edit").with(worker.login()))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("pierwszy kontakt");
    }

    @Test
    @Rule("social-work-tools 9.10")
    void wordsFilledInByTheClientAloneAreNotOverwritten() {
        save(worker, "filledBy", "CLIENT", "reported", "moje słowa");
        assertThat(save(worker, "version", "1", "filledBy", "CLIENT", "reported", "słowa pracownika"))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("słowa wpisane przez samą osobę");
    }

    @Test
    @Rule("social-work-tools 6.1")
    void thePrintIsATaggedPdfWithStrengthsBeforeProblems() throws Exception {
        handIn();
        var answer = get(worker, "/print");
        assertThat(answer).hasStatusOk().hasContentType("application/pdf");
        assertThat(answer.getResponse().getHeader("Content-Disposition")).doesNotContain("Halina");
        PdfCheck.assertPdfUa1(answer.getResponse().getContentAsByteArray());
        PdfCheck.assertPdfA2a(answer.getResponse().getContentAsByteArray());
        try (var pdf = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            var text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("Prawo jazdy", "wzór roboczy", file.mark(), "strona 1 z");
            assertThat(text.indexOf("Mocne strony")).isLessThan(text.indexOf("Bezrobocie"));
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("pl");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Diagnoza i ocena sytuacji");
        }
    }

    private void handIn() {
        worker.does(() -> {
            diagnoses.save(file.id(), TestDiagnosis.complete(), -1, TestClock.TODAY);
            diagnoses.submit(file.id(), TestClock.TODAY);
        });
    }

    private String facts() {
        return worker.does(() -> transaction.execute(s -> cases.facts(file.id()).toString()));
    }

    private String openTerms() {
        return worker.does(() -> transaction.execute(s -> String.join(
                ",",
                jdbc.sql("select kind from term.term where case_id = :id and done_on is null")
                        .param("id", file.id().value())
                        .query(String.class)
                        .list())));
    }

    private MvcTestResult get(Person who, String path) {
        return http.get()
                .uri(file.url() + "/diagnosis" + path)
                .with(who.login())
                .exchange();
    }

    private MvcTestResult save(Person who, String... fields) {
        return post(who, "/edit", fields);
    }

    private MvcTestResult post(Person who, String path, String... fields) {
        var request = http.post().uri(file.url() + "/diagnosis" + path).with(who.login());
        for (var i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
