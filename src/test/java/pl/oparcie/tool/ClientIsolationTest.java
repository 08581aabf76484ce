package pl.oparcie.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.http.HttpStatus.FOUND;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.SEE_OTHER;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import pl.oparcie.OparcieTest;
import pl.oparcie.Rule;
import pl.oparcie.TestCases;
import pl.oparcie.TestPeople;
import pl.oparcie.TestPeople.Person;
import pl.oparcie.tool.sheet.Sheet;

/** A device in a client's hands opens one tool and nothing else, and what was filled in stays as it was. */
@OparcieTest
class ClientIsolationTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

    @Autowired
    MockMvcTester http;

    @Autowired
    TestPeople people;

    @Autowired
    TestCases testCases;

    @Autowired
    Tools tools;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    Person worker;
    TestCases.Case file;

    @BeforeEach
    void aCase() {
        worker = people.socialWorker(people.teamLeader().team());
        file = testCases.ledBy(worker);
    }

    @Test
    @Rule("social-work-tools 9.10")
    void everyAddressOfTheProgramLeadsToTheToolAndNowhereElse() {
        var session = handed("t17");
        var open = List.of("GET /handed", "POST /handed/stop", "POST /handed/back");
        var tried = new ArrayList<String>();
        for (var route : all()) {
            if (!open.contains(route)) {
                var parts = route.split(" ", 2);
                leadsBack(session, parts[0], parts[1]);
                tried.add(route);
            }
        }
        assertThat(tried).hasSizeGreaterThan(300).contains("GET /cases/{id}", "POST /search", "POST /drafts/{form}");
    }

    /** What is no route of a controller: filters that log in and keep keys, health, addresses nobody knows. */
    @Test
    @Rule("social-work-tools 9.10")
    void neitherLoggingInNorAKeyOfOnesOwnWorksOnTheDevice() {
        var session = handed("t11");
        for (var address : List.of(
                "POST /webauthn/register/options",
                "POST /webauthn/register",
                "DELETE /webauthn/register/abc",
                "POST /webauthn/authenticate/options",
                "POST /login/webauthn",
                "POST /login",
                "POST /logout",
                "GET /actuator/health",
                "GET /error",
                "GET /nothing",
                "GET /handed/nothing",
                "GET /handed/" + file.id() + "/t11/" + UUID.randomUUID(),
                "GET /assets/../cases",
                "GET /css/oparcie.css",
                "OPTIONS /cases",
                "PUT /cases/" + file.id())) {
            var parts = address.split(" ", 2);
            leadsBack(session, parts[0], parts[1]);
        }
    }

    @Test
    @Rule("social-work-tools 9.10")
    void aBudgetIsFilledAndNothingOfItIsLeftOnTheDevice() throws Exception {
        var given = hand("t17");
        assertThat(given.getResponse().getHeader("Clear-Site-Data")).isEqualTo("\"cache\"");
        var session = cookie(given);
        var page = get(session, "/handed");
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("Gotowe")
                .doesNotContain(file.name(), file.mark(), "/cases", "/search", "name=\"q\"");
        assertThat(page.getResponse().getHeader("Cache-Control")).isEqualTo("no-store");
        var address = address(session);
        assertThat(post(
                        session,
                        address,
                        Map.of(
                                "rows.0.words",
                                "Zasiłek rodzinny",
                                "rows.0.money",
                                "INCOME",
                                "rows.0.amount",
                                "124",
                                "consent",
                                "YES")))
                .hasStatus(SEE_OTHER);
        for (var path : List.of("/handed", address)) { // the way back
            var back = http.get().uri(path).cookie(session).with(worker.login()).exchange();
            assertThat(back.getResponse().getHeader("Cache-Control")).as(path).contains("no-store");
            assertThat(back).bodyText().doesNotContain("Zasiłek", "124");
        }
        assertThat(post(
                        session,
                        address,
                        Map.of("rows.0.words", "Druga", "rows.0.money", "INCOME", "rows.0.amount", "1")))
                .hasStatus(SEE_OTHER);
        assertThat(count()).isEqualTo(1);
        var back = post(session, "/handed/back", Map.of());
        assertThat(back).hasStatus(SEE_OTHER).hasRedirectedUrl("/login");
        assertThat(back.getResponse().getHeader("Clear-Site-Data")).isEqualTo("\"cache\"");
        for (var path : List.of("/handed", address, file.url(), file.url() + "/tools", "/drafts", "/")) {
            assertThat(http.get().uri(path).cookie(session).accept("text/html"))
                    .as(path)
                    .hasStatus(SEE_OTHER)
                    .hasRedirectedUrl("/login");
        }
        var kept = worker.does(() -> transaction.execute(
                s -> jdbc.sql("select filled_by || ' ' || consent from tool.run where case_id = :id")
                        .param("id", file.id().value())
                        .query(String.class)
                        .single()));
        assertThat(kept).isEqualTo("CLIENT YES");
    }

    /** Words are kept while they are written, but only of this form, and only under the address of this handing. */
    @Test
    void noOtherDraftIsReachedOrPlanted() throws Exception {
        var session = handed("t17");
        var address = address(session);
        var form = find(session, "name=\"_form\" value=\"([^\"]+)\"");
        assertThat(post(session, "/drafts/" + form, Map.of("_path", address, "rows.0.words", "Pensja")))
                .hasStatus(OK);
        assertThat(post(session, "/drafts/" + form, Map.of("_path", file.url() + "/diagnosis", "ownWords", "x")))
                .hasStatus(FOUND)
                .hasRedirectedUrl("/handed");
        assertThat(post(session, "/drafts/" + UUID.randomUUID(), Map.of("_path", address)))
                .hasStatus(FOUND)
                .hasRedirectedUrl("/handed");
        assertThat(get(session, "/handed")).bodyText().contains("Pensja");
    }

    @Test
    void theDeviceOfAnotherCaseIsNotOpenedByItsAddress() {
        var session = handed("t17");
        var other = testCases.ledBy(worker);
        assertThat(post(session, "/handed/" + other.id() + "/t17/" + UUID.randomUUID(), Map.of("rows.0.words", "x")))
                .hasStatus(FOUND)
                .hasRedirectedUrl("/handed");
        assertThat(http.post().uri(other.url() + "/tools/new/t3/hand").with(worker.login()))
                .hasStatus(NOT_FOUND);
    }

    @Test
    @Rule("social-work-tools 9.10")
    void noVersionIsEverWrittenAgainNotEvenInTheDatabase() {
        var first = worker.does(() -> tools.save(
                file.id(),
                Tool.SCALES,
                new Run.Content(
                        "",
                        LocalDate.of(2026, 11, 20),
                        Run.FilledBy.CLIENT,
                        Run.Consent.NO,
                        false,
                        "",
                        new Sheet(Map.of("questions", List.of(Map.of("words", "Jak jest?", "now", "4")))))));
        refused("update tool.run set data = '{}' where id = :run", first, "permission denied");
        refused("update tool.run set filled_by = 'WORKER' where id = :run", first, "permission denied");
        refused("delete from tool.run where id = :run", first, "permission denied");
        refused("truncate tool.run", null, "permission denied");
        var copy = """
                insert into tool.run (id, case_id, thread_id, number, tool, on_date, filled_by, consent, data, author_id, saved_at)
                select gen_random_uuid(), case_id, %s, %s, %s, on_date, filled_by, consent, data, %s, saved_at from tool.run where id = :run
                """;
        refused(copy.formatted("thread_id", "number", "tool", "author_id"), first, "run_thread_id_number_key");
        refused(copy.formatted("thread_id", "number + 2", "tool", "author_id"), first, "follows no version");
        refused(copy.formatted("thread_id", "number + 1", "'BUDGET'", "author_id"), first, "follows no version");
        var another = people.socialWorker();
        refused(
                copy.formatted(
                        "gen_random_uuid()", "1", "tool", "'" + another.id().value() + "'::uuid"),
                first,
                "by whoever is logged in");
        assertThat(count()).isEqualTo(1);
        var seen = another.does(() -> transaction.execute(s -> jdbc.sql("select count(*) from tool.run where id = :run")
                .param("run", first)
                .query(Integer.class)
                .single()));
        assertThat(seen).isZero();
    }

    private void refused(String sql, @org.jspecify.annotations.Nullable UUID run, String why) {
        assertThatThrownBy(() -> worker.does(() -> transaction.execute(s -> {
                    var statement = jdbc.sql(sql);
                    return (run == null ? statement : statement.param("run", run)).update();
                })))
                .as(sql)
                .hasStackTraceContaining(why);
    }

    private Integer count() {
        return worker.does(() -> transaction.execute(s -> jdbc.sql("select count(*) from tool.run where case_id = :id")
                .param("id", file.id().value())
                .query(Integer.class)
                .single()));
    }

    private List<String> all() {
        var all = new ArrayList<String>();
        routes.getHandlerMethods().keySet().forEach(info -> {
            var methods = info.getMethodsCondition().getMethods();
            info.getPatternValues()
                    .forEach(path -> (methods.isEmpty() ? List.of(RequestMethod.GET, RequestMethod.POST) : methods)
                            .forEach(method -> all.add(method + " " + path)));
        });
        return all;
    }

    private void leadsBack(Cookie session, String method, String path) {
        var address = VARIABLE.matcher(path.replace("{id}", file.id().toString()))
                .replaceAll(UUID.randomUUID().toString());
        assertThat(http.method(HttpMethod.valueOf(method))
                        .uri(java.net.URI.create(address))
                        .cookie(session)
                        .with(worker.login()))
                .as(method + " " + path)
                .hasStatus(FOUND)
                .hasRedirectedUrl("/handed");
    }

    private Cookie handed(String mark) {
        return cookie(hand(mark));
    }

    private MvcTestResult hand(String mark) {
        var given = http.post()
                .uri(file.url() + "/tools/new/" + mark + "/hand")
                .with(worker.login())
                .exchange();
        assertThat(given).hasStatus(SEE_OTHER).hasRedirectedUrl("/handed");
        return given;
    }

    private static Cookie cookie(MvcTestResult given) {
        return Objects.requireNonNull(given.getResponse().getCookie("oparcie"));
    }

    private MvcTestResult get(Cookie session, String path) {
        return http.get().uri(path).cookie(session).with(worker.login()).exchange();
    }

    private MvcTestResult post(Cookie session, String path, Map<String, String> fields) {
        var request = http.post().uri(path).cookie(session).with(worker.login());
        fields.forEach(request::param);
        return request.exchange();
    }

    private String address(Cookie session) throws UnsupportedEncodingException {
        return find(session, "action=\"(/handed/[^\"]+/[^\"]+)\"");
    }

    private String find(Cookie session, String pattern) throws UnsupportedEncodingException {
        var found = Pattern.compile(pattern)
                .matcher(get(session, "/handed").getResponse().getContentAsString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
