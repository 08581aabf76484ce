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
 * A centre in which everything happened once, and the same with two hundred of each: every page that somebody of each role reaches by
 * links asks the same number of queries (its session's, the rail's and the log's too), at most 15, and shows a page of them; so does
 * what a search brings; the forms that are sent most often take no more either, each with its own limit.
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
    /** Papers take long to draw and ask the same of the database whoever reads them: one role is enough. */
    private static final Pattern PAPER = Pattern.compile(".*/(print|paper|pdf|preview).*");

    private static final Pattern FORM = Pattern.compile("^/forms/[^/]+(/[^/]+)?");

    /** A list shows a page of 50, with some lines of filters and remarks around. */
    private static final int MOST_LINES = 150;

    /**
     * Lists that are shown whole: as long as the centre has workers, teams, districts, kinds of papers, values of a list, sets of the
     * library.
     */
    private static final Set<String> WHOLE = Set.of(
            "/admin/teams",
            "/assignments",
            "/codes/addiction",
            "/contracts/library",
            "/districts",
            "/team/absences",
            "/team/load",
            "/templates",
            "/office/file-list");

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Database database;

    /** A form may take more than a page: it asks, checks, writes, and tells the chronology, the terms and the log of it. */
    private static final Map<String, Integer> FORMS = Map.of(
            "keep an unfinished activity", 5,
            "save an activity", 28,
            "send an indication", 26,
            "accept an indication", 20,
            "order an interview", 25,
            "save a part of an interview", 30);

    @Test
    void aPageAsksTheSameNumberOfQueriesHoweverManyRowsThereAre() throws Exception {
        var one = OneRow.keep(database);
        assertThat(one.tables()).as("tables with one row").isGreaterThan(25);
        var people = everyRole(one);
        var formsOfOne = forms(people, one);
        var searchesOfOne = searches(people, one);
        var few = new ArrayList<Opened>();
        people.forEach((role, name) -> few.addAll(walk(role, login(name))));
        assertThat(ManyRows.fill(database)).as("tables with too few rows").isEmpty();
        assertThat(few).hasSizeGreaterThan(150);
        var wrong = new TreeMap<String, String>();
        people.forEach((role, name) -> {
            var session = login(name);
            few.stream().filter(page -> page.role().equals(role)).forEach(page -> {
                var many = open(role, session, page.path());
                // fewer: what the first visit left in memory; a page that was refused then may be another one now
                if (many.count() > MOST || (many.count() > page.count() && many.status() == page.status())) {
                    wrong.putIfAbsent(
                            shape(page.path()) + " " + many.count(),
                            "%s as %s: %d, with many rows %d:%n%s"
                                    .formatted(page.path(), role, page.count(), many.count(), statements(many)));
                }
                if (many.lines() > MOST_LINES
                        && !ID.matcher(page.path()).find()
                        && !WHOLE.contains(shape(page.path()))) {
                    wrong.putIfAbsent(
                            shape(page.path()), "%s as %s shows %d lines".formatted(page.path(), role, many.lines()));
                }
            });
        });
        assertThat(wrong.values()).as(() -> String.join("\n", wrong.values())).isEmpty();
        assertThat(searches(people, one)).allSatisfy((search, count) -> assertThat(count)
                .as(search)
                .isLessThanOrEqualTo(MOST)
                .isLessThanOrEqualTo(searchesOfOne.get(search)));
        var formsOfMany = forms(people, one);
        assertThat(formsOfMany).allSatisfy((form, count) -> assertThat(count)
                .as(form)
                .isLessThanOrEqualTo(FORMS.get(form))
                .isLessThanOrEqualTo(formsOfOne.get(form)));
    }

    /** The pages that a form brings: searches, and what is looked up while somebody types. */
    private Map<String, Integer> searches(Map<String, String> people, OneRow.Left one) {
        var forms = new FrequentForms(http);
        forms.searches(
                login(people.get("SOCIAL_WORKER")),
                login(people.get("BENEFITS_WORKER")),
                login(people.get("DIRECTOR")),
                one);
        return forms.counts();
    }

    private Map<String, Integer> forms(Map<String, String> people, OneRow.Left one) {
        var forms = new FrequentForms(http);
        var worker = login(people.get("SOCIAL_WORKER"));
        forms.activity(worker, one.caseId());
        forms.indication(login(people.get("BENEFITS_WORKER")), login(people.get("DIRECTOR")), one.person());
        forms.interview(worker, one.person());
        return forms.counts();
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

    /** One user of the centre for each role, those of the case where the role works on cases. */
    private Map<String, String> everyRole(OneRow.Left one) {
        var found = new LinkedHashMap<String, String>();
        jdbc.sql("""
                        select r.role, min(a.login) as login from access.account_role r join access.account a on a.id = r.account_id
                         group by r.role order by r.role
                        """)
                .query((row, n) -> Map.entry(row.getString("role"), row.getString("login")))
                .list()
                .forEach(role -> found.put(role.getKey(), role.getValue()));
        found.put("SOCIAL_WORKER", one.lead());
        found.put("TEAM_LEADER", one.leader());
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
            if (!seen.add(path)
                    || shapes.merge(shape(path), 1, Integer::sum) > SAME_SHAPE
                    || (PAPER.matcher(path).matches() && !papers.add(shape(path)))) {
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

    private final Set<String> papers = new HashSet<>();
    private final List<String> links = new ArrayList<>();

    private Opened open(String role, Cookie session, String path) {
        var answer = http.get().uri(URI.create(path)).cookie(session).exchange();
        links.clear();
        var response = answer.getResponse();
        assertThat(response.getStatus()).as(role + " " + path).isLessThan(500);
        var lines = 0;
        if (response.getStatus() == 200
                && String.valueOf(response.getContentType()).startsWith("text/html")) {
            var page = Jsoup.parse(new String(response.getContentAsByteArray(), UTF_8));
            lines = page.select("main li, main tbody tr").size();
            page.select("a[href^=/]").stream()
                    .map(link -> link.attr("href").replaceFirst("#.*", ""))
                    .filter(to -> !NO_WALK.matcher(to).matches())
                    .forEach(links::add);
        }
        return new Opened(role, session, path, Opened.queries(response, path), response.getStatus(), lines);
    }

    private static String shape(String path) {
        var plain = ID.matcher(path).replaceAll("ID").replaceFirst("\\?.*", "");
        return FORM.matcher(plain).replaceFirst("/forms/FORM");
    }
}
