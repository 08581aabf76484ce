package pl.oparcie.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.SEE_OTHER;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import pl.oparcie.OparcieTest;
import pl.oparcie.Rule;
import pl.oparcie.platform.Ids;

/** The chronology of the case, two windows, what the register says of citizenship, unfinished forms. */
@OparcieTest
class AroundInterviewTest extends InterviewSetUp {

    @Test
    @Rule("environmental-interview R16")
    void aRefusalAndWhatTheHeadDecidedAreLinesOfTheCaseWithoutItsWords() {
        var url = interviews.ordered(worker, of, Kind.RWS_I, Map.of());
        var refusal = new LinkedHashMap<>(Map.of(
                "version", "0",
                "what", "INTERVIEW",
                "on", "20.11.2026",
                "who", "Halina Próbna",
                "words", "Słowa odmowy",
                "instructed", "true",
                "instructedBy", "Anna Testowa",
                "instructedOn", "20.11.2026",
                "witness", "Jan Zych"));
        interviews.ok(worker, url + "/refusals/new", refusal);
        var page = interviews.page(leader, url);
        var at = page.substring(page.lastIndexOf(url + "/refusals/"));
        interviews.ok(leader, at.substring(0, at.indexOf('"')), Map.of("decision", "NOTHING", "reason", "Praca trwa"));
        assertThat(interviews.page(worker, of.url()))
                .contains("Odmowa w sprawie wywiadu WS/", "Decyzja kierownika po odmowie, wywiad WS/")
                .doesNotContain("Słowa odmowy");
    }

    @Test
    void theSameWordsAreNoConflictWhateverEndsTheirLines() {
        var url = interviews.ordered(worker, of, Kind.RWS_I, Map.of());
        var fields = TestInterviews.with(TestInterviews.partOne(), "needs", "Pierwszy wiersz\r\nDrugi wiersz");
        interviews.ok(worker, url + "/fill", TestInterviews.with(fields, "version", "0"));
        var other = TestInterviews.with(fields, "diagnosis", "Inne słowa");
        var answer = interviews.post(worker, url + "/fill", TestInterviews.with(other, "version", "0"));
        assertThat(answer).hasStatus(CONFLICT);
        var shown = Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(shown.select("[data-take=diagnosis]")).isNotEmpty();
        assertThat(shown.select("[data-take=needs]")).isEmpty();
    }

    @Test
    void theRegisterNamesTheCitizenshipThatTheDictionaryKnows() {
        worker.does(() -> transaction.executeWithoutResult(
                status -> jdbc.sql("update register.person set citizenship = 'UA' where id = :id")
                        .param("id", of.person().value())
                        .update()));
        var url = interviews.ordered(worker, of, Kind.RWS_I, Map.of());
        var page = Jsoup.parse(interviews.page(worker, url + "/fill"));
        assertThat(page.select("#citizenship option[selected], [name=citizenship][checked]")
                        .attr("value"))
                .isEqualTo("UA");
    }

    @Test
    @Rule("environmental-interview R14")
    void aCardThatWaitsStandsOnTheDeskOfTheDirectorAndAPastOneIsNotTaken() {
        var clerk = people.benefitsWorker();
        var director = people.director();
        var line = "Legitymacja czeka na potwierdzenie: ";
        assertThat(interviews.post(clerk, "/interviews/card", Map.of("number", "1/2026", "until", "1.01.2020")))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#until\"");
        interviews.ok(clerk, "/interviews/card", Map.of("number", "1/2026", "until", "1.01.2030"));
        assertThat(interviews.page(director, "/")).contains(line);
        assertThat(interviews.page(clerk, "/")).doesNotContain(line);
        assertThat(interviews.page(leader, "/")).doesNotContain(line);
    }

    @Test
    void anUnfinishedFormIsThrownAwayFromTheListAndAFiledInterviewIsNotPlanned() {
        var form = Ids.next();
        assertThat(http.post()
                        .uri("/drafts/" + form)
                        .param("_path", "/interviews/new")
                        .param("_title", "Zleć wywiad · Halina Próbna")
                        .param("note", "kilka słów")
                        .with(worker.login()))
                .hasStatusOk();
        assertThat(interviews.page(worker, "/drafts")).contains("Halina Próbna", "/drafts/" + form + "/discard");
        assertThat(interviews.post(worker, "/drafts/" + form + "/discard", Map.of()))
                .hasStatus(SEE_OTHER);
        assertThat(interviews.page(worker, "/drafts")).doesNotContain("Halina Próbna");

        var url = interviews.ordered(worker, of, Kind.RWS_I, Map.of());
        interviews.ok(worker, url + "/end", Map.of("version", "0", "end", "CANCELLED", "reason", "pomyłka"));
        assertThat(interviews.get(worker, url + "/plan")).hasStatus(SEE_OTHER);
    }

    @Test
    void aStepThatIsNoLongerPossibleLeadsBackWithoutSayingThatItWasDone() {
        var url = interviews.ordered(worker, of, Kind.RWS_I, Map.of());
        interviews.ok(worker, url + "/end", Map.of("version", "0", "end", "CANCELLED", "reason", "pomyłka"));
        for (var step : new String[] {"/plan", "/fill", "/approve"}) {
            assertThat(interviews.get(worker, url + step))
                    .as(step)
                    .hasStatus(SEE_OTHER)
                    .flash()
                    .containsOnlyKeys("flash.stopped");
        }
    }

    @Test
    @Rule("environmental-interview R05")
    void theFormerInterviewLeadsToTheUpdateThatRunsAndTakesInWhatIsToldNext() {
        var url = approved();
        var told = Map.of(
                "learnedOn", "23.11.2026",
                "words", "Zmiana pracy",
                "worker", worker.id().toString());
        assertThat(interviews.page(worker, url)).doesNotContain("Aktualizacja tego wywiadu jest w toku");
        assertThat(interviews.page(worker, url + "/change"))
                .contains("Powstanie zlecenie aktualizacji", "name=\"worker\"");
        interviews.ok(worker, url + "/change", told);

        var update =
                "/interviews/" + one(worker, "select id::text from interview.interview where former_id = :id", id(url));
        for (var page : new String[] {url, url + "/change"}) {
            assertThat(interviews.page(worker, page))
                    .contains("Aktualizacja tego wywiadu jest w toku", "href=\"" + update + "\"")
                    .doesNotContain("Powstanie zlecenie");
        }
        interviews.ok(worker, url + "/change", Map.of("learnedOn", "23.11.2026", "words", "Nowy adres"));
        assertThat(interviews.page(worker, update)).contains("Zmiana pracy", "Nowy adres", "href=\"" + url + "\"");
        assertThat(interviews.page(worker, update)).doesNotContain("Aktualizacja tego wywiadu jest w toku");
        interviews.opensInFifteenQueries(worker, url);
    }
}
