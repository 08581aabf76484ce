package pl.oparcie.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pl.oparcie.OparcieTest;
import pl.oparcie.TestCases;
import pl.oparcie.TestPeople;
import pl.oparcie.TestPeople.Person;

/** What the application's database role sees of a case, for whom. */
@OparcieTest
class RowSecurityTest {

    @Autowired
    TestPeople people;

    @Autowired
    TestCases cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aCaseIsSeenByItsLeadItsTeamLeaderAndTheDirectorOnly() {
        var leader = people.teamLeader();
        var lead = people.socialWorker(leader.team());
        var id = cases.ledBy(lead).id();

        assertThat(seenBy(lead, id)).isEqualTo(3);
        assertThat(seenBy(leader, id)).isEqualTo(3);
        assertThat(seenBy(people.director(), id)).isEqualTo(3);
        assertThat(seenBy(people.socialWorker(leader.team()), id)).isZero();
        assertThat(seenBy(people.teamLeader(), id)).isZero();
        assertThat(seenBy(people.benefitsWorker(), id)).isZero();
        assertThat(seenBy(people.administrator(), id)).isZero();
    }

    @Test
    void whoNoLongerWorksWithFamiliesOpensNoCaseAnyMore() {
        var leader = people.teamLeader();
        var lead = people.socialWorker(leader.team());
        var id = cases.ledBy(lead).id();

        for (var person : new Person[] {lead, leader}) {
            transaction.executeWithoutResult(status -> {
                jdbc.sql("delete from access.account_role where account_id = :id")
                        .param("id", person.id().value())
                        .update();
                jdbc.sql("insert into access.account_role (account_id, role) values (:id, 'BENEFITS_WORKER')")
                        .param("id", person.id().value())
                        .update();
            });
            assertThat(seenBy(person, id)).isZero();
        }
        assertThat(seenBy(people.director(), id)).isEqualTo(3);
    }

    @Test
    void aTermOfACaseIsReadByThoseWhoOpenTheCaseAlsoWhenItLiesOnAnothersDesk() {
        var lead = people.socialWorker();
        var gone = people.socialWorker();
        var id = cases.ledBy(lead).id();
        lead.does(() -> transaction.execute(status -> jdbc.sql("""
                        insert into term.term (id, kind, case_id, subject_id, event_on, due_on, first_due_on, basis, owner_id, title_key, url,
                                               created_at)
                        values (:id, 'NEXT_STEP', :case, :id, '2026-11-20', '2026-11-27', '2026-11-27', '', :owner, 'x', '/', now())
                        """)
                .param("id", pl.oparcie.platform.Ids.next())
                .param("case", id.value())
                .param("owner", gone.id().value())
                .update()));

        assertThat(terms(lead, id)).isEqualTo(1);
        assertThat(terms(gone, id)).isZero();
    }

    private int terms(Person person, CaseId id) {
        return person.does(() -> transaction.execute(
                status -> jdbc.sql("select count(*) from term.term where case_id = :id and kind = 'NEXT_STEP'")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single()));
    }

    @Test
    void outsideAUsersTransactionNothingIsSeen() {
        cases.ledBy(people.socialWorker());

        assertThat(jdbc.sql("select count(*) from casework.case_file")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private int seenBy(Person person, CaseId id) {
        return person.does(() -> transaction.execute(status ->
                jdbc.sql("""
                        select (select count(*) from casework.case_file where id = :id)
                             + (select count(*) from register.person p join casework.case_file c on c.person_id = p.id where c.id = :id)
                             + (select count(*) from casework.assignment where case_id = :id)
                        """).param("id", id.value()).query(Integer.class).single()));
    }
}
