package pl.oparcie.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import pl.oparcie.OparcieTest;
import pl.oparcie.PdfCheck;
import pl.oparcie.Rule;

/** From the approval to the files: what is signed, when, and what is said of the next update. */
@OparcieTest
class FinishedInterviewTest extends InterviewSetUp {

    @Test
    @Rule("environmental-interview R03")
    @Rule("environmental-interview R24")
    void theStatementIsSignedAfterTheApprovalAndFilingSaysHowOftenItIsUpdated() {
        var url = interviews.ordered(worker, of, Kind.RWS_I, Map.of());
        interviews.ok(worker, url + "/fill", TestInterviews.with(TestInterviews.partOne(), "version", "0"));
        interviews.ok(worker, url + "/approve", TestInterviews.version(1));
        // held on the 20th, approved on the 23rd: the signature it carries did not exist before
        assertThat(interviews.post(worker, url + "/statement", Map.of("version", "2", "on", "20.11.2026")))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#on\"", "nie mogło być podpisane wcześniej");
        interviews.ok(worker, url + "/statement", Map.of("version", "2", "on", "23.11.2026"));
        interviews.ok(leader, url + "/accept", TestInterviews.version(3));

        for (var wrong : new Map<?, ?>[] {Map.of(), Map.of("grounds", "PERMANENT", "none", "true")}) {
            var fields = new LinkedHashMap<String, String>();
            wrong.forEach((name, value) -> fields.put(name.toString(), value.toString()));
            fields.put("version", "4");
            assertThat(interviews.post(worker, url + "/file", fields))
                    .hasStatus(UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("href=\"#grounds\"");
        }
        interviews.ok(worker, url + "/file", Map.of("version", "4", "none", "true"));
        assertThat(interviews.page(worker, url)).contains("w aktach").doesNotContain("Następna aktualizacja");
    }

    @Test
    void whatIsSignedIsInPolishWhateverLanguageTheScreenHas() throws IOException {
        var url = interviews.ordered(worker, of, Kind.RWS_I, Map.of());
        interviews.ok(worker, url + "/fill", TestInterviews.with(TestInterviews.partOne(), "version", "0"));
        interviews.ok(worker, url + "/approve", TestInterviews.version(1));
        for (var paper : java.util.List.of("/print", "/statement/print")) {
            var answer = http.get()
                    .uri(url + paper)
                    .cookie(new jakarta.servlet.http.Cookie("language", "en"))
                    .with(worker.login())
                    .exchange();
            try (var read = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
                assertThat(new PDFTextStripper().getText(read))
                        .as(paper)
                        .containsIgnoringCase("wywiad")
                        .doesNotContainIgnoringCase("interview", "signature");
                assertThat(read.getDocumentCatalog().getLanguage()).startsWith("pl");
            }
        }
        assertThat(http.get()
                        .uri(url)
                        .cookie(new jakarta.servlet.http.Cookie("language", "en"))
                        .with(worker.login())
                        .exchange())
                .as("the screen stays English")
                .bodyText()
                .contains("Statement (annex 2)");
    }

    @Test
    @Rule("environmental-interview R24")
    void theHousingBenefitHasASignaturePageOfItsOwn() throws IOException {
        var url = interviews.ordered(worker, of, Kind.WDM, Map.of());
        var fields = TestInterviews.header();
        fields.putAll(Map.of(
                "legalTitle", "TENANCY",
                "area", "40",
                "dwellingStandard", "Dwie izby",
                "declared.0.name", "Halina Próbna",
                "declared.0.inDeclaration", "YES",
                "declared.0.found", "YES",
                "statementRefused", "NO",
                "disproportion", "NO",
                "version", "0"));
        interviews.ok(worker, url + "/fill", fields);
        interviews.ok(worker, url + "/approve", TestInterviews.version(1));

        assertThat(interviews.page(worker, url))
                .contains("Strona podpisów", "Strona podpisów podpisana", "Wydrukuj stronę podpisów")
                .doesNotContain("zał. 2", "świadczenie podpisane", "/paste-out");
        assertThat(interviews.get(worker, url + "/paste-out"))
                .as("no part of the questionnaire of the national system")
                .hasStatus(NOT_FOUND);
        assertThat(interviews.page(worker, url + "/statement"))
                .contains("stronę podpisów z sygnaturą", "nie chce podpisać")
                .doesNotContain("§ 6", "pozostaje");
        var pdf = interviews.get(worker, url + "/statement/print").getResponse().getContentAsByteArray();
        PdfCheck.assertPdfUa1(pdf);
        try (var read = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(read))
                    .contains("Dz.U. 2013 poz. 589", "WDM/")
                    .doesNotContain("5g", "2021 poz. 893");
        }

        interviews.ok(worker, url + "/statement", Map.of("version", "2", "on", "23.11.2026"));
        assertThat(interviews.page(leader, url + "/accept"))
                .as("the form has no place for words of the head")
                .contains("nie ma miejsca na stanowisko kierownika")
                .doesNotContain("name=\"opinion\"");
        assertThat(interviews.post(leader, url + "/accept", Map.of("version", "3", "opinion", "Moje stanowisko")))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#opinion\"", "Moje stanowisko");
        interviews.ok(leader, url + "/accept", TestInterviews.version(3));
        var frozen = interviews.get(worker, url + "/print").getResponse().getContentAsByteArray();
        PdfCheck.assertPdfUa1(frozen);
        try (var read = Loader.loadPDF(frozen)) {
            assertThat(new PDFTextStripper().getText(read).replaceAll("\\s+", " "))
                    .as("nothing is left for a pen")
                    .contains("5 Data wniosku o dodatek –");
        }
        assertThat(interviews.page(worker, url + "/file"))
                .as("before it is put away")
                .contains("Nie ma skanu podpisanej strony podpisów");
    }

    @Test
    @Rule("environmental-interview R12")
    @Rule("environmental-interview R24")
    void theStatementOnAnInterviewAboutCareNamesThePlaceOfCare() throws IOException {
        var url = interviews.ordered(
                worker,
                of,
                Kind.RWS_VIII,
                Map.of("source", "OTHER_BODY", "requester", "GOPS", "requestMark", "ŚR-1", "ground", "FAMILY_23_4E"));
        var fields = TestInterviews.header();
        fields.putAll(Map.of(
                "part", "VIII",
                "cardShown", "YES",
                "place", "CARE",
                "maritalStatus", "SINGLE",
                "citizenship", "PL",
                "requester", "GOPS",
                "requestMark", "ŚR-1",
                "requestOn", "16.11.2026",
                "orderGround", "FAMILY_23_4E",
                "caredName", "Maria Próbna"));
        fields.putAll(Map.of(
                "caredBirthDate", "1.01.1950",
                "carePlace", "Brzozowa 7, 32-992 Zalesie",
                "caredPresent", "YES",
                "careScope", "Cały dzień",
                "careWork", "Nie pracuje",
                "careFinding", "GIVEN",
                "prevented", "NO",
                "version", "0"));
        interviews.ok(worker, url + "/fill", fields);
        interviews.ok(worker, url + "/approve", TestInterviews.version(1));
        var pdf = interviews.get(worker, url + "/statement/print").getResponse().getContentAsByteArray();
        try (var read = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(read))
                    .contains("Brzozowa 7")
                    .doesNotContain("Zalesie 9");
        }
    }
}
