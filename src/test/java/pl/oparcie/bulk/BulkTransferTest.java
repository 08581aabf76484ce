package pl.oparcie.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pl.oparcie.OparcieTest;
import pl.oparcie.TestCases;
import pl.oparcie.TestPeople;
import pl.oparcie.TestPeople.Person;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.db.Database;

/** Many cases change hands in the background: what is seen meanwhile, what is refused, stopped, gone on with and turned back. */
@OparcieTest
class BulkTransferTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    TestPeople people;

    @Autowired
    TestCases cases;

    @Autowired
    BatchWorker worker;

    @Autowired
    Database database;

    private Person leader;
    private Person lead;
    private Person receiver;

    @BeforeEach
    void aTeam() {
        leader = people.teamLeader();
        lead = people.socialWorker(leader.team());
        receiver = people.socialWorker(leader.team());
    }

    private MvcTestResult post(Person who, String url, Map<String, String> fields, UUID... chosen) {
        var request = http.post().uri(url).with(who.login());
        fields.forEach(request::param);
        for (var one : chosen) {
            request.param("cases", one.toString());
        }
        return request.exchange();
    }

    private String ok(Person who, String url) {
        return assertThat(http.get().uri(url).with(who.login()))
                .hasStatusOk()
                .bodyText()
                .actual();
    }

    private String form() {
        return "/cases/transfers/new?from=" + lead.id();
    }

    /** Starts a batch; returns its address. */
    private String start(Map<String, String> more, UUID... chosen) {
        var fields = new java.util.HashMap<>(
                Map.of("from", lead.id().toString(), "to", receiver.id().toString(), "reason", "odejście z pracy"));
        fields.putAll(more);
        var answer = post(leader, form(), fields, chosen);
        assertThat(answer).hasStatus(303);
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private static BatchId batch(String url) {
        return BatchId.of(url.substring(url.lastIndexOf('/') + 1));
    }

    private <T> T asOwner(java.util.function.Function<JdbcClient, T> work) {
        try (var connection = DriverManager.getConnection(database.url(), database.owner(), database.password())) {
            return work.apply(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int count(String sql, Object... params) {
        return asOwner(jdbc ->
                jdbc.sql(sql).params(List.of(params)).query(Integer.class).single());
    }

    /** Cases of the lead, like the first one. */
    private List<UUID> many(int number) {
        var known = cases.ledBy(lead);
        var ids = new ArrayList<UUID>(List.of(known.id().value()));
        while (ids.size() < number) {
            ids.add(Ids.next());
        }
        var copies = ids.subList(1, number).toArray(UUID[]::new);
        asOwner(jdbc -> {
            jdbc.sql("""
                            insert into casework.case_file (id, mark, household_id, person_id, name, team_id, lead_id, opened_on, source)
                            select i, 'T.' || i, c.household_id, c.person_id, c.name, c.team_id, c.lead_id, c.opened_on, c.source
                              from casework.case_file c, unnest(:ids) i where c.id = :case
                            """).param("ids", copies).param("case", ids.getFirst()).update();
            jdbc.sql("""
                            insert into access.case_grant (case_id, principal_id, kind, since)
                            select i, g.principal_id, g.kind, g.since from access.case_grant g, unnest(:ids) i where g.case_id = :case
                            """).param("ids", copies).param("case", ids.getFirst()).update();
            return jdbc.sql("""
                            insert into casework.assignment (id, case_id, user_id, part, period)
                            select uuidv7(), i, :lead, 'LEAD', daterange('2026-01-01', null) from unnest(:ids) i
                            """)
                    .param("ids", copies)
                    .param("lead", lead.id().value())
                    .update();
        });
        return ids;
    }

    @Test
    void fiveHundredCasesMoveOnceWithinTenSeconds() {
        var ids = many(500);
        var page = ok(leader, form());
        var opened = Pattern.compile("name=\"_form\" value=\"([0-9a-f-]{36})\"").matcher(page);
        assertThat(opened.find()).isTrue();
        var url = start(Map.of("all", "true", "_form", opened.group(1)));
        assertThat(start(Map.of("all", "true", "_form", opened.group(1)))).isEqualTo(url);
        assertThat(ok(leader, url)).contains("0 z 500", "w toku", "Zatrzymaj");
        assertThat(ok(leader, "/")).contains(url);

        var begun = Instant.now();
        worker.work(batch(url));
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(10));
        worker.work(batch(url)); // the same work again, as after a restart

        assertThat(ok(leader, url))
                .contains("500 z 500", "zakończone", "rank=5")
                .doesNotContain("Zatrzymaj");
        assertThat(ok(leader, url + "/print")).contains("T." + ids.get(499)).doesNotContain("rank=");
        assertThat(http.get().uri(url + "/progress").with(leader.login()))
                .hasStatusOk()
                .hasHeader("HX-Refresh", "true");
        assertThat(http.get().uri("/cases/" + ids.getFirst()).with(lead.login()))
                .hasStatus(404);
        ok(receiver, "/cases/" + ids.getFirst());
        var all = ids.toArray(UUID[]::new);
        assertThat(count(
                        "select count(*) from casework.chronology where case_id = any (?) and title_key = 'casework.chronology.transferred'",
                        (Object) all))
                .isEqualTo(500);
        assertThat(count(
                        "select count(*) from audit.entry where case_id = any (?) and event = 'case.transfer.move' and user_id = ?",
                        all,
                        leader.id().value()))
                .isEqualTo(500);
    }

    @Test
    void aRefusedCaseDoesNotStopTheOthersAndEachSaysWhatBecameOfIt() {
        var ids = many(5);
        var foreign = cases.ledBy(people.socialWorker(people.teamLeader().team()));
        var url = start(Map.of(), ids.get(0), ids.get(1), foreign.id().value(), ids.get(2), ids.get(3), ids.get(4));
        asOwner(jdbc -> {
            jdbc.sql("update casework.case_file set lead_id = :other where id = :id")
                    .param("other", leader.id().value())
                    .param("id", ids.get(1))
                    .update();
            return jdbc.sql(
                            "update casework.case_file set closed_on = '2026-11-20', closing_code = 'DEATH' where id = :id")
                    .param("id", ids.get(2))
                    .update();
        });

        worker.work(batch(url));

        assertThat(ok(leader, url))
                .contains("6 z 6", "3 zrobione", "2 odmowy", "1 pominięta")
                .contains("prowadzi ją już ktoś inny", "pominięta: zakończona", "Pozycja, której nie możesz otworzyć")
                .doesNotContain(foreign.name());
        assertThat(ok(leader, url + "?state=SKIPPED"))
                .contains("/cases/" + ids.get(2))
                .doesNotContain("/cases/" + ids.get(0));
        assertThat(count(
                        "select count(*) from access.case_grant where principal_id = ? and kind = 'LEAD'",
                        receiver.id().value()))
                .isEqualTo(3);
    }

    @Test
    void whoNoLongerLeadsTheTeamMovesNothingMore() {
        var ids = many(3);
        var url = start(Map.of("all", "true"));
        asOwner(jdbc -> jdbc.sql("delete from access.account_role where account_id = :id")
                .param("id", leader.id().value())
                .update());

        worker.work(batch(url));

        assertThat(count(
                        "select refused from bulk.batch where id = ?",
                        batch(url).value()))
                .isEqualTo(3);
        ok(lead, "/cases/" + ids.getFirst());
    }

    @Test
    void stoppedInTheMiddleItWaitsAndIsGoneOnWith() {
        many(60);
        var url = start(Map.of("all", "true"));
        worker.step(batch(url));
        assertThat(post(leader, url + "/stop", Map.of())).hasStatus(303);
        worker.work(batch(url));
        assertThat(ok(leader, url)).contains("25 z 60", "zatrzymane", "Wznów", "35 czeka");
        worker.work(batch(url));
        assertThat(ok(leader, url)).contains("25 z 60");

        assertThat(post(people.teamLeader(), url + "/continue", Map.of()))
                .as("somebody else's leader")
                .hasStatus(404);
        assertThat(post(people.director(), url + "/continue", Map.of())).hasStatus(303);
        worker.work(batch(url));
        assertThat(ok(leader, url)).contains("60 z 60", "zakończone");
        assertThat(count(
                        "select count(*) from casework.transfer where batch_id = ? and proposed_by = ?",
                        batch(url).value(),
                        leader.id().value()))
                .isEqualTo(60);
    }

    @Test
    void aFinishedBatchIsTurnedBackOnce() {
        var ids = many(2);
        var url = start(Map.of("all", "true"));
        worker.work(batch(url));
        var back = post(leader, url + "/undo", Map.of());
        assertThat(back).hasStatus(303);
        var undo = Objects.requireNonNull(back.getResponse().getRedirectedUrl());
        assertThat(undo).isNotEqualTo(url);
        assertThat(post(leader, url + "/undo", Map.of()).getResponse().getRedirectedUrl())
                .isEqualTo(undo);

        worker.work(batch(undo));

        assertThat(ok(leader, undo)).contains("2 z 2", url);
        ok(lead, "/cases/" + ids.getFirst());
        assertThat(ok(leader, url)).contains("To zadanie cofnięto").doesNotContain("Przywróć");
    }

    @Test
    void whatTheDirectorTurnedBackIsTurnedBackForTheLeaderToo() {
        many(30);
        var url = start(Map.of("all", "true"));
        worker.step(batch(url));
        assertThat(post(leader, url + "/stop", Map.of())).hasStatus(303);
        worker.work(batch(url));
        var back = post(people.director(), url + "/undo", Map.of());
        var undo = Objects.requireNonNull(back.getResponse().getRedirectedUrl());
        assertThat(undo).isNotEqualTo(url);

        assertThat(ok(leader, url)).contains("To zadanie cofnięto", undo);
        ok(leader, undo);
        assertThat(post(leader, url + "/undo", Map.of()).getResponse().getRedirectedUrl())
                .isEqualTo(undo);
        assertThat(post(leader, url + "/continue", Map.of())).hasStatus(303);
        assertThat(count(
                        "select count(*) from bulk.batch where id = ? and state = 'STOPPED'",
                        batch(url).value()))
                .isEqualTo(1);
        assertThat(http.get().uri(undo).with(lead.login())).hasStatus(404);
    }

    @Test
    void onlyThoseWhomItConcernsSeeABatchAndOnlyLeadersStartOne() {
        var ids = many(1);
        var url = start(Map.of("all", "true"));
        for (var stranger : List.of(lead, people.teamLeader(), people.administrator(), people.benefitsWorker())) {
            for (var page : List.of(url, url + "/progress", url + "/print")) {
                assertThat(http.get().uri(page).with(stranger.login())).as(page).hasStatus(404);
            }
            assertThat(post(stranger, url + "/stop", Map.of())).hasStatus(404);
            assertThat(ok(stranger, "/batches")).doesNotContain(url);
        }
        assertThat(ok(people.director(), "/batches")).contains(url);
        var order = Map.of("to", receiver.id().toString(), "reason", "x");
        assertThat(post(lead, form(), order, ids.getFirst())).hasStatus(403);
        assertThat(post(
                        leader,
                        form(),
                        Map.of("to", people.socialWorker().id().toString(), "reason", "x"),
                        ids.getFirst()))
                .as("beyond the leader's teams")
                .hasStatus(422);
        assertThat(post(leader, form(), order)).as("nothing chosen").hasStatus(422);
    }
}
