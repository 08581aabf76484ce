package pl.oparcie.casework.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import pl.oparcie.OparcieTest;
import pl.oparcie.TestCases;
import pl.oparcie.TestCases.Case;
import pl.oparcie.TestPeople;
import pl.oparcie.TestPeople.Person;
import pl.oparcie.TestPersons;
import pl.oparcie.access.role.Role;
import pl.oparcie.casework.Chronology;

/** Words are looked up in the notes of all cases one may open, and of no others. */
@OparcieTest
class NotesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @Autowired
    MockMvcTester http;

    @Autowired
    TestPeople people;

    @Autowired
    TestCases cases;

    @Autowired
    Chronology chronology;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void areFoundInAllOwnCasesByAnyFormTheNewestFirst() {
        var worker = people.socialWorker();
        var first = cases.ledBy(worker);
        var second = cases.ledBy(worker);
        var word = TestPersons.surname("zadłużenie");
        add(worker, first, Chronology.Kind.VISIT, DAY.minusYears(9), "Stare " + word + " czynszu");
        add(
                worker,
                second,
                Chronology.Kind.LETTER,
                DAY,
                "Pismo: " + word + " czynszowe. " + "Dalej o czym innym. ".repeat(60));

        assertThat(search(worker, word.toLowerCase(java.util.Locale.ROOT)))
                .bodyText()
                .containsSubsequence(
                        second.mark(), "<mark>" + word + "</mark> czynszowe", " …", first.mark(), "Stare <mark>")
                .doesNotContain("bardzo częste");
        assertThat(search(worker, word + " pismom"))
                .bodyText()
                .contains(second.mark())
                .doesNotContain(first.mark());
        assertThat(search(worker, word, "show", "LETTERS"))
                .bodyText()
                .contains(second.mark())
                .doesNotContain(first.mark());
        assertThat(search(worker, word, "to", "1.1.2020"))
                .bodyText()
                .contains(first.mark())
                .doesNotContain(second.mark());
        assertThat(search(worker, word, "who", worker.id().toString()))
                .bodyText()
                .contains(first.mark(), second.mark());
        assertThat(search(worker, word, "who", people.socialWorker().id().toString()))
                .bodyText()
                .contains("Nic nie znaleziono");
        assertThat(logged(worker, first)).isEqualTo(3);
    }

    @Test
    void quotedWordsStandOneAfterAnother() {
        var worker = people.socialWorker();
        var file = cases.ledBy(worker);
        var word = TestPersons.surname("kurator");
        add(worker, file, Chronology.Kind.VISIT, DAY, "Rozmowa: sądowy, jak mówi, to " + word + " Zielony");
        add(worker, file, Chronology.Kind.VISIT, DAY, "Przyszedł „Sądowy " + word + "” Niebieski");

        assertThat(search(worker, "\"sadowy " + word + "\""))
                .bodyText()
                .contains("Niebieski")
                .doesNotContain("Zielony");
        assertThat(search(worker, "sądowy " + word)).bodyText().contains("Niebieski", "Zielony");
    }

    @Test
    void othersDoNotFindThemTheLeaderOfTheTeamAndTheDirectorDo() {
        var leader = people.teamLeader();
        var worker = people.socialWorker(people.team(leader));
        var file = cases.ledBy(worker);
        var word = TestPersons.surname("helikopter");
        add(worker, file, Chronology.Kind.VISIT, DAY, "Syn lubi " + word);

        assertThat(search(worker, word)).bodyText().contains(file.mark());
        assertThat(search(people.director(), word)).bodyText().contains(file.mark());
        assertThat(search(people.socialWorker(), word))
                .bodyText()
                .contains("Nic nie znaleziono")
                .doesNotContain(file.mark())
                .doesNotContain(file.name());
        for (var role : new Role[] {Role.ADMINISTRATOR, Role.DATA_INSPECTOR, Role.BENEFITS_WORKER, Role.RECEPTIONIST}) {
            assertThat(search(people.with(null, role), word)).hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    @Test
    void goOnAfterTheLastOneShown() {
        var worker = people.socialWorker();
        var file = cases.ledBy(worker);
        var word = TestPersons.surname("orzechowy");
        for (var i = 0; i < 60; i++) {
            add(worker, file, Chronology.Kind.ACTIVITY, DAY.minusDays(20L * i), word + " wpis" + i + "koniec");
        }
        var first = text(search(worker, word));
        assertThat(first).contains("wpis0koniec", "wpis49koniec").doesNotContain("wpis50koniec");
        var before = first.replaceAll("(?s).*name=\"before\" value=\"([^\"]*)\".*", "$1");

        assertThat(text(search(worker, word, "before", before)))
                .contains("wpis50koniec", "wpis59koniec")
                .doesNotContain("wpis49koniec")
                .doesNotContain("name=\"before\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"')&|!:*\\", "\"\"", "„", "<script>alert(1)</script>", "😀", "% _", "a & b | !c"})
    void anythingMayBeTyped(String typed) {
        assertThat(search(people.socialWorker(), typed)).hasStatusOk();
        assertThat(search(people.director(), typed)).hasStatusOk();
    }

    @Test
    void nothingTooMuchAndFalseChoicesAreRefusedInWords() {
        var worker = people.socialWorker();
        assertThat(search(worker, " "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Wpisz słowo");
        assertThat(search(worker, "x".repeat(100_000)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Skróć tekst");
        assertThat(search(worker, "dom", "who", "ktokolwiek")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(search(worker, "dom", "before", "byle_co")).hasStatusOk();
        assertThat(http.get().uri("/search/notes").with(worker.login()))
                .hasStatusOk()
                .bodyText()
                .contains("Szukaj w zapisach");
    }

    private int logged(Person person, Case file) {
        return jdbc.sql(
                        "select count(*) from audit.entry where event = 'chronology.search' and case_id = :case and user_id = :user")
                .param("case", file.id().value())
                .param("user", person.id().value())
                .query(Integer.class)
                .single();
    }

    private void add(Person person, Case file, Chronology.Kind kind, LocalDate on, String body) {
        person.does(() -> transaction.executeWithoutResult(
                status -> chronology.add(file.id(), kind, on, "activity.line.HELD", List.of(""), body, null)));
    }

    private MvcTestResult search(Person who, String typed, String... more) {
        var request = http.post().uri("/search/notes").param("q", typed).with(who.login());
        for (var i = 0; i < more.length; i += 2) {
            request = request.param(more[i], more[i + 1]);
        }
        return request.exchange();
    }

    private static String text(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
