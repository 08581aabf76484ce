package pl.oparcie.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import pl.oparcie.TestCases;
import pl.oparcie.TestClock;
import pl.oparcie.TestDatabase;
import pl.oparcie.TestPeople;
import pl.oparcie.contract.TestContract;
import pl.oparcie.platform.db.Database;
import tools.jackson.databind.json.JsonMapper;

/** The people of the bench find their way through the real pages: no link, form or field they use has gone. Nothing is timed. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"oparcie.jobs=false", "oparcie.trial=true", "oparcie.demo=false"})
@ActiveProfiles("test")
@Import({TestDatabase.class, TestCases.class})
class MixTest {

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    TestCases cases;

    @Autowired
    Database database;

    @Test
    void everyRoleDoesItsWorkWithoutAnError() throws Exception {
        var worker = people.socialWorker();
        var director = people.director();
        people.password(worker);
        var benefits = people.benefitsWorker();
        var leader = people.teamLeader();
        people.password(director);
        people.password(benefits);
        people.password(leader);
        filled(cases.ledBy(worker), worker);
        var book = new Book();
        try (var owner = DriverManager.getConnection(database.url(), database.owner(), database.password());
                var crew = new Crew(
                        "http://127.0.0.1:" + port,
                        ProcessHandle.current(),
                        Samples.read(owner, 1),
                        TestPeople.PASSWORD,
                        1,
                        List.of())) {
            var crowd = crew.arrive(
                    List.of(
                            new Samples.Login(worker.loginName(), "SOCIAL_WORKER"),
                            new Samples.Login(benefits.loginName(), "BENEFITS_WORKER"),
                            new Samples.Login(director.loginName(), "DIRECTOR"),
                            new Samples.Login(leader.loginName(), "TEAM_LEADER")),
                    book);
            assertThat(crowd).hasSize(4);
            book.open();
            for (var who : crowd) {
                for (var share : Mix.of(who, List.of())) {
                    share.task().run(who);
                }
            }
        }
        assertThat(book.failures()).isEmpty();
        assertThat(book.lines(1))
                .extracting(Line::action)
                .contains(
                        "SEARCH_WRONG",
                        "NOTES_SEARCH",
                        "CASE",
                        "ACTIVITY_SAVE",
                        "INDICATION_SAVE",
                        "ACCEPT",
                        "INTERVIEWS",
                        "CONTRACT",
                        "EVALUATION_SAVE",
                        "EVALUATION",
                        "LIBRARY",
                        "GENOGRAM",
                        "TOOL_SAVE",
                        "TOOL",
                        "REVIEWS");
    }

    /** A contract in force and two filled tools, laid down by the owner. */
    private void filled(TestCases.Case file, TestPeople.Person worker) throws Exception {
        var body = JsonMapper.builder()
                .build()
                .writeValueAsString(TestContract.body(TestClock.TODAY, TestClock.TODAY.plusMonths(6)));
        try (var owner = DriverManager.getConnection(database.url(), database.owner(), database.password());
                var statement = owner.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("""
                    with c as (insert into contract.contract (id, case_id, kind, template, state, drafted_on, author_id, homeless, instructed_on, instructed_by,
                                   concluded_on, signed_as, signed_by, starts_on, ends_on)
                               select uuidv7(), '%1$s', 'A', 'contract-a/2010-1', 'IN_FORCE', date '2026-11-20', '%2$s', false, date '2026-11-20', '%2$s',
                                      date '2026-11-20', 'PAPER', '%2$s', date '2026-11-23', date '2027-05-23' returning id)
                    insert into contract.version (id, contract_id, case_id, number, side, written_on, author_id, note, body, hash, signed_on)
                    select uuidv7(), c.id, '%1$s', 1, 'WORKER', date '2026-11-20', '%2$s', '', b.body, encode(sha256(convert_to(b.body::text, 'UTF8')), 'hex'),
                           date '2026-11-20' from c, (select '%3$s'::jsonb as body) b
                    """.formatted(file.id(), worker.id().value(), body.replace("'", "''")));
            for (var sheet : List.of(
                    "SCALES;{\"questions\": [{\"words\": \"Na ile mam siłę?\", \"now\": \"3\"}]}",
                    "GENOGRAM;{\"persons\": [{\"key\": \"a\", \"name\": \"Halina\"}]}")) {
                var tool = sheet.split(";");
                statement.execute(
                        """
                        insert into tool.run (id, case_id, thread_id, number, tool, on_date, filled_by, consent, data, author_id, saved_at)
                        values (uuidv7(), '%s', uuidv7(), 1, '%s', date '2026-11-20', 'TOGETHER', 'YES', '%s', '%s', now())
                        """.formatted(file.id(), tool[0], tool[1], worker.id().value()));
            }
        }
    }

    @Test
    void whoHasAnotherPasswordStaysOutside() throws Exception {
        var worker = people.socialWorker();
        people.password(worker);
        try (var owner = DriverManager.getConnection(database.url(), database.owner(), database.password());
                var crew = new Crew(
                        "http://127.0.0.1:" + port,
                        ProcessHandle.current(),
                        Samples.read(owner, 1),
                        "other",
                        1,
                        List.of())) {
            assertThat(crew.arrive(List.of(new Samples.Login(worker.loginName(), "SOCIAL_WORKER")), new Book()))
                    .isEmpty();
        }
    }
}
