package pl.oparcie.casework.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import pl.oparcie.OparcieTest;
import pl.oparcie.TestCases;
import pl.oparcie.TestCases.Case;
import pl.oparcie.TestPeople;
import pl.oparcie.TestPeople.Person;
import pl.oparcie.casework.Chronology;

@OparcieTest
class ChronologyTest {

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
    void isFilteredByKindAndDates() {
        var worker = people.socialWorker();
        var file = cases.ledBy(worker);
        add(worker, file, Chronology.Kind.VISIT, DAY, "Wizyta u rodziny");
        add(worker, file, Chronology.Kind.LETTER, DAY.plusDays(5), "Pismo z sądu");

        assertThat(http.get().uri(file.url() + "/chronology?show=LETTERS").with(worker.login()))
                .bodyText()
                .contains("Pismo z sądu")
                .doesNotContain("Wizyta u rodziny");
        assertThat(http.get().uri(file.url() + "/chronology?to=2026-11-03").with(worker.login()))
                .bodyText()
                .contains("Wizyta u rodziny")
                .doesNotContain("Pismo z sądu");
        assertThat(http.get().uri(file.url() + "/chronology?from=kiedyś").with(worker.login()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void goesOnAfterTheLastLineShown() {
        var worker = people.socialWorker();
        var file = cases.ledBy(worker);
        for (var i = 0; i < 60; i++) {
            add(worker, file, Chronology.Kind.ACTIVITY, DAY.minusDays(i), "Wpis numer " + i + " koniec");
        }
        var first = body(worker, file.url() + "/chronology");
        assertThat(first)
                .contains("Wpis numer 0 koniec", "Wpis numer 49 koniec")
                .doesNotContain("Wpis numer 50 koniec");
        var next = first.replaceAll("(?s).*href=\"([^\"]*before=[^\"]*)\".*", "$1");

        assertThat(body(worker, next))
                .contains("Wpis numer 50 koniec", "Wpis numer 59 koniec")
                .doesNotContain("Wpis numer 49 koniec");
    }

    @Test
    void isSearchedInAnyFormOfAWordWithinTheCasesOneMayOpen() {
        var worker = people.socialWorker();
        var file = cases.ledBy(worker);
        var other = people.socialWorker();
        cases.ledBy(other);
        add(worker, file, Chronology.Kind.VISIT, DAY, "Zadłużenie czynszowe spłacone");
        add(worker, file, Chronology.Kind.VISIT, DAY, "Spokojna rozmowa o szkole");

        assertThat(search(worker, file, "zadłużeniem czynszowym"))
                .contains("<mark>Zadłużenie</mark> <mark>czynszowe</mark>")
                .doesNotContain("Spokojna rozmowa");
        assertThat(search(worker, file, "szkoły")).contains("o <mark>szkole</mark>");
        assertThat(search(worker, file, "')&|!:*\\ zadluzenie")).contains("<mark>Zadłużenie</mark>");
        assertThat(search(worker, file, "helikopter")).contains("Nic nie znaleziono");
        assertThat(http.post()
                        .uri(file.url() + "/chronology")
                        .param("q", "szkoła")
                        .with(other.login()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(found(other, file)).isZero();
        assertThat(found(worker, file)).isEqualTo(1);
    }

    @Test
    void ofAHouseholdShowsOnlyCasesOneMayOpenAndIsLogged() {
        var worker = people.socialWorker();
        var file = cases.ledBy(worker);
        add(worker, file, Chronology.Kind.VISIT, DAY, "Wizyta u rodziny");
        var url = "/households/" + file.household() + "/chronology";

        assertThat(http.get().uri(url).with(worker.login())).bodyText().contains("Wizyta u rodziny", file.mark());
        assertThat(http.get().uri(url).with(people.socialWorker().login())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(jdbc.sql(
                                "select count(*) from audit.entry where event = 'chronology.read' and case_id = :case and user_id = :user")
                        .param("case", file.id().value())
                        .param("user", worker.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private void add(Person person, Case file, Chronology.Kind kind, LocalDate on, String body) {
        person.does(() -> transaction.executeWithoutResult(
                status -> chronology.add(file.id(), kind, on, "activity.line.HELD", List.of(""), body, null)));
    }

    private String body(Person person, String url) {
        var answer =
                http.get().uri(url.replace("&amp;", "&")).with(person.login()).exchange();
        assertThat(answer).hasStatusOk();
        return text(answer);
    }

    private String search(Person person, Case file, String query) {
        var answer = http.post()
                .uri(file.url() + "/chronology")
                .param("q", query)
                .with(person.login())
                .exchange();
        assertThat(answer).hasStatusOk();
        return text(answer);
    }

    private static String text(org.springframework.test.web.servlet.assertj.MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** The search function itself, as the application's role calls it. */
    private int found(Person person, Case file) {
        return person.does(() -> transaction.execute(status -> jdbc.sql("""
                        select count(*) from casework.search_chronology(:case, null, 'szkola'::tsquery, array['VISIT'], null,
                            '2000-01-01', '2100-01-01', '2100-01-01', :top, 10)
                        """)
                .param("case", file.id().value())
                .param("top", new java.util.UUID(-1, -1))
                .query(Integer.class)
                .single()));
    }
}
