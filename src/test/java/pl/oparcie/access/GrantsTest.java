package pl.oparcie.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pl.oparcie.OparcieTest;
import pl.oparcie.Rule;
import pl.oparcie.TestCases;
import pl.oparcie.TestPeople;
import pl.oparcie.TestPeople.Person;
import pl.oparcie.access.role.Role;
import pl.oparcie.platform.Ids;

/** What a statement slipped into a query under the application's role could do to the tables that say who may open what: nothing. */
@OparcieTest
class GrantsTest {

    @Autowired
    TestPeople people;

    @Autowired
    TestCases cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Person leader;
    private Person lead;
    private TestCases.Case known;

    @BeforeEach
    void aCaseInATeam() {
        leader = people.teamLeader();
        lead = people.socialWorker(leader.team());
        known = cases.ledBy(lead);
    }

    /** Runs the statement as somebody, with the case, its person and household, and himself as parameters. */
    private void as(Person who, String sql, Map<String, Object> more) {
        who.does(() -> transaction.execute(status -> {
            jdbc.sql("with told (c, p, h, me) as (values (:case::uuid, :person::uuid, :household::uuid, :me::uuid)) "
                            + sql)
                    .param("case", known.id().value())
                    .param("person", known.person().value())
                    .param("household", known.household().value())
                    .param("me", who.id().value())
                    .params(more)
                    .query()
                    .listOfRows();
            return "";
        }));
    }

