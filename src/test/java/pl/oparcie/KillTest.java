package pl.oparcie;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import pl.oparcie.platform.db.EmbeddedDatabase;

/** The program as its own process, killed the hard way: what was confirmed is there after the next start, without any hand work. */
class KillTest {

    @Test
    void whatWasConfirmedSurvivesAKill(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path directory) throws Exception {
        var first = Program.start(directory);
        var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        String csrf;
        var form = UUID.randomUUID();
        try {
            account(directory);
            csrf = first.logIn(browser, "kill.test");
            var kept = first.post(
                    browser, "/drafts/" + form, csrf, "_path=/drafts&_title=Notatka&text=" + encoded("Ważne słowa"));
            assertThat(kept.statusCode()).isEqualTo(200);
        } finally {
            first.kill();
        }
        var second = Program.start(directory);
        try {
            assertThat(second.get(browser, "/drafts").body()).contains("Notatka");
        } finally {
            second.kill();
        }
        assertThat(EmbeddedDatabase.running(directory)).isPresent();
        stopServer(directory);
    }

    private static void account(Path directory) throws Exception {
        var database = EmbeddedDatabase.running(directory).orElseThrow();
        try (var connection = DriverManager.getConnection(database.url(), database.owner(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(
                    "insert into access.account (id, login, first_name, last_name, authorised_on, secrecy_on, created_at, password)"
                            + " values (gen_random_uuid(), 'kill.test', 'Kinga', 'Test', '2020-01-01', '2020-01-01', now(), '"
                            + TestPeople.HASH + "')");
            statement.execute(
                    "insert into access.account_role select id, 'SOCIAL_WORKER' from access.account where login = 'kill.test'");
        }
    }

    private static void stopServer(Path directory) {
        EmbeddedDatabase.durable(directory).close();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
