package pl.oparcie.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import pl.oparcie.OparcieTest;
import pl.oparcie.Rule;
import pl.oparcie.TestCases;
import pl.oparcie.TestPeople;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.RuleViolation;

/** Case marks, the file list and the list of cases. */
@OparcieTest
class MarksTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    TestPeople people;

    @Autowired
    TestCases cases;

    @Autowired
    Marks marks;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    @Rule("reporting-and-office-rules R-B1")
    void fiftyAtOnceGetFiftyNumbersWithoutGapOrDouble() throws Exception {
        var who = people.socialWorker();
        var year = LocalDate.of(2031, 5, 5);
        var work = IntStream.range(0, 50)
                .<Callable<String>>mapToObj(i -> () -> who.does(() -> transaction.execute(status -> {
                    var mark = marks.next("ZPS", "8121", year);
                    if (i % 5 == 0) {
                        status.setRollbackOnly(); // given in vain: the number comes back
                        return "";
                    }
                    return mark;
                })))
                .toList();
        List<String> given;
        try (var threads = Executors.newFixedThreadPool(50)) {
            given = new ArrayList<>();
            for (var one : threads.invokeAll(work)) {
                if (!one.get().isEmpty()) {
                    given.add(one.get());
                }
            }
        }
        assertThat(given)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 40)
                        .mapToObj(i -> "ZPS.8121." + i + ".2031")
                        .toList());
    }

    @Test
    @Rule("reporting-and-office-rules R-B2")
    void onlyEndClassesValidOnTheDayAreUsed() {
        var who = people.socialWorker();
        var day = LocalDate.of(2026, 11, 23);
        for (var wrong : List.of("812", "8", "9999", "")) {
            assertThatThrownBy(() -> who.does(() -> transaction.execute(status -> marks.next("ZPS", wrong, day))))
                    .as(wrong)
                    .isInstanceOf(RuleViolation.class);
        }
        assertThatThrownBy(() -> who.does(
                        () -> transaction.execute(status -> marks.next("ZPS", "8121", LocalDate.of(2010, 12, 31)))))
                .as("before the list was valid")
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> who.does(() -> transaction.execute(status -> marks.next("XYZ", "8121", day))))
                .as("no such unit")
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    @Rule("reporting-and-office-rules R-B1")
    @Rule("reporting-and-office-rules R-B3")
    @Rule("reporting-and-office-rules R-B7")
    void aMarkIsNeverChangedAndACaseHasOne() {
        var lead = people.socialWorker();
        var mine = cases.ledBy(lead);
        assertThatThrownBy(() -> lead.does(() -> transaction.execute(
                        status -> jdbc.sql("update casework.case_file set mark = 'ZPS.8120.1.2026' where id = :id")
                                .param("id", mine.id().value())
                                .update())))
                .isInstanceOf(DataAccessException.class);
        var marksOfCase = lead.<List<String>>does(
                () -> transaction.execute(status -> jdbc.sql("select mark from office.entry where case_id = :id")
                        .param("id", mine.id().value())
                        .query(String.class)
                        .list()));
        assertThat(marksOfCase).containsExactly(mine.mark());
    }

    @Test
    @Rule("reporting-and-office-rules R-B5")
    void theListOfCasesShowsNumbersToTheOfficeAndTitlesOnlyToThoseWhoMayOpenTheCase() {
        var lead = people.socialWorker(people.teamLeader().team());
        var mine = cases.ledBy(lead);
        var number = mine.mark().split("\\.")[2];
        var page = "/office/cases?unit=ZPS&class=8121&year=2026&after=" + (Integer.parseInt(number) - 1);
        assertThat(http.get().uri(page).with(lead.login()))
                .hasStatusOk()
                .bodyText()
                .contains(mine.mark(), mine.name());
        var reception = people.with(null, pl.oparcie.access.role.Role.RECEPTIONIST);
        assertThat(http.get().uri(page).with(reception.login()))
                .hasStatusOk()
                .bodyText()
                .contains(mine.mark(), lead.name())
                .doesNotContain(mine.name());
        assertThat(http.get().uri(page).with(people.benefitsWorker().login())).hasStatus(403);
        assertThat(http.get()
                        .uri("/office/cases/csv?unit=ZPS&class=8121&year=2026")
                        .with(reception.login()))
                .hasStatusOk()
                .bodyText()
                .startsWith("\uFEFF\"Lp.\";\"Znak sprawy\"")
                .contains(mine.mark())
                .doesNotContain(mine.name());
        var pdf = http.get()
                .uri("/office/cases/print?unit=ZPS&class=8120&year=2026")
                .with(reception.login())
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        pl.oparcie.PdfCheck.assertPdfUa1(pdf);
    }

    @Test
    @Rule("reporting-and-office-rules R-B6")
    void theCoverSaysHowLongTheCaseIsKept() {
        var lead = people.socialWorker();
        var mine = cases.ledBy(lead);
        var answer = http.get()
                .uri(mine.url() + "/documents/cover")
                .with(lead.login())
                .exchange();
        assertThat(answer).hasStatusOk().hasContentType("application/pdf");
        pl.oparcie.PdfCheck.assertPdfUa1(answer.getResponse().getContentAsByteArray());
        assertThat(http.get()
                        .uri(mine.url() + "/documents/cover")
                        .with(people.socialWorker().login()))
                .hasStatus(404);
    }

    @Test
    @Rule("reporting-and-office-rules R-B2")
    void theAdministratorKeepsTheFileListAndNobodyElse() {
        var admin = people.administrator();
        var symbol = Integer.toString(400_000 + (int) (Ids.next().getLeastSignificantBits() & 0xffff));
        assertThat(add(admin, symbol, "B5", "1.01.2026")).hasStatus(303);
        assertThat(add(admin, symbol, "B5", "1.06.2026"))
                .as("valid twice on one day")
                .hasStatus(422)
                .bodyText()
                .contains("już ważna w tym czasie", symbol);
        assertThat(add(admin, "49", "B-5", "1.01.2026")).hasStatus(422);
        assertThat(add(people.socialWorker(), symbol, "B5", "1.01.2027")).hasStatus(403);
        assertThat(http.get()
                        .uri("/office/file-list")
                        .with(people.socialWorker().login()))
                .hasStatusOk();
    }

    @Test
    @Rule("reporting-and-office-rules R-B2")
    void aClassThatBearsMarksKeepsItsCategoryAndAUnitIsClosedKnowingly() {
        var admin = people.administrator();
        cases.ledBy(people.socialWorker());
        var used = admin.<java.util.UUID>does(() -> transaction.execute(
                status -> jdbc.sql("""
                        select c.id from office.class c join office.entry e on e.class = c.symbol and c.validity @> e.started_on
                         where c.category is not null order by e.started_on desc limit 1
                        """).query(java.util.UUID.class).single()));
        assertThat(change(admin, used, "B1", ""))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#category\"", "nadano już znaki");
        var kept = admin.<String>does(
                () -> transaction.execute(status -> jdbc.sql("select category from office.class where id = :id")
                        .param("id", used)
                        .query(String.class)
                        .single()));
        assertThat(change(admin, used, kept, "2.01.2011"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#until\"", "Ostatni znak w tej klasie");

        assertThat(http.post()
                        .uri("/office/file-list/units")
                        .with(admin.login())
                        .param("_form", Ids.next().toString())
                        .param("symbol", "PRB")
                        .param("name", "Zespół próbny"))
                .hasStatus(303);
        var close = http.post()
                .uri("/office/file-list/units/close")
                .with(admin.login())
                .param("symbol", "PRB");
        assertThat(close)
                .as("asked first")
                .hasStatusOk()
                .bodyText()
                .contains("Zamknąć komórkę PRB?", "Nie ma w niej spraw w toku");
        assertThat(close.param("sure", "true")).hasStatus(303);
        assertThat(http.get().uri("/office/file-list").with(admin.login()))
                .bodyText()
                .contains("Otwórz ponownie");
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult change(
            TestPeople.Person who, java.util.UUID id, String category, String until) {
        return http.post()
                .uri("/office/file-list/" + id)
                .with(who.login())
                .param("_form", Ids.next().toString())
                .param("title", "Klasa próbna")
                .param("category", category)
                .param("until", until)
                .param("version", "0")
                .exchange();
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult add(
            TestPeople.Person who, String symbol, String category, String since) {
        return http.post()
                .uri("/office/file-list/new")
                .with(who.login())
                .param("_form", Ids.next().toString())
                .param("symbol", symbol)
                .param("title", "Klasa próbna")
                .param("category", category)
                .param("since", since)
                .exchange();
    }
}
