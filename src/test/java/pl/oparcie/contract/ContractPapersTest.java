package pl.oparcie.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.io.IOException;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pl.oparcie.OparcieTest;
import pl.oparcie.PdfCheck;
import pl.oparcie.Rule;

/** What a contract is printed as while an annex waits and after it is signed; and what is asked of somebody whose contract has ended. */
@OparcieTest
class ContractPapersTest extends ContractTestBase {

    private static final String NEW_WORDS = "Kurs potrwa do marca";

    private String paper(String path) {
        var answer = http.get()
                .uri(java.net.URI.create(path))
                .locale(Locale.ENGLISH)
                .with(worker.login())
                .exchange();
        assertThat(answer).hasStatusOk();
        var bytes = answer.getResponse().getContentAsByteArray();
        PdfCheck.assertPdfUa1(bytes);
        try (var pdf = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String annexed() {
        var url = signed();
        done(sendForm(
                url + "/edit", Jsoup.parse(body(get(url + "/edit"))), "rights", NEW_WORDS, "endsOn", "30.06.2027"));
        return url;
    }

    @Test
    @Rule("social-contract C-10")
    void anAnnexIsPrintedToBeSignedAndTheWordsSignedFirstStay() {
        var url = annexed();
        var page = Jsoup.parse(body(get(url)));
        assertThat(page.select("main > .actions a[data-print]").attr("href")).isEqualTo(url + "/print/annex/2");
        assertThat(paper(url + "/print/annex/2"))
                .contains(
                        "Aneks nr 1",
                        "do kontraktu socjalnego zawartego dnia 23.11.2026",
                        "23.11.2026 – 30.06.2027",
                        "Uprawnienia i zobowiązania stron Osoba ma prawo do pomocy",
                        NEW_WORDS,
                        "w dwóch jednakowych egzemplarzach",
                        "podpis pracownika socjalnego")
                .doesNotContain("Przygotowanie CV");
        assertThat(paper(url + "/print")).doesNotContain(NEW_WORDS, "aneks nr 1");
        assertThat(paper(url + "/print/plain?language=uk&version=2"))
                .contains("пропозиція змін", "сторінка 1 з 3")
                .doesNotContain("strona 1 z");

        done(sign(url, "sign-annex"));
        assertThat(paper(url + "/print")).contains(NEW_WORDS, "aneks nr 1 podpisany 23.11.2026");
        assertThat(paper(url + "/print?version=1"))
                .contains("Osoba ma prawo do pomocy", "zmieniono później: aneks nr 1")
                .doesNotContain(NEW_WORDS);
        assertThat(Jsoup.parse(body(get(url))).select("details.more a").eachAttr("href"))
                .contains(url + "/print/annex/2", url + "/print?version=1");
        assertThat(get(url + "/print/annex/1")).as("no annex").hasStatus(NOT_FOUND);
        var stranger = people.socialWorker(people.teamLeader().team());
        assertThat(http.get().uri(url + "/print/annex/2").with(stranger.login()))
                .hasStatus(NOT_FOUND);
    }

    @Test
    @Rule("social-contract C-03")
    void whatCannotBeSignedIsNotPrintedForSigning() {
        var url = annexed();
        done(sendForm(url + "/edit", Jsoup.parse(body(get(url + "/edit"))), "rights", "Jeszcze inaczej"));
        assertThat(paper(url + "/print/annex/2"))
                .contains("zastąpiła wersja 3")
                .doesNotContain("podpis pracownika socjalnego");
        assertThat(body(get(url))).contains("zastąpiona wersją 3");
        assertThat(paper(url + "/print/annex/3")).contains("podpis pracownika socjalnego");

        var path = file.url() + "/contract/new?kind=A";
        var draft = done(sendForm(
                path,
                Jsoup.parse(body(get(path))),
                "goals.0.title",
                "Spokój",
                "goals.0.aims.0.title",
                "Rachunki",
                "goals.0.aims.0.acts.0.title",
                "Układ ratalny",
                "goals.0.aims.0.acts.0.side",
                "PERSON"));
        assertThat(paper(draft + "/print")).contains("Projekt, jeszcze nie do podpisu.");
    }

    @Test
    void whatBelongsTogetherIsFoundAndEachWhoSignsHasALine() {
        var url = signed();
        var name = Jsoup.parse(body(get(url)))
                .select("dt:contains(Zawiera) + dd")
                .first()
                .text();
        assertThat(paper(url + "/print"))
                .contains("1. Uzyskanie zatrudnienia", "1.1 ", "Rejestracja i stawiennictwo", "(cel 1.1)")
                .contains("Podpis osoby / członków rodziny: " + name);
        step(url, "suspend", "on", "23.11.2026", "words", "Szpital");
        for (var over : java.util.List.of("/edit", "/sign", "/suspend")) {
            assertThat(get(url + over)).as(over).redirectedUrl().isEqualTo(url);
        }
    }

    private String ended(Result result, EndCause cause) {
        var url = annexed();
        done(evaluate(url, "FINAL", "PARTLY", true));
        step(url, "end", "on", "23.11.2026", "result", result.name(), "cause", cause.name(), "words", "Tak się stało");
        return url;
    }

    @ParameterizedTest
    @EnumSource(
            value = EndCause.class,
            names = {"DEATH", "MOVE", "PRISON"})
    void whoeverIsGoneIsNotAskedHowHeDoesWithoutHelp(EndCause cause) {
        var url = ended(Result.INDEPENDENT, cause);
        assertThat(titles("CONTRACT_FOLLOW_UP")).isEmpty();
        var page = body(get(url));
        assertThat(page).doesNotContain(url + "/follow-up", "czeka na podpisy").contains("niepodpisana");
        assertThat(page.contains(url + "/employed")).isEqualTo(cause != EndCause.DEATH);
        clock.moveTo(TODAY.plusMonths(3));
        assertThat(post(url + "/follow-up", "version", version(url), "on", "23.02.2027", "independent", "YES"))
                .hasStatus(CONFLICT);
        if (cause == EndCause.DEATH) {
            assertThat(post(url + "/employed", "version", version(url), "on", "23.11.2026"))
                    .hasStatus(CONFLICT);
        }
        sql("update contract.contract set followed_on = '2027-02-23', independent = 'YES' where id = :id", id(url));
        assertThat(body(get("/contracts?which=INDEPENDENT"))).doesNotContain(url);
    }

    @Test
    void nobodyDoesWithoutHelpBeforeThreeMonthsAreOver() {
        var url = ended(Result.PARTLY, EndCause.OTHER);
        clock.moveTo(TODAY.plusMonths(3));
        String[] yes = {"version", version(url), "independent", "YES"};
        assertThat(post(url + "/follow-up", with(yes, "on", "22.02.2027")))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("miną 23.02.2027");
        done(post(url + "/follow-up", with(yes, "on", "23.02.2027")));
        assertThat(body(get("/contracts?which=INDEPENDENT"))).contains(url);
    }
}
