package pl.oparcie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
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
            csrf = first.logIn(browser);
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

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private record Program(Process process, String address) {

        static Program start(Path directory) throws IOException, InterruptedException {
            int port;
            try (var socket = new ServerSocket(0)) {
                port = socket.getLocalPort();
            }
            var command = List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx400m",
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "pl.oparcie.Oparcie",
                    "--server.port=" + port,
                    "--oparcie.data=" + directory,
                    "--oparcie.trial=true",
                    "--oparcie.demo=false");
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(directory
                            .resolveSibling(directory.getFileName() + ".log")
                            .toFile())
                    .start();
            var program = new Program(process, "http://127.0.0.1:" + port);
            program.waitUntilItAnswers();
            return program;
        }

        private void waitUntilItAnswers() throws InterruptedException {
            var client = HttpClient.newHttpClient();
            for (var attempt = 0; attempt < 240; attempt++) {
                assertThat(process.isAlive()).as("the program ended by itself").isTrue();
                try {
                    if (get(client, "/login").statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    // not listening yet
                }
                process.waitFor(Duration.ofMillis(250));
            }
            throw new IllegalStateException("The program did not start");
        }

        String logIn(HttpClient browser) throws IOException, InterruptedException {
            var csrf = token(get(browser, "/login").body());
            var body = "_csrf=" + encoded(csrf) + "&username=kill.test&password=" + TestPeople.PASSWORD;
            send(browser, "/login", body);
            return token(get(browser, "/drafts").body());
        }

        private static String token(String page) {
            var found = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
            assertThat(found.find()).isTrue();
            return found.group(1);
        }

        HttpResponse<String> post(HttpClient browser, String path, String csrf, String body)
                throws IOException, InterruptedException {
            return send(browser, path, "_csrf=" + encoded(csrf) + "&" + body);
        }

        private HttpResponse<String> send(HttpClient browser, String path, String body)
                throws IOException, InterruptedException {
            return browser.send(
                    HttpRequest.newBuilder(URI.create(address + path))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        HttpResponse<String> get(HttpClient browser, String path) throws IOException, InterruptedException {
            return browser.send(
                    HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
        }

        void kill() throws InterruptedException {
            process.destroyForcibly();
            process.waitFor();
        }
    }
}
