package pl.oparcie.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import pl.oparcie.OparcieTest;
import pl.oparcie.TestCases;
import pl.oparcie.TestClock;
import pl.oparcie.TestPeople;
import pl.oparcie.access.role.Role;
import pl.oparcie.term.NewTerm;
import pl.oparcie.term.TermKind;
import pl.oparcie.term.Terms;

/** "Co dziś" of each role. */
@OparcieTest
class DeskTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    TestPeople people;

    @Autowired
    TestCases cases;

    @Autowired
    Terms terms;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aSocialWorkerSeesHisTermsFirstAndMayActAtOnce() {
        var worker = people.socialWorker();
        var file = cases.ledBy(worker);
        worker.does(() -> transaction.executeWithoutResult(status -> terms.open(NewTerm.of(
                TermKind.PLAN,
                file.id().value(),
                file.id().value(),
                TestClock.TODAY.minusDays(17),
                worker.id(),
                "term.kind.PLAN",
                List.of(),
                file.url()))));

        assertThat(http.get().uri("/").with(worker.login()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "3 dni po terminie",
                        "1 na dziś i po terminie",
                        "/intervention",
                        "/activities/new",
                        "piątek 20.11");
        assertThat(http.get().uri("/").with(people.socialWorker().login()))
                .bodyText()
                .contains("Nic nie goni")
                .doesNotContain("po terminie</span>");
    }

    @Test
    void eachRoleHasItsOwnFirstAction() {
        assertThat(http.get().uri("/").with(people.benefitsWorker().login()))
                .bodyText()
                .contains("/indications/new")
                .doesNotContain("/intervention");
        assertThat(http.get().uri("/").with(people.with(null, Role.RECEPTIONIST).login()))
                .bodyText()
                .contains("/contacts/new");
        assertThat(http.get()
                        .uri("/")
                        .with(people.with(null, Role.DATA_INSPECTOR).login()))
                .bodyText()
                .contains("href=\"/audit\"");
        assertThat(http.get().uri("/").with(people.administrator().login()))
                .bodyText()
                .contains("/admin/users");
        assertThat(http.get().uri("/").with(people.with(null, Role.GOODS_KEEPER).login()))
                .hasStatusOk();
    }
}
