package pl.oparcie.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import pl.oparcie.OparcieTest;
import pl.oparcie.Rule;
import pl.oparcie.TestPeople.Person;

/** What is printed says what is kept: refused answers, the head's consent, and the head's own words. */
@OparcieTest
class InterviewOnPaperTest extends InterviewSetUp {

    private String paper(Person who, String url) throws IOException {
        var bytes = interviews.get(who, url).getResponse().getContentAsByteArray();
        try (var pdf = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private static int refusals(String words) {
        return words.split("odmówiono odpowiedzi", -1).length - 1;
    }

    @Test
    void aRefusedYesOrNoIsSaidOnPaper() throws IOException {
        var url = interviews.ordered(worker, of, Kind.RWS_I, Map.of());
        var fields = TestInterviews.with(TestInterviews.partOne(), "version", "0");
        fields.put("section.family", "COMPLETED");
        fields.put("pregnancy.refused", "true");
        fields.put("violence.refused", "true");
        fields.put("illnesses.refused", "true");
        interviews.ok(worker, url + "/fill", fields);

        for (var print : new String[] {"/print", "/paper"}) {
            assertThat(refusals(paper(worker, url + print))).as(print).isEqualTo(3);
        }
        interviews.ok(worker, url + "/approve", TestInterviews.version(1));
        assertThat(refusals(paper(worker, url + "/print"))).isEqualTo(3);
        assertThat(refusals(interviews.page(worker, url + "/paste-out"))).isGreaterThanOrEqualTo(3);
    }

    @Test
    @Rule("environmental-interview R23")
    void theOpinionOfTheHeadIsTheHeadsOwn() throws IOException {
        var url = interviews.ordered(worker, of, Kind.RWS_I, Map.of());
        var fields = TestInterviews.with(TestInterviews.partOne(), "version", "0");
        fields.put("headOpinion", "Kierownik się zgadza, tak mówi pracownik");
        interviews.ok(worker, url + "/fill", fields);
        assertThat(interviews.page(worker, url + "/fill?part=plan"))
                .contains("wpisuje kierownik")
                .doesNotContain("name=\"headOpinion\"", "tak mówi pracownik");
        interviews.ok(worker, url + "/approve", TestInterviews.version(1));
        var hash = "select hash from interview.interview where id = :id";
        var before = one(worker, hash, id(url));
        assertThat(paper(worker, url + "/print"))
                .contains("Stanowisko kierownika")
                .doesNotContain("tak mówi pracownik");

        interviews.ok(worker, url + "/statement", Map.of("version", "2", "on", "23.11.2026"));
        interviews.ok(leader, url + "/accept", Map.of("version", "3", "opinion", "Zgadzam się na zasiłek celowy"));
        assertThat(paper(worker, url + "/print"))
                .contains("Stanowisko kierownika° Zgadzam się na zasiłek celowy Przyjęto 23.11.2026, " + leader.name());
        assertThat(one(worker, hash, id(url)))
                .as("what was approved is as it was")
                .isEqualTo(before);
        assertThat(interviews.page(worker, url)).contains("Treść jest zamrożona i zgodna z sygnaturą");
    }

    @Test
    @Rule("environmental-interview R02")
    void theConsentOfTheHeadStandsOnPaper() throws IOException {
        var url = interviews.ordered(worker, of, Kind.RWS_I, Map.of());
        var fields = TestInterviews.with(TestInterviews.partOne(), "version", "0");
        fields.put("heldAt.date", "22.11.2026");
        interviews.ok(worker, url + "/fill", fields);
        interviews.ok(worker, url + "/submit", TestInterviews.version(1));
        interviews.ok(leader, url + "/consent", TestInterviews.version(2));
        interviews.ok(worker, url + "/approve", TestInterviews.version(3));

        assertThat(paper(worker, url + "/print"))
                .contains(
                        "Zgoda kierownika na inny termin",
                        "Kto wyraził zgodę " + leader.name(),
                        "Data zgody 23.11.2026");
        assertThat(interviews.page(worker, url)).contains("Treść jest zamrożona i zgodna z sygnaturą");
    }
}
