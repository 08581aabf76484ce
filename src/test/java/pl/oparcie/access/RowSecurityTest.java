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
