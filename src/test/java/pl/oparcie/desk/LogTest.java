package pl.oparcie.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import pl.oparcie.OparcieTest;
import pl.oparcie.Rule;
import pl.oparcie.TestCases;
import pl.oparcie.TestPeople;
import pl.oparcie.access.role.Role;

/** The log as the inspector reads it, and who opened a case. */
@OparcieTest
class LogTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    TestPeople people;

    @Autowired
    TestCases cases;

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
}
