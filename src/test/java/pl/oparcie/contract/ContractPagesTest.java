package pl.oparcie.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.SEE_OTHER;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pl.oparcie.OparcieTest;
import pl.oparcie.Rule;
import pl.oparcie.TestPeople.Person;
import pl.oparcie.plan.NewPlan;
import pl.oparcie.plan.Plans;
import pl.oparcie.plan.TestPlan;

/** What the pages of contracts show, what is folded, and that every figure opens a list as long as it says. */
@OparcieTest
class ContractPagesTest extends ContractTestBase {

    /** Figures that count something else than contracts. */
    private static final List<String> NO_CONTRACTS =
            List.of("osoby objęte kontraktami", "średni czas trwania (dni)", "zrealizowane działania (%)");

    private static final int PAGE = 50;

    @Autowired
    Plans plans;

    @Test
    void twoStepsAreButtonsAndTheRestStandsBehindOneLine() {
        var url = signed();
        var page = Jsoup.parse(body(get(url)));
        assertThat(page.select("main > .actions a").eachAttr("href"))
                .containsExactly(url + "/copy", url + "/evaluate", url + "/print");
        assertThat(page.select("main > details.more a").eachAttr("href"))
                .contains(url + "/edit", url + "/end", url + "/suspend", url + "/print/plain?language=uk");
    }

    @Test
    void whatTheFileFilledInIsFoldedAndWhatIsMissingIsOpen() {
        var path = file.url() + "/contract/new?kind=A&set=" + library();
        var form = Jsoup.parse(body(get(path)));
        var acts = form.select(".row .row details");
        assertThat(acts).isNotEmpty().noneMatch(it -> it.hasAttr("open"));
        assertThat(acts.first().select("summary").text()).contains("Rejestracja", "osoba, rodzina", "7.12.2026");
        for (var jump : form.select("nav.chips a[href^=#]").eachAttr("href")) {
            assertThat(form.getElementById(jump.substring(1))).as(jump).isNotNull();
        }
        var wrong = Jsoup.parse(text(sendForm(path, form, "goals.0.aims.0.acts.0.dueOn", "31.02.2027")));
        assertThat(wrong.select(".row .row details[open]")).hasSize(1);
    }

    @Test
    @Rule("social-contract C-13")
    void aCaseIsNotClosedOverAContractInForce() {
        var url = signed();
        assertThat(get(file.url() + "/closing"))
                .hasStatus(SEE_OTHER)
                .redirectedUrl()
                .isEqualTo(url);
        String[] closing = {"code", "GOALS_ACHIEVED", "note", "Udało się", "noEvaluation", "CLIENT_REFUSED"};
        assertThat(post(file.url() + "/closing", closing))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("zakończ kontrakt", "Udało się");
        done(evaluate(url, "FINAL", "DONE", true));
        step(url, "end", "on", "23.11.2026", "result", "REALISED", "words", "Praca");
        done(post(file.url() + "/closing", closing));
    }

    @Test
    void aCaseIsNotClosedOverAProposalNobodyAnswered() {
        var url = negotiated();
        assertThat(get(file.url() + "/closing")).redirectedUrl().isEqualTo(url);
        assertThat(post(
                        file.url() + "/closing",
                        "code",
                        "GOALS_ACHIEVED",
                        "note",
                        "Udało się",
                        "noEvaluation",
                        "OTHER"))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("niepodpisany kontrakt");
        step(url, "withdraw", "on", "23.11.2026", "words", "Sprawa się kończy");
        assertThat(get(file.url() + "/closing")).hasStatusOk();
    }

