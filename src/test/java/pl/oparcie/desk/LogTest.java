package pl.oparcie.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import pl.oparcie.OparcieTest;
import pl.oparcie.Rule;
import pl.oparcie.TestCases;
import pl.oparcie.TestClock;
import pl.oparcie.TestPeople;
import pl.oparcie.access.role.Role;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.AuditReader;
import pl.oparcie.audit.Subject;

/** The log as the inspector reads it, and who opened a case. */
@OparcieTest
class LogTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    TestPeople people;

    @Autowired
    TestCases cases;

    @Autowired
    TestClock clock;

    @Autowired
    Audit audit;

    @Autowired
    AuditReader log;

    @Autowired
    TransactionTemplate transaction;

    @Test
    @Rule("social-assistance-act A-17")
    void everyOpeningOfACaseIsSeenByTheInspectorWithoutItsContent() {
        var worker = people.socialWorker();
        var file = cases.ledBy(worker);
        assertThat(http.get().uri(file.url() + "/readers").with(worker.login())).hasStatusOk();
        var inspector = people.with(null, Role.DATA_INSPECTOR);

        assertThat(http.get().uri("/audit?case={mark}", file.mark()).with(inspector.login()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "sprawa " + file.mark(),
                        worker.name().substring(worker.name().indexOf(' ') + 1))
                .doesNotContain(file.name());
        assertThat(http.get().uri("/audit?user={id}", inspector.id()).with(inspector.login()))
                .bodyText()
                .contains("przeglądanie dziennika");
        assertThat(http.get().uri("/audit?case=ZPS.0.0.2000").with(inspector.login()))
                .hasStatusOk()
                .bodyText()
                .contains("Nie ma takich wpisów");
    }

    @Test
    void theLogIsForTheInspectorAndTheDirectorOnly() {
        assertThat(http.get().uri("/audit").with(people.director().login())).hasStatusOk();
        assertThat(http.get().uri("/audit").with(people.socialWorker().login())).hasStatus(403);
        assertThat(http.get().uri("/audit").with(people.administrator().login()))
                .hasStatus(403);
    }

    @Test
    @Rule("social-assistance-act A-17")
    void whoOpenedACaseIsToldToThoseWhoMayOpenIt() {
        var worker = people.socialWorker();
        var director = people.director();
        var file = cases.ledBy(worker);
        assertThat(http.get().uri(file.url() + "/readers").with(director.login()))
                .hasStatusOk();

        assertThat(http.get().uri(file.url() + "/readers").with(worker.login()))
                .hasStatusOk()
                .bodyText()
                .contains(director.name(), worker.name());
        assertThat(http.get()
                        .uri(file.url() + "/readers")
                        .with(people.socialWorker().login()))
                .hasStatus(404);
        assertThat(http.get()
                        .uri(file.url() + "/readers")
                        .with(people.administrator().login()))
                .hasStatus(404);
    }

    @Test
    void oddFiltersAreRefusedInWords() {
        var inspector = people.with(null, Role.DATA_INSPECTOR);

        assertThat(http.get().uri("/audit?user=x&from=40.13.2026").with(inspector.login()))
                .hasStatus(422);
        assertThat(http.get().uri("/audit?from=2.11.2026&to=1.11.2026").with(inspector.login()))
                .hasStatus(422);
    }

    @Test
    void noReaderIsLostBetweenTwoPages() {
        var file = cases.ledBy(people.socialWorker());
        var three = List.of(people.socialWorker(), people.socialWorker(), people.socialWorker());
        for (var i = 0; i < 70; i++) {
            clock.moveTo(LocalDate.of(2026, 3, 1).plusDays(i));
            three.forEach(one -> one.does(() -> transaction.executeWithoutResult(
                    status -> audit.record("case.read", Subject.ofCase(file.id().value())))));
        }

        var first = log.readersOf(file.id().value(), null);
        var shown = new ArrayList<>(first.subList(0, AuditReader.READINGS));
        var border = shown.getLast();
        assertThat(first.getLast().day()).as("the border lies within a day").isEqualTo(border.day());
        shown.addAll(log.readersOf(
                file.id().value(),
                AuditReader.ReadingPlace.of(border.place().toString()).orElseThrow()));

        assertThat(shown.stream().map(reading -> reading.day() + " " + reading.userId()))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(210);
        assertThat(http.get().uri(file.url() + "/readers").with(three.getFirst().login()))
                .hasStatus(404);
        assertThat(http.get()
                        .uri(file.url() + "/readers?before=x")
                        .with(people.director().login()))
                .hasStatusOk()
                .bodyText()
                .contains(border.place().toString());
    }
}
