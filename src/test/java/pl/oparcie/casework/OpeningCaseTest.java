package pl.oparcie.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pl.oparcie.OparcieTest;
import pl.oparcie.Rule;
import pl.oparcie.TestCases;
import pl.oparcie.TestClock;
import pl.oparcie.TestPeople;
import pl.oparcie.TestPeople.Person;
import pl.oparcie.TestPersons;
import pl.oparcie.access.CaseId;
import pl.oparcie.access.role.Role;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.register.Households;
import pl.oparcie.register.PersonId;

@OparcieTest
class OpeningCaseTest {

    @Autowired
    TestPeople people;

    @Autowired
    TestCases cases;

    @Autowired
    OpenCase openCase;

    @Autowired
    Stages stages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestPersons persons;

    @Autowired
    Households households;

    private CaseId open(Person who, NewCase wanted) {
        return who.does(() -> transaction.execute(status -> openCase.open(wanted)));
    }

    private NewCase wanted(Person lead, CaseSource source, @Nullable LocalDate consent, List<TargetGroup> groups) {
        var known = cases.ledBy(lead);
        return new NewCase(
                known.household(),
                known.person(),
                lead.id(),
                lead.team(),
                source,
                consent,
                List.of(Reason.of(ReasonCode.UNEMPLOYMENT, false, TestClock.TODAY)),
                groups,
                null,
                TestClock.TODAY,
                null);
    }

    @Test
    @Rule("social-assistance-act A-01")
    @Rule("social-work-tools 9.1")
    void aCaseIsOpenedWithoutApplicationDecisionOrIncome() {
        var lead = people.socialWorker(people.teamLeader().team());

        var id = open(lead, wanted(lead, CaseSource.OWN_REQUEST, null, List.of()));

        lead.does(() -> transaction.executeWithoutResult(status -> {
            assertThat(stages.of(id)).isEqualTo(Stage.INDICATION);
            assertThat(jdbc.sql("select mark from casework.case_file where id = :id")
                            .param("id", id.value())
                            .query(String.class)
                            .single())
                    .matches("ZPS\\.8121\\.\\d+\\.2026");
            assertThat(jdbc.sql("select kind from term.term where case_id = :id")
                            .param("id", id.value())
                            .query(String.class)
                            .list())
                    .containsExactly("FIRST_CONTACT");
            assertThat(jdbc.sql("select dominant from casework.reason where case_id = :id")
                            .param("id", id.value())
                            .query(Boolean.class)
                            .list())
                    .containsExactly(true);
        }));
    }

    @Test
    @Rule("social-assistance-act A-04")
    void anotherPersonsRequestNeedsTheRecordedConsent() {
        var lead = people.socialWorker();

        assertThatThrownBy(() -> open(lead, wanted(lead, CaseSource.OTHER_PERSON, null, List.of())))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("casework.open.consent");
        assertThat(open(lead, wanted(lead, CaseSource.OTHER_PERSON, TestClock.TODAY, List.of())))
                .isNotNull();
    }

    @Test
    @Rule("social-work-tools 9.4")
    void whereSocialWorkIsSeparatedWhoRunsProceedingsDoesNotLead() {
        var both = people.with(null, Role.SOCIAL_WORKER, Role.BENEFITS_WORKER);
        assertThat(open(both, wanted(both, CaseSource.EX_OFFICIO, null, List.of())))
                .isNotNull();
        var row = Ids.next();
        jdbc.sql(
                        "insert into centre.parameter (id, name, value, validity) values (:id, 'SEPARATION', 'ON', '[2026-11-23,2026-11-24)')")
                .param("id", row)
                .update();
        try {
            assertThatThrownBy(() -> open(both, wanted(both, CaseSource.EX_OFFICIO, null, List.of())))
                    .isInstanceOf(RuleViolation.class)
                    .hasMessage("casework.lead.separated");
        } finally {
            jdbc.sql("delete from centre.parameter where id = :id")
                    .param("id", row)
                    .update();
        }
    }

    @Test
    void onlyASocialWorkerLeads() {
        var director = people.director();
        assertThatThrownBy(() -> open(director, wanted(director, CaseSource.EX_OFFICIO, null, List.of())))
                .hasMessage("casework.lead.not-social-worker");
    }

    @Test
    @Rule("reporting-and-office-rules R-B1")
    void parallelOpeningsGetNumbersWithoutGapOrDouble() throws Exception {
        var lead = people.socialWorker();
        var wishes = IntStream.range(0, 12)
                .mapToObj(n -> wanted(lead, CaseSource.EX_OFFICIO, null, List.of()))
                .toList();
        var refused = new NewCase(
                wishes.getFirst().household(),
                wishes.getFirst().person(),
                lead.id(),
                null,
                CaseSource.EX_OFFICIO,
                null,
                List.of(Reason.other("", true, TestClock.TODAY)),
                List.of(),
                null,
                TestClock.TODAY,
                null);
        try (var pool = Executors.newFixedThreadPool(6)) {
            var numbers = pool
                    .invokeAll(wishes.stream()
                            .map(wish -> (Callable<Integer>) () -> {
                                try {
                                    open(lead, refused);
                                } catch (RuleViolation expected) {
                                    // takes no number
                                }
                                return number(lead, open(lead, wish));
                            })
                            .toList())
                    .stream()
                    .map(result -> {
                        try {
                            return result.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .sorted()
                    .toList();
            assertThat(numbers)
                    .containsExactlyElementsOf(IntStream.range(numbers.getFirst(), numbers.getFirst() + wishes.size())
                            .boxed()
                            .toList());
        }
    }

    private int number(Person who, CaseId id) {
        return who.does(() -> transaction.execute(
                status -> Integer.valueOf(jdbc.sql("select mark from casework.case_file where id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .single()
                        .split("\\.")[2])));
    }

    @Test
    void whoWorksWithTheHouseholdMayOpenTheRecordOfSomebodyWhoJoins() {
        var leader = people.teamLeader();
        var lead = people.socialWorker(leader.team());
        var known = cases.ledBy(lead);
        var joined = persons.woman(lead, "Jadwiga", TestPersons.surname("Nowa"));
        assertThat(sees(leader, joined)).isFalse();

        persons.in(lead, () -> {
            households.join(known.household(), joined, TestClock.TODAY, false);
            return joined;
        });

        assertThat(sees(leader, joined)).isTrue();
        assertThat(sees(people.socialWorker(leader.team()), joined)).isFalse();
    }

    private boolean sees(Person who, PersonId person) {
        return who.does(() ->
                transaction.execute(status -> jdbc.sql("select exists (select 1 from register.person where id = :id)")
                        .param("id", person.value())
                        .query(Boolean.class)
                        .single()));
    }
}