    private void refused(Person who, String sql, Map<String, Object> more) {
        assertThatThrownBy(() -> as(who, sql, more))
                .as("%s: %s", who.roles(), sql)
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|refused:|violates row-level).*");
    }

    private boolean opens(Person who) {
        return who.does(() -> transaction.execute(
                status -> jdbc.sql("select exists (select 1 from casework.case_file where id = :id)")
                        .param("id", known.id().value())
                        .query(Boolean.class)
                        .single()));
    }

    private List<Person> strangers() {
        var all = new ArrayList<Person>();
        for (var role : Role.values()) {
            if (role != Role.DIRECTOR) {
                all.add(
                        role == Role.TEAM_LEADER
                                ? people.teamLeader()
                                : people.with(people.teamLeader().team(), role));
            }
        }
        return all;
    }

    private static final String ABSENCE = "insert into access.absence (id, account_id, substitute_id, period)"
            + " select gen_random_uuid(), :who::uuid, :for::uuid, daterange('2026-11-23', '2026-11-30') from told returning 1";

    @Test
    @Rule("reporting-and-office-rules R-B8")
    void nobodyMakesHimselfAnAdministratorALeaderOrASubstitute() {
        var stranger = people.teamLeader();
        for (var who : List.of(lead, leader, people.director())) {
            for (var sql : List.of(
                    "insert into access.account_role (account_id, role) select me, 'ADMINISTRATOR' from told returning 1",
                    "update access.account_role set role = 'ADMINISTRATOR' where account_id = :me returning 1",
                    "delete from access.account_role where account_id <> :me returning 1",
                    "insert into access.team (id, name, leader_id) select c, 'moi', me from told returning 1",
                    "update access.team set leader_id = :me returning 1",
                    "update access.account set team_id = null where id = :me returning 1",
                    "update access.account set active_until = null where id = :me returning 1")) {
                refused(who, sql, Map.of());
            }
            refused(
                    who,
                    ABSENCE,
                    Map.of("who", stranger.id().value(), "for", who.id().value()));
        }
        refused(
                lead,
                ABSENCE,
                Map.of(
                        "who",
                        lead.id().value(),
                        "for",
                        people.with(null, Role.RECEPTIONIST).id().value()));
    }

    @Test
    @Rule("reporting-and-office-rules R-B8")
    void anAdministratorAppointsAndAnAbsenceIsWrittenByWhoIsAwayOrHisLeader() {
        var helper = people.socialWorker(leader.team());
        as(leader, ABSENCE, Map.of("who", lead.id().value(), "for", helper.id().value()));
        as(helper, ABSENCE, Map.of("who", helper.id().value(), "for", lead.id().value()));
        refused(
                leader,
                "delete from access.absence where account_id = :who returning 1",
                Map.of("who", lead.id().value()));
        as(
                people.administrator(),
                "insert into access.account_role (account_id, role) select :who::uuid, 'TEAM_CHAIR' from told returning 1",
                Map.of("who", helper.id().value()));
    }

    @Test
    @Rule("reporting-and-office-rules R-B8")
    void nobodyWritesAGrantPastTheFunctions() {
        for (var who : List.of(people.director(), lead, people.administrator())) {
            for (var sql : List.of(
                    "insert into access.case_grant (case_id, principal_id, kind, since) select c, me, 'LEAD', now() from told returning 1",
                    "update access.case_grant set principal_id = :me where case_id = :case and kind = 'LEAD' returning 1",
                    "update access.case_grant set until = null where case_id = :case returning 1",
                    "delete from access.case_grant where case_id = :case returning 1",
                    "insert into access.case_subject (case_id, subject_id) select c, me from told returning 1",
                    "update access.case_subject set case_id = :case returning 1",
                    "delete from access.case_subject where case_id = :case returning 1",
                    "insert into access.subject_grant (subject_id, principal_id) select p, me from told returning 1",
                    "update access.subject_grant set principal_id = :me returning 1",
                    "delete from access.subject_grant where subject_id = :person returning 1",
                    "insert into access.case_offer (case_id, user_id, opened) select c, me, true from told returning 1",
                    "insert into access.opening (id, case_id, user_id, reason, at, until) select me, c, me, 'dziesięć znaków', now(), now() + interval '1 day' from told returning 1",
                    "delete from access.opening where case_id = :case returning 1",
                    "delete from access.share where case_id = :case returning 1")) {
                refused(who, sql, Map.of());
            }
        }
        assertThat(opens(lead)).isTrue();
    }

    @Test
    @Rule("reporting-and-office-rules R-B8")
    void theFunctionsGiveAStrangerNothing() {
        for (var who : strangers()) {
            for (var call : List.of(
                    "access.let_in(c, me, 'CO_WORKER', null)",
                    "access.let_in(c, me, 'SHARE', now() + interval '1 day')",
                    "access.let_in(c, me, 'LEAD', null)",
                    "access.end_grant(c, :lead::uuid, 'CO_WORKER')",
                    "access.offer(c, me)",
                    "access.hand_over(array[c], me, null)",
                    "access.hand_over(array[c], me, :team::uuid)",
                    "casework.open_grants(c)",
                    "register.open_new(p)",
                    "register.open_new(h)")) {
                refused(
                        who,
                        "select " + call + " from told where :lead::uuid is not null and :team::uuid is not null",
                        Map.of("lead", lead.id().value(), "team", String.valueOf(who.team())));
            }
            as(who, "select access.end_offers(array[c]), register.open_as(p, h) from told", Map.of());
            assertThat(opens(who)).as(who.roles().toString()).isFalse();
        }
    }

    @Test
    void aCaseMadeUpOpensNoRecordOfAFamilyThatTheUserDoesNotKnow() {
        var stranger = people.socialWorker(people.teamLeader().team());
        stranger.does(() -> transaction.execute(status -> {
            var id = Ids.next();
            jdbc.sql("""
                            insert into casework.case_file (id, mark, household_id, person_id, name, lead_id, opened_on, source)
                            values (:id, 'X.' || :id, :household, :person, '', :me, '2026-11-20', 'INDICATION')
                            """)
                    .param("id", id)
                    .param("household", known.household().value())
                    .param("person", known.person().value())
                    .param("me", stranger.id().value())
                    .update();
            assertThatThrownBy(() -> jdbc.sql("select casework.open_grants(:id)")
                            .param("id", id)
                            .query(Boolean.class)
                            .single())
                    .rootCause()
                    .hasMessageContaining("refused: open");
            status.setRollbackOnly();
            return id;
        }));
    }

    @Test
    void whoIsLetInForADayLetsNobodyInAndTakesNothingOver() {
        var reader = people.socialWorker(leader.team());
        as(
                lead,
                "select access.let_in(c, :reader, 'SHARE', platform.now() + interval '1 day') from told",
                Map.of("reader", reader.id().value()));
        assertThat(opens(reader)).isTrue();
        refused(reader, "select access.let_in(c, me, 'CO_WORKER', null) from told", Map.of());
        refused(reader, "select access.offer(c, me) from told", Map.of());
        refused(reader, "select access.hand_over(array[c], me, null) from told", Map.of());
        refused(reader, "select access.hand_over(array[c], me, :team) from told", Map.of("team", leader.team()));
    }

    @Test
    void onlyWhoWasAskedTakesACaseOver() {
        var asked = people.socialWorker(leader.team());
        var other = people.socialWorker(leader.team());
        as(
                lead,
                "select access.offer(c, :asked) from told",
                Map.of("asked", asked.id().value()));
        refused(other, "select access.hand_over(array[c], me, :team) from told", Map.of("team", leader.team()));
        refused(
                asked,
                "select access.hand_over(array[c], :other, :team) from told",
                Map.of("other", other.id().value(), "team", leader.team()));
        refused(
                lead,
                "select access.hand_over(array[c], :other, :team) from told",
                Map.of("other", other.id().value(), "team", leader.team()));
        as(asked, "select access.hand_over(array[c], me, :team) from told", Map.of("team", leader.team()));
        assertThat(opens(lead)).isFalse();
    }

    @Test
    void anEmergencyIsForThoseWhoWorkWithFamiliesForEightHoursAndOnRecord() {
        var stranger = people.socialWorker();
        for (var who : List.of(people.benefitsWorker(), people.administrator(), people.with(null, Role.RECEPTIONIST))) {
            refused(who, "select access.break_glass(me, c, 'dziesięć znaków') from told", Map.of());
        }
        refused(stranger, "select access.break_glass(me, me, 'dziesięć znaków') from told", Map.of());
        assertThatCode(() -> as(stranger, "select access.break_glass(me, c, 'dziesięć znaków') from told", Map.of()))
                .doesNotThrowAnyException();
        assertThat(opens(stranger)).isTrue();
        var hours = stranger.<Integer>does(() -> transaction.execute(status -> jdbc.sql("""
                        select extract(hour from g.until - platform.now())::integer from access.case_grant g join access.opening o
                            on o.case_id = g.case_id and o.user_id = g.principal_id and o.until = g.until
                         where g.case_id = :case and g.principal_id = :me and g.personal
                        """)
                .param("case", known.id().value())
                .param("me", stranger.id().value())
                .query(Integer.class)
                .single()));
        assertThat(hours).isEqualTo(8);
    }
}
