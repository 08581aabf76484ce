package pl.oparcie.casework;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import pl.oparcie.OparcieTest;
import pl.oparcie.TestCases;
import pl.oparcie.TestCases.Case;
import pl.oparcie.TestClock;
import pl.oparcie.TestPeople;
import pl.oparcie.TestPeople.Person;
import pl.oparcie.platform.Ids;
import pl.oparcie.term.NewTerm;
import pl.oparcie.term.TermKind;
import pl.oparcie.term.Terms;

/** The day of the next term that a case keeps, after every change of its terms. */
@OparcieTest
class NextTermTest {

    private static final LocalDate TODAY = TestClock.TODAY;

    @Autowired
    MockMvcTester http;

    @Autowired
    TestPeople people;

    @Autowired
    TestCases cases;

    @Autowired
    Terms terms;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private record Kept(
            @Nullable LocalDate nextDue, @Nullable LocalDate nextReview) {}

    @Test
    void theCaseKeepsTheDayOfItsNextTermWhateverBecomesOfThem() {
        var worker = people.socialWorker();
        var file = cases.ledBy(worker);
        assertThat(kept(worker, file)).isEqualTo(new Kept(null, null));

        var visit = open(worker, file, TermKind.VISIT, TODAY.plusDays(9));
        open(worker, file, TermKind.REVIEW, TODAY.plusDays(20));
        var step = open(worker, file, TermKind.NEXT_STEP, TODAY.plusDays(2));
        assertThat(kept(worker, file)).isEqualTo(new Kept(TODAY.plusDays(2), TODAY.plusDays(20)));

        change(worker, "update term.term set due_on = due_on + 11 where subject_id = :id", step);
        assertThat(kept(worker, file)).isEqualTo(new Kept(TODAY.plusDays(9), TODAY.plusDays(20)));
        worker.does(() -> transaction.executeWithoutResult(status -> terms.done(TermKind.VISIT, visit, TODAY)));
        assertThat(kept(worker, file)).isEqualTo(new Kept(TODAY.plusDays(13), TODAY.plusDays(20)));
        change(worker, "update term.term set done_on = null where subject_id = :id", visit);
        assertThat(kept(worker, file)).isEqualTo(new Kept(TODAY.plusDays(9), TODAY.plusDays(20)));

        // as when two households are joined: the term goes over to another case
        var other = cases.ledBy(worker);
        change(worker, "update term.term set case_id = '" + other.id() + "' where subject_id = :id", visit);
        assertThat(kept(worker, file)).isEqualTo(new Kept(TODAY.plusDays(13), TODAY.plusDays(20)));
        assertThat(kept(worker, other)).isEqualTo(new Kept(TODAY.plusDays(9), null));

        worker.does(() -> transaction.executeWithoutResult(
                status -> terms.cancelAll(file.id().value())));
        assertThat(kept(worker, file)).isEqualTo(new Kept(null, null));
        assertThat(kept(worker, other)).isEqualTo(new Kept(TODAY.plusDays(9), null));
    }

    @Test
    void aListByTheNextTermRunsBothWaysAndEndsWithCasesThatHaveNone() {
        var worker = people.socialWorker();
        var none = cases.ledBy(worker);
        var later = cases.ledBy(worker);
        var late = cases.ledBy(worker);
        open(worker, later, TermKind.VISIT, TODAY.plusDays(30));
        open(worker, late, TermKind.VISIT, TODAY.minusDays(1));
        open(worker, late, TermKind.NEXT_STEP, TODAY.plusDays(40));

        assertThat(order(worker, "/cases?sort=DUE", none, later, late)).containsExactly(late, later, none);
        assertThat(order(worker, "/cases?sort=DUE-", none, later, late)).containsExactly(none, later, late);
        assertThat(order(worker, "/cases?sort=DUE&before=" + java.util.UUID.randomUUID(), none, later, late))
                .as("the row to go on from is gone: the first page")
                .hasSize(3);
        assertThat(order(worker, "/cases?sort=DUE&after=" + late.id(), none, later, late))
                .containsExactly(later, none);
        assertThat(order(worker, "/cases?sort=DUE&before=" + none.id(), none, later, late))
                .containsExactly(late, later);
        assertThat(order(worker, "/cases?late=LATE", none, later, late)).containsExactly(late);
    }

    private List<Case> order(Person who, String url, Case... all) {
        var page = requireNonNull(http.get().uri(url).with(who.login()).exchange());
        var body = new String(page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
        return java.util.Arrays.stream(all)
                .filter(one -> body.contains(one.mark()))
                .sorted(java.util.Comparator.comparingInt(one -> body.indexOf(one.mark())))
                .toList();
    }

    private UUID open(Person who, Case file, TermKind kind, LocalDate due) {
        var subject = Ids.next();
        who.does(() -> transaction.executeWithoutResult(status -> terms.open(NewTerm.of(
                        kind, file.id().value(), subject, TODAY, who.id(), "term.kind." + kind, List.of(), file.url())
                .until(due))));
        return subject;
    }

    private void change(Person who, String sql, UUID subject) {
        who.does(() -> transaction.executeWithoutResult(status ->
                assertThat(jdbc.sql(sql).param("id", subject).update()).isOne()));
    }

    private Kept kept(Person who, Case file) {
        return who.does(() -> requireNonNull(transaction.execute(
                status -> jdbc.sql("select next_due, next_review from casework.case_file where id = :id")
                        .param("id", file.id().value())
                        .query(Kept.class)
                        .single())));
    }
}
