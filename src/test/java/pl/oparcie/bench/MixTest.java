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
import pl.oparcie.TestDatabase;
import pl.oparcie.TestPeople;
import pl.oparcie.platform.db.Database;

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
        cases.ledBy(worker);
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
                        "INTERVIEWS");
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
