package pl.oparcie;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import pl.oparcie.demo.OwnDatabase;
import pl.oparcie.platform.db.Database;
import tools.jackson.databind.json.JsonMapper;

/**
 * Walks every page of the trial centre that somebody of each role reaches by links, counts its queries (its session's, the rail's and the
 * log's too), fills the same centre with up to two hundred more of most things and walks the same addresses again: no more queries, at most
 * 15.
 */
@SpringBootTest(properties = {"oparcie.jobs=false", "oparcie.trial=true", "oparcie.demo=true", "oparcie.measure=sql"})
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ActiveProfiles("test")
@Import(OwnDatabase.class)
class QueryCountTest {

    private static final int MOST = 15;
    private static final int SAME_SHAPE = 2;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");
    private static final Pattern NO_WALK = Pattern.compile(".*(logout).*");

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Database database;

    /** A page as somebody opened it. */
    private record Opened(String role, Cookie session, String path, int count) {}

    @Test
    void aPageAsksTheSameNumberOfQueriesHoweverManyRowsThereAre() throws Exception {
        var few = new ArrayList<Opened>();
        everyRole().forEach((role, name) -> few.addAll(walk(role, login(name))));
        var made = ManyRows.fill(database, visited(few));
        assertThat(made.get("casework.case_file")).isGreaterThan(200);
        assertThat(made.get("casework.chronology")).isGreaterThan(200);
        assertThat(few).hasSizeGreaterThan(150);
        var wrong = new TreeMap<String, String>();
        everyRole().forEach((role, name) -> {
            var session = login(name);
            few.stream().filter(page -> page.role().equals(role)).forEach(page -> {
                var many = open(role, session, page.path());
                if (many.count() > page.count() || many.count() > MOST) { // fewer: what the first visit left in memory
                    wrong.putIfAbsent(
                            shape(page.path()) + " " + many.count(),
                            "%s as %s: %d, with many rows %d:%n%s"
                                    .formatted(page.path(), role, page.count(), many.count(), statements(many)));
                }
            });
        });
        assertThat(wrong.values()).as(() -> String.join("\n", wrong.values())).isEmpty();
    }

    /** The records that stand in the addresses: the cases, persons, households that were opened. */
    private static Set<UUID> visited(List<Opened> pages) {
        return pages.stream()
                .flatMap(page -> ID.matcher(page.path()).results())
                .map(found -> UUID.fromString(found.group()))
                .collect(Collectors.toSet());
    }

    private String statements(Opened page) {
        var answer = http.get()
                .uri(URI.create(page.path()))
                .cookie(page.session())
                .header("Oparcie-Statements", "1")
                .exchange();
        var asked = new JsonMapper().readTree(new String(answer.getResponse().getContentAsByteArray(), UTF_8));
        return asked
                .valueStream()
                .map(one -> one.get("sql").asString().replaceAll("\\s+", " "))
                .collect(Collectors.groupingBy(sql -> sql, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(sql -> "   " + sql.getValue() + " x " + sql.getKey())
                .collect(Collectors.joining("\n"));
    }

    /** One user of the trial centre for each role. */
    private Map<String, String> everyRole() {
        var found = new LinkedHashMap<String, String>();
        jdbc.sql("""
                        select r.role, min(a.login) as login from access.account_role r join access.account a on a.id = r.account_id
                         group by r.role order by r.role
                        """)
                .query((row, n) -> Map.entry(row.getString("role"), row.getString("login")))
                .list()
                .forEach(one -> found.put(one.getKey(), one.getValue()));
        return found;
    }

    private Cookie login(String name) {
        var answer = http.post()
                .uri("/login")
                .with(csrf())
                .param("username", name)
                .param("password", "oparcie")
                .exchange();
        var session = Objects.requireNonNull(answer.getResponse().getCookie("oparcie"), name);
        open(name, session, "/account/password"); // the first form makes the session's token
        return session;
    }

    private List<Opened> walk(String role, Cookie session) {
        var pages = new ArrayList<Opened>();
        var seen = new HashSet<String>();
        var shapes = new HashMap<String, Integer>();
        var ahead = new ArrayDeque<>(List.of("/"));
        while (!ahead.isEmpty()) {
            var path = ahead.poll();
            if (!seen.add(path) || shapes.merge(shape(path), 1, Integer::sum) > SAME_SHAPE) {
                continue;
            }
            var page = open(role, session, path);
            if (page.count() == 0) {
                continue;
            }
            pages.add(page);
            links.forEach(ahead::add);
        }
        return pages;
    }

    private final List<String> links = new ArrayList<>();

    private Opened open(String role, Cookie session, String path) {
        var answer = http.get().uri(URI.create(path)).cookie(session).exchange();
        links.clear();
        var response = answer.getResponse();
        assertThat(response.getStatus()).as(role + " " + path).isLessThan(500);
        if (response.getStatus() == 200
                && String.valueOf(response.getContentType()).startsWith("text/html")) {
            var page = Jsoup.parse(new String(response.getContentAsByteArray(), UTF_8));
            page.select("a[href^=/]").stream()
                    .map(link -> link.attr("href").replaceFirst("#.*", ""))
                    .filter(to -> !NO_WALK.matcher(to).matches())
                    .forEach(links::add);
        }
        var timing = Objects.requireNonNull(response.getHeader("Server-Timing"), path);
        return new Opened(role, session, path, Integer.parseInt(timing.replaceFirst(".*desc=\"(\\d+)\".*", "$1")));
    }

    private static String shape(String path) {
        return ID.matcher(path).replaceAll("ID").replaceFirst("\\?.*", "");
    }
}
