package pl.oparcie.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import pl.oparcie.OparcieTest;
import pl.oparcie.TestCases;
import pl.oparcie.TestClock;
import pl.oparcie.TestPeople;
import pl.oparcie.TestPeople.Person;

@OparcieTest
class CasePagesTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    TestPeople people;

    @Autowired
    TestCases cases;

    @Autowired
    Cases facts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theCaseIsShownToItsLeadAndToNobodyElse() {
        var lead = people.socialWorker(people.teamLeader().team());
        var known = cases.ledBy(lead);

        assertThat(http.get().uri(known.url()).with(lead.login()))
                .hasStatusOk()
                .bodyText()
                .contains(known.name(), known.mark(), "Następny krok", "Brakuje pierwszego kontaktu");
        for (var other : new Person[] {
            people.socialWorker(), people.benefitsWorker(), people.administrator(), people.teamLeader()
        }) {
            assertThat(http.get().uri(known.url()).with(other.login())).hasStatus(404);
        }
        assertThat(http.get().uri("/cases/not-an-id").with(lead.login())).hasStatus(404);
    }

    @Test
    void theListHoldsOnesOwnCasesAndForTheLeaderTheTeams() {
        var leader = people.teamLeader();
        var lead = people.socialWorker(leader.team());
        var colleague = people.socialWorker(leader.team());
        var mine = cases.ledBy(lead);
        var other = cases.ledBy(colleague);

        assertThat(http.get().uri("/cases").with(lead.login()))
                .hasStatusOk()
                .bodyText()
                .contains(mine.mark())
                .doesNotContain(other.mark());
        assertThat(http.get().uri("/cases").with(leader.login()))
                .hasStatusOk()
                .bodyText()
                .contains(mine.mark(), other.mark());
        assertThat(http.get().uri("/cases?worker=" + lead.id()).with(leader.login()))
                .bodyText()
                .contains(mine.mark())
                .doesNotContain(other.mark());
        assertThat(http.get().uri("/cases").with(people.benefitsWorker().login()))
                .hasStatus(403);
    }

    @Test
    void theListIsFilteredByTheStageThatFollowsFromTheFacts() {
        var lead = people.socialWorker();
        var begun = cases.ledBy(lead);
        var met = cases.ledBy(lead);
        fact(lead, met, CaseFact.FIRST_CONTACT);

        assertThat(http.get().uri("/cases?stage=DIAGNOSIS").with(lead.login()))
                .hasStatusOk()
                .bodyText()
                .contains(met.mark())
                .doesNotContain(begun.mark());
        assertThat(http.get()
                        .uri("/cases?stage=nonsense&sort=DUE-&state=ANY&late=LATE&group=ELDERLY&after=x")
                        .with(lead.login()))
                .hasStatusOk();
    }

    @Test
    void aLongListGoesOnFromItsLastRowAndBack() {
        var lead = people.socialWorker();
        for (var n = 0; n < 52; n++) {
            cases.ledBy(lead);
        }
        for (var sort : new String[] {"NAME", "NAME-", "OPENED", "DUE", "DUE-"}) {
            var first = body("/cases?sort=" + sort, lead);
            var next = link(first, "next");
            var second = body(next, lead);
            assertThat(marks(first)).as(sort).hasSize(50);
            assertThat(marks(second)).hasSize(2).doesNotContainAnyElementsOf(marks(first));
            assertThat(marks(body(link(second, "prev"), lead))).isEqualTo(marks(first));
        }
    }

    private String body(String url, Person who) {
        return assertThat(http.get().uri(url).with(who.login()))
                .hasStatusOk()
                .bodyText()
                .actual();
    }

    private static java.util.List<String> marks(String page) {
        return java.util.regex.Pattern.compile("ZPS\\.8121\\.\\d+\\.2026")
                .matcher(page)
                .results()
                .map(java.util.regex.MatchResult::group)
                .toList();
    }

    private static String link(String page, String rel) {
        var found = java.util.regex.Pattern.compile("href=\"([^\"]+)\" rel=\"" + rel + "\"")
                .matcher(page);
        assertThat(found.find()).as("a link %s", rel).isTrue();
        return found.group(1).replace("&amp;", "&");
    }

    private void fact(Person lead, TestCases.Case known, CaseFact fact) {
        lead.does(() ->
                transaction.executeWithoutResult(status -> facts.record(known.id(), fact, TestClock.TODAY, "", null)));
    }
}
