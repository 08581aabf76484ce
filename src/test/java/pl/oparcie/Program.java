package pl.oparcie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The program as its own process, as a centre runs it, on an embedded database in a directory. */
record Program(Process process, String address) {

    static Program start(Path directory, String... more) throws IOException, InterruptedException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "pl.oparcie.Oparcie",
                "--server.port=" + port,
                "--oparcie.data=" + directory,
                "--oparcie.trial=true",
                "--oparcie.demo=false"));
        command.addAll(List.of(more));
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

    String logIn(HttpClient browser, String login) throws IOException, InterruptedException {
        var csrf = token(get(browser, "/login").body());
        var body = "_csrf=" + KillTest.encoded(csrf) + "&username=" + login + "&password=" + TestPeople.PASSWORD;
        send(browser, "/login", body);
        return token(get(browser, "/drafts").body());
    }

    static String token(String page) {
        var found = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    HttpResponse<String> post(HttpClient browser, String path, String csrf, String body)
            throws IOException, InterruptedException {
        return send(browser, path, "_csrf=" + KillTest.encoded(csrf) + "&" + body);
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
