package pl.oparcie.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pl.oparcie.OparcieTest;
import pl.oparcie.TestCases;
import pl.oparcie.TestClock;
import pl.oparcie.TestPeople;
import pl.oparcie.audit.Audit;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.db.JobDatabase;
import pl.oparcie.platform.web.Questions;

/** Contents in a store that speaks S3: a small server of the test keeps what is signed, and refuses the rest. */
@OparcieTest
class S3FilesTest {

    @Autowired
    TestPeople people;

    @Autowired
    TestCases cases;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JobDatabase jobs;

    @Autowired
    AttachmentStore rows;

    @Autowired
    Questions questions;

    @Autowired
    DatabaseFiles inDatabase;

    @Autowired
    Audit audit;

    @Autowired
    Today today;

    private final Map<String, byte[]> kept = new ConcurrentHashMap<>();
    private HttpServer server;
    private S3Files store;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::answer);
        server.start();
        store = new S3Files(new S3Files.Settings(
                "http://127.0.0.1:" + server.getAddress().getPort(), "akta", "eu-central-1", "klucz", "tajne"));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange request) throws IOException {
        try (request) {
            var body = request.getRequestBody().readAllBytes();
            var path = request.getRequestURI().getPath();
            var signed = String.valueOf(request.getRequestHeaders().getFirst("Authorization"));
            if (!signed.startsWith("AWS4-HMAC-SHA256 Credential=klucz/") || !path.startsWith("/akta/")) {
                request.sendResponseHeaders(403, -1);
                return;
            }
            switch (request.getRequestMethod()) {
                case "PUT" -> {
                    kept.put(path, body);
                    request.sendResponseHeaders(200, -1);
                }
                case "GET" -> {
                    var found = kept.get(path);
                    request.sendResponseHeaders(found == null ? 404 : 200, found == null ? -1 : found.length);
                    if (found != null) {
                        request.getResponseBody().write(found);
                    }
                }
                default -> {
                    kept.remove(path);
                    request.sendResponseHeaders(204, -1);
                }
            }
        }
    }

    @Test
    void whatWasPutIsReadAgainAndDeleted() {
        var id = UUID.randomUUID();
        var bytes = TestFiles.png();
        store.put(id, bytes);
        assertThat(kept).containsOnlyKeys("/akta/" + id);
        assertThat(store.get(id)).isEqualTo(bytes);
        store.delete(id);
        assertThat(kept).isEmpty();
        assertThatThrownBy(() -> store.get(id)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void whatATransactionThatFailedLeftThereIsRemovedByTheJobAndNothingElse() {
        var files = new Files(List.of(inDatabase, store), jdbc, jobs, today);
        var attachments = new Attachments(rows, questions, files, audit, 25);
        var lead = people.socialWorker();
        var mine = cases.ledBy(lead);
        var given = NewAttachment.received("Opinia", "SCHOOL_OPINION");
        var good = lead.<AttachmentId>does(() -> transaction.execute(
                status -> attachments.add(Owner.ofCase(mine.id()), given, new Content("a.pdf", TestFiles.pdf(1)))));
        lead.does(() -> transaction.executeWithoutResult(status -> {
            attachments.add(Owner.ofCase(mine.id()), given, new Content("b.pdf", TestFiles.pdf(2)));
            status.setRollbackOnly();
        }));
        assertThat(kept).hasSize(2);
        assertThat(files.sweep()).as("it may still be at work").isZero();
        clock.moveTo(clock.instant().plus(Duration.ofHours(3)));
        assertThat(files.sweep()).isEqualTo(1);
        assertThat(kept).hasSize(1);
        assertThat(lead.<byte[]>does(() -> transaction.execute(status -> attachments.content(good))))
                .isEqualTo(kept.values().iterator().next());
    }

    @Test
    void aContentThatChangedInTheStoreIsNotHandedOut() {
        var files = new Files(List.of(inDatabase, store), jdbc, jobs, today);
        var attachments = new Attachments(rows, questions, files, audit, 25);
        var lead = people.socialWorker();
        var mine = cases.ledBy(lead);
        var id = lead.<AttachmentId>does(() -> transaction.execute(status -> attachments.add(
                Owner.ofCase(mine.id()),
                NewAttachment.received("Opinia", "SCHOOL_OPINION"),
                new Content("a.pdf", TestFiles.pdf(1)))));
        kept.replaceAll((path, bytes) -> TestFiles.pdf(3));
        assertThatThrownBy(() -> lead.<byte[]>does(() -> transaction.execute(status -> attachments.content(id))))
                .isInstanceOf(IllegalStateException.class);
    }
}
