package pl.oparcie.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** One browser of one person: keeps the session's cookies and the token of the last page, and writes every answer into the book. */
final class Visitor {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client;
    private final String base;
    private final Book book;
    private final Map<String, String> cookies = new TreeMap<>();
    private String csrf = "";

    Visitor(HttpClient client, String base, Book book) {
        this.client = client;
        this.base = base;
        this.book = book;
    }

    /** Logs in and returns the start page; false when the door stays shut. */
    boolean login(String name, String password) throws InterruptedException {
        tried("GET", "/login", null, Map.of());
        var answer = post(Action.LOGIN, "/login", Map.of("username", name, "password", password));
        return answer.taken() && answer.location().filter("/"::equals).isPresent();
    }

    /** Opens a page. */
    Answer get(Action action, String path) throws InterruptedException {
        var started = System.nanoTime();
        var answer = tried("GET", path, null, Map.of());
        book.note(action, System.nanoTime() - started, answer, answer.page() || answer.taken(), path);
        return answer;
    }

    /** Sends a form; the token is added. */
    Answer post(Action action, String path, Map<String, String> fields) throws InterruptedException {
        var started = System.nanoTime();
        var answer = tried("POST", path, encoded(fields), Map.of());
        var well = answer.taken() || answer.page() || answer.overtaken();
        book.note(action, System.nanoTime() - started, answer, well, path);
        return answer;
    }

    /** Sends a form with several values of one name; not noted in the book. */
    Answer send(String path, Map<String, String> fields, String name, List<String> values) throws InterruptedException {
        var many = values.stream()
                .map(value -> "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        return tried("POST", path, encoded(fields) + many, Map.of());
    }

    /** Looks at a page without noting it. */
    Answer look(String path) throws InterruptedException {
        return tried("GET", path, null, Map.of());
    }

    /** Notes work of several requests as one. */
    void note(Action action, long nanos, Answer answer, boolean well) {
        book.note(action, nanos, answer, well, "");
    }

    /** The statements the page would run; the program answers so only while it is measured with {@code oparcie.measure=sql}. */
    Answer statements(String path, @Nullable Map<String, String> form) throws InterruptedException {
        var headers = Map.of("Oparcie-Statements", "yes");
        return tried(form == null ? "GET" : "POST", path, form == null ? null : encoded(form), headers);
    }

    /** The statements that took the most time since this was asked last. */
    Answer costliest() throws InterruptedException {
        return tried("GET", "/login", null, Map.of("Oparcie-Statements", "costliest"));
    }

    private String encoded(Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        all.put("_csrf", csrf);
        return all.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private Answer tried(String method, String path, @Nullable String body, Map<String, String> headers)
            throws InterruptedException {
        try {
            return send(method, path, body, headers);
        } catch (IOException e) {
            return new Answer(0, Optional.empty(), e.getClass().getSimpleName(), 0, 0, Answer.Cost.UNKNOWN);
        }
    }

    private Answer send(String method, String path, @Nullable String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Accept-Encoding", "gzip")
                .header("Accept", "text/html, application/json");
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        if (body == null) {
            request.GET();
        } else {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .header("X-CSRF-TOKEN", csrf)
                    .method(method, HttpRequest.BodyPublishers.ofString(body));
        }
        var response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        return read(response);
    }

    private Answer read(HttpResponse<byte[]> response) throws IOException {
        for (var cookie : response.headers().allValues("set-cookie")) {
            var pair = cookie.substring(0, cookie.indexOf(';')).split("=", 2);
            cookies.put(pair[0], pair.length > 1 ? pair[1] : "");
        }
        var sent = response.body();
        var whole = response.headers()
                        .firstValue("content-encoding")
                        .filter("gzip"::equals)
                        .isPresent()
                ? new GZIPInputStream(new ByteArrayInputStream(sent), 8192).readAllBytes()
                : sent;
        var text = new String(whole, StandardCharsets.UTF_8);
        Html.csrf(text).ifPresent(token -> csrf = token);
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("location").map(this::path),
                text,
                sent.length,
                whole.length,
                response.headers()
                        .firstValue("server-timing")
                        .map(Answer.Cost::of)
                        .orElse(Answer.Cost.UNKNOWN));
    }

    private String path(String location) {
        return location.startsWith(base) ? location.substring(base.length()) : location;
    }
}
