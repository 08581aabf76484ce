package pl.oparcie.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.SEE_OTHER;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;
import static org.springframework.http.MediaType.MULTIPART_FORM_DATA;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import pl.oparcie.OparcieTest;
import pl.oparcie.Rule;
import pl.oparcie.TestCases;
import pl.oparcie.TestClock;
import pl.oparcie.TestPeople;
import pl.oparcie.TestPeople.Person;
import pl.oparcie.attachment.TestFiles;

/** The signature of the person, its scan, and what stays as it was from then on. */
@OparcieTest
class SignedInterviewTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    TestPeople people;

    @Autowired
    TestCases cases;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private TestInterviews interviews;
    private Person leader;
    private Person worker;
    private TestCases.Case of;

    @BeforeEach
    void people() {
        interviews = new TestInterviews(http);
        leader = people.teamLeader();
        worker = people.socialWorker(leader.team());
        of = cases.ledBy(worker);
    }

    private static UUID id(String url) {
        return UUID.fromString(url.substring(url.lastIndexOf('/') + 1));
    }

    private String approved() {
        var url = interviews.ordered(worker, of, Kind.RWS_I, Map.of());
        interviews.ok(worker, url + "/fill", TestInterviews.with(TestInterviews.partOne(), "version", "0"));
        interviews.ok(worker, url + "/approve", TestInterviews.version(1));
        return url;
    }

    private MvcTestResult upload(String at, Map<String, String> fields) {
        var request = http.post().uri(at).contentType(MULTIPART_FORM_DATA).multipart();
        fields.forEach(request::param);
        return request.file(new MockMultipartFile("files", "skan.pdf", "application/pdf", TestFiles.pdf(1)))
                .with(worker.login())
                .exchange();
    }

    private int asWorker(String sql, UUID id) {
        return worker.does(() ->
                transaction.execute(status -> jdbc.sql(sql).param("id", id).update()));
    }

    @Test
    @Rule("environmental-interview R24")
    @Rule("environmental-interview R25")
    void aScanOfASignedInterviewStaysAndABetterOneIsANewVersionWithItsReason() {
        var url = approved();
        interviews.ok(worker, url + "/statement", Map.of("version", "2", "on", "23.11.2026"));
        assertThat(upload(
                        "/attachments/new/interview/" + id(url),
                        Map.of("title", "Oświadczenie", "kind", "DISABILITY", "origin", "RECEIVED", "identity", "NO")))
                .hasStatus(SEE_OTHER);
        var scan = worker.does(() ->
                transaction.execute(status -> jdbc.sql("select id from attachment.attachment where owner_id = :id")
                        .param("id", id(url))
                        .query(UUID.class)
                        .single()));
        var at = "/attachments/" + scan;

        assertThat(interviews.page(worker, at)).contains("Powód nowej wersji").doesNotContain(at + "/cancel");
        assertThat(interviews.post(worker, at + "/cancel", Map.of("version", "0", "reason", "zły skan")))
                .hasStatus(FORBIDDEN);
        assertThat(upload(at + "/versions", Map.of("version", "0")))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#why\"");
        assertThat(upload(at + "/versions", Map.of("version", "0", "why", "Poprzedni był nieczytelny")))
                .hasStatus(SEE_OTHER);
        assertThat(interviews.page(worker, at)).contains("Poprzedni był nieczytelny", at + "/versions/1/file");
        assertThat(interviews.get(worker, at + "/versions/1/file")).hasStatus(OK);

        for (var sql : List.of(
                "update attachment.attachment set cancelled_at = now(), cancelled_by = added_by, cancel_reason = 'x' where id = :id",
                "update attachment.attachment set current = 1 where id = :id",
                "update attachment.attachment set owner_id = uuidv7() where id = :id",
                "delete from attachment.attachment where id = :id",
                "delete from attachment.version where attachment_id = :id",
                "update attachment.version set name = 'x' where attachment_id = :id",
                "insert into attachment.version select attachment_id, 3, uuidv7(), store, name, type, size, sha256, pages, added_by, added_at"
                        + " from attachment.version where attachment_id = :id and number = 1")) {
            assertThatThrownBy(() -> asWorker(sql, scan)).as(sql).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    @Rule("environmental-interview R24")
    void aStatementSignedOnPaperIsMissedAfterAWeekWithoutAScan() {
        var url = approved();
        interviews.ok(worker, url + "/statement", Map.of("version", "2", "on", "23.11.2026"));
        assertThat(interviews.page(worker, url)).contains("Nie ma skanu podpisanego");
        var wanted = "Brak skanu podpisanego oświadczenia: Halina Próbna";
        clock.moveTo(LocalDate.of(2026, 11, 29));
        assertThat(interviews.page(worker, "/")).doesNotContain(wanted);
        clock.moveTo(LocalDate.of(2026, 11, 30));
        assertThat(interviews.page(worker, "/")).contains(wanted);
        assertThat(interviews.page(leader, "/")).doesNotContain(wanted);
        assertThat(interviews.page(leader, "/interviews?which=NO_SCAN")).contains(url);
        assertThat(interviews.page(worker, "/interviews?which=NO_SCAN&scope=MINE"))
                .contains(url);

        upload(
                "/attachments/new/interview/" + id(url),
                Map.of("title", "Oświadczenie", "kind", "DISABILITY", "origin", "RECEIVED", "identity", "NO"));
        assertThat(interviews.page(worker, "/")).doesNotContain(wanted);
        assertThat(interviews.page(worker, "/interviews?which=NO_SCAN&scope=MINE"))
                .doesNotContain(url);
        assertThat(interviews.page(worker, url)).doesNotContain("Nie ma skanu podpisanego");
    }
}