    @Test
    @Rule("social-contract C-09")
    @Rule("social-contract C-10")
    void aFileWithSignaturesIsKeptByteForByteAndAScanIsNone() {
        var url = negotiated();
        assertThat(signElectronically(url, "kontrakt.pdf", "application/pdf", scan()))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("nie znaleziono podpisu elektronicznego");
        var signature =
                "<doc><ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"><ds:SignedInfo/><ds:SignatureValue>MEUC</ds:SignatureValue></ds:Signature></doc>"
                        .getBytes(UTF_8);
        var detached =
                ("<ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"><ds:SignatureValue>MEUC</ds:SignatureValue>"
                                + "<ds:Object><x:QualifyingProperties xmlns:x=\"http://uri.etsi.org/01903/v1.3.2#\"/></ds:Object></ds:Signature>")
                        .getBytes(UTF_8);
        assertThat(signElectronically(url, "kontrakt.xades", "application/xml", detached))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("podpis bez treści");
        assertThat(http.post()
                        .uri(url + "/sign")
                        .multipart()
                        .file(new MockMultipartFile("files", "kontrakt.xades", "application/xml", signature))
                        .param("version", version(url))
                        .param("on", "23.11.2026")
                        .param("as", "PAPER")
                        .param("words-1", "true")
                        .with(worker.login()))
                .as("no picture of a paper")
                .hasStatus(UNPROCESSABLE_CONTENT);
        done(signElectronically(url, "kontrakt.xades", "application/xml", signature));
        var kept = Jsoup.parse(body(get(url))).select(".documents .what a[href^=/attachments/]");
        assertThat(get(kept.attr("href") + "/versions/1/file").getResponse().getContentAsByteArray())
                .isEqualTo(signature);
    }

    private MvcTestResult signElectronically(String url, String name, String type, byte[] content) {
        return http.post()
                .uri(url + "/sign")
                .multipart()
                .file(new MockMultipartFile("files", name, type, content))
                .param("version", version(url))
                .param("on", "23.11.2026")
                .param("as", "ELECTRONIC")
                .param("words-" + newest(url), "true")
                .param("personSigned", "true")
                .param("workerSigned", "true")
                .with(worker.login())
                .exchange();
    }

    @Test
    void whatIsSignedIsPolishWhoeverPrintsIt() throws IOException {
        var url = signed();
        var english = http.get()
                .uri(url + "/print")
                .locale(Locale.ENGLISH)
                .with(worker.login())
                .exchange();
        try (var pdf = Loader.loadPDF(english.getResponse().getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("KONTRAKT SOCJALNY", "Działanie", "do 21.05.2027")
                    .doesNotContain("SOCIAL CONTRACT", "until");
        }
    }

    @Test
    void anEvaluationShowsTheScalesAsTheyStoodOnItsDay() {
        worker.does(() -> {
            plans.save(file.id(), TestPlan.measurable(), -1, TODAY);
            plans.agree(file.id(), NewPlan.Acceptance.SIGNED, TODAY);
        });
        var url = signed();
        var evaluation = done(evaluate(url, "PERIODIC", "IN_PROGRESS", true));
        var page = Jsoup.parse(body(get(evaluation)));
        assertThat(page.select("#h-scales")).hasSize(1);
        assertThat(page.select("section[aria-labelledby=h-scales] svg")).isNotEmpty();
        assertThat(page.select("section[aria-labelledby=h-scales] table td").text())
                .contains("23.11.2026");
    }

    @Test
    void everyFigureIsAsLongAsItsList() {
        signed();
        negotiated();
        var refused = negotiated();
        step(refused, "refuse", "on", "23.11.2026", "words", "Nie teraz", "told", "true");
        clock.moveTo(TODAY.plusMonths(6).minusDays(3));
        for (var who : List.of(worker, leader, people.director())) {
            var page = page(who, "/contracts");
            var figures = page.select("section[aria-labelledby=figures-heading] li");
            assertThat(figures).hasSizeGreaterThan(20);
            for (var figure : figures) {
                assertThat(figure.select("a")).as("opens a list").hasSize(1);
                if (!NO_CONTRACTS.contains(figure.select("a").text())) {
                    same(
                            who,
                            figure.select("a").attr("href"),
                            figure.select("b").text());
                }
            }
            var lines = page(who, "/").select("a[href^='/contracts?which=']");
            assertThat(lines).as("on the desk").hasSizeGreaterThanOrEqualTo(3);
            for (var line : lines) {
                same(who, line.attr("href"), line.closest("li").select(".when").text());
            }
        }
    }

    private void same(Person who, String list, String number) {
        var expected = Integer.parseInt(number);
        if (expected <= PAGE) {
            assertThat(page(who, list).select("section[aria-labelledby=list-heading] ul.rows > li"))
                    .as(list + " of " + who.loginName())
                    .hasSize(expected);
        }
    }

    private Document page(Person who, String path) {
        return Jsoup.parse(
                body(http.get().uri(java.net.URI.create(path)).with(who.login()).exchange()));
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
