package pl.oparcie.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import pl.oparcie.OparcieTest;
import pl.oparcie.Rule;
import pl.oparcie.TestCases;
import pl.oparcie.TestPeople;
import pl.oparcie.TestPeople.Person;
import pl.oparcie.access.role.Role;
import pl.oparcie.platform.db.Database;

/**
 * Role x route x foreign record, over every route there is: a new one is picked up by itself. What a user may not open is refused, and no
 * answer shows the client's name or the mark of the case.
 */
@OparcieTest
class EveryRouteTest {

    /** Routes that anybody may call without logging in. */
    private static final Set<String> PUBLIC = Set.of(
            "GET /login",
            "POST /login",
            "GET /login/code",
            "POST /login/code",
            "GET /login/again",
            "POST /login/again",
            "GET /first-administrator/{token}",
            "POST /first-administrator/{token}",
            "POST /language");

    /** The door through which somebody lets himself into a case: shown to some who may not open it yet, and empty of client data. */
    private static final Set<String> DOORS = Set.of("GET /cases/{id}/break-glass", "POST /cases/{id}/break-glass");

    /** The list of cases shows the office every number given, and who handles it; no name. */
    private static final Set<String> NUMBERS = Set.of("GET /office/cases", "GET /office/cases/csv");

    /** Routes about the user himself, not about a record: the variable only names an own thing. */
    private static final Set<String> OWN = Set.of(
            "POST /drafts/{form}",
            "POST /drafts/{form}/discard",
            "POST /account/sessions/{mark}/end",
            "POST /account/passkeys/{id}/remove");

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)[^}]*}");

    @Autowired
    MockMvcTester http;

    @Autowired
    TestPeople people;

    @Autowired
    TestCases cases;

    @Autowired
    Database database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    record Route(HttpMethod method, String pattern, Map<String, Class<?>> variables) {
        String name() {
            return method + " " + pattern;
        }
    }

    @Test
    void nobodyOpensAnythingWithoutLoggingIn() {
        var id = UUID.randomUUID();
        for (var route : routes()) {
            if (!PUBLIC.contains(route.name())) {
                var answer = http.method(route.method())
                        .uri(VARIABLE.matcher(route.pattern()).replaceAll(id.toString()))
                        .header("Accept", "text/html")
                        .exchange();
                assertThat(answer).as(route.name()).hasStatus3xxRedirection();
                assertThat(answer.getResponse().getHeader("Location"))
                        .as(route.name())
                        .startsWith("/login");
            }
        }
    }

    @Test
    @Rule("reporting-and-office-rules R-B8")
    @Rule("social-work-tools 9.12")
    @Rule("social-assistance-act A-18")
    void aForeignRecordIsRefusedToEveryRoleOnEveryRoute() throws SQLException {
        var lead = people.socialWorker(people.teamLeader().team());
        var foreign = cases.ledBy(lead);
        var failures = new TreeMap<String, String>();
        var protectedTypes = protectedTypes();
        var asked = 0;
        for (var who : strangers()) {
            var hidden = hiddenFrom(who);
            for (var route : routes()) {
                if (PUBLIC.contains(route.name()) || OWN.contains(route.name())) {
                    continue;
                }
                for (var address : addresses(route, foreign, hidden)) {
                    asked++;
                    var answer = ask(route, address, who);
                    var problem = problem(route, protectedTypes, answer, foreign, who);
                    if (!problem.isEmpty()) {
                        failures.merge(route.name() + problem, who.roles().toString(), (one, other) -> one + other);
                    }
                }
            }
        }
        assertThat(failures).isEmpty();
        assertThat(asked).isGreaterThan(routes().size());
    }

    private MvcTestResult ask(Route route, String address, Person who) {
        return http.method(route.method())
                .uri(address)
                .header("Accept", "text/html")
                .with(who.login())
                .exchange();
    }

    private static String problem(
            Route route, Set<Class<?>> protectedTypes, MvcTestResult answer, TestCases.Case foreign, Person who) {
        var status = answer.getResponse().getStatus();
        String body;
        try {
            body = answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
        if (status >= 500) {
            return " fails: " + status;
        }
        var office = NUMBERS.contains(route.name()) && who.roles().contains(Role.RECEPTIONIST.name());
        if (body.contains(foreign.name()) || (body.contains(foreign.mark()) && !office)) {
            return " shows the client";
        }
        var aboutARecord = route.variables().values().stream().anyMatch(protectedTypes::contains);
        var refused =
                status == 400 || status == 403 || status == 404 || (status >= 300 && status < 400 && !changes(route));
        return aboutARecord && !refused && !DOORS.contains(route.name()) ? " answers " + status : "";
    }

    private static boolean changes(Route route) {
        return route.method() == HttpMethod.POST;
    }

    /** The route's addresses with ids of records that the user may not see; none when there is no such record. */
    private List<String> addresses(Route route, TestCases.Case foreign, Map<String, List<UUID>> hidden) {
        var addresses = List.of(route.pattern());
        for (var variable : route.variables().entrySet()) {
            var next = new ArrayList<String>();
            for (var id : ids(variable.getValue(), foreign, hidden)) {
                for (var address : addresses) {
                    next.add(address.replaceAll("\\{" + variable.getKey() + "[^}]*}", id.toString()));
                }
            }
            addresses = next;
        }
        return addresses;
    }

    private static List<UUID> ids(Class<?> type, TestCases.Case foreign, Map<String, List<UUID>> hidden) {
        return switch (type.getSimpleName()) {
            case "CaseId" -> List.of(foreign.id().value());
            case "PersonId" -> List.of(foreign.person().value());
            case "HouseholdId" -> List.of(foreign.household().value());
            case "UUID" -> List.of(foreign.id().value());
            case "String", "int", "Integer", "long", "LocalDate", "Year", "YearMonth" -> List.of();
            case "UserId" -> List.of();
            default -> hidden.getOrDefault(table(type), List.of(foreign.id().value()));
        };
    }

    /** Ids of records behind a policy; a street's district or an institution is open to all staff. A bare UUID counts as protected. */
    private Set<Class<?>> protectedTypes() throws SQLException {
        Set<String> open;
        try (var connection = DriverManager.getConnection(database.url(), database.owner(), database.password())) {
            open = JdbcClient.create(new SingleConnectionDataSource(connection, true))
                    .sql(
                            "select relname from pg_class where relkind = 'r' and not relrowsecurity and relnamespace::regnamespace::text <> 'public'")
                    .query(String.class)
                    .set();
        }
        var types = new HashSet<Class<?>>();
        routes().forEach(route -> types.addAll(route.variables().values()));
        types.removeIf(type -> open.contains(table(type)) || "String".equals(type.getSimpleName()));
        return types;
    }

    private static String table(Class<?> type) {
        return type.getSimpleName()
                .replaceAll("Id$", "")
                .replaceAll("([a-z])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT);
    }

    /** Up to two rows of each protected table that its owner sees and this user does not, by the name of the table. */
    private Map<String, List<UUID>> hiddenFrom(Person who) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.owner(), database.password())) {
            var owner = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            var hidden = new LinkedHashMap<String, List<UUID>>();
            var tables = owner.sql("""
                            select c.oid::regclass::text as full, c.relname as name from pg_class c
                              join pg_attribute a on a.attrelid = c.oid and a.attname = 'id' and a.atttypid = 'uuid'::regtype
                             where c.relkind = 'r' and c.relrowsecurity
                            """)
                    .query((row, n) -> Map.entry(row.getString("full"), row.getString("name")))
                    .list();
            for (var table : tables) {
                var all = owner.sql("select id from " + table.getKey() + " order by id desc limit 50")
                        .query(UUID.class)
                        .list();
                var seen = who.<List<UUID>>does(() -> transaction.execute(
                        status -> jdbc.sql("select id from " + table.getKey() + " where id = any (:ids)")
                                .param("ids", all.toArray(UUID[]::new))
                                .query(UUID.class)
                                .list()));
                all.removeAll(seen);
                if (!all.isEmpty()) {
                    hidden.put(table.getValue(), List.copyOf(all.subList(0, Math.min(2, all.size()))));
                }
            }
            return hidden;
        }
    }

    private List<Person> strangers() {
        var all = new ArrayList<Person>();
        for (var role : Role.values()) {
            if (role == Role.TEAM_LEADER) {
                all.add(people.teamLeader());
            } else if (role != Role.DIRECTOR) {
                all.add(people.with(people.teamLeader().team(), role));
            }
        }
        return all;
    }

    private List<Route> routes() {
        var routes = new ArrayList<Route>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("pl.oparcie")) {
                routes.addAll(routes(mapping, handler));
            }
        });
        return routes;
    }

    private static List<Route> routes(RequestMappingInfo mapping, HandlerMethod handler) {
        var variables = new LinkedHashMap<String, Class<?>>();
        for (var parameter : handler.getMethodParameters()) {
            var annotation = parameter.getParameterAnnotation(PathVariable.class);
            if (annotation != null) {
                parameter.initParameterNameDiscovery(new org.springframework.core.DefaultParameterNameDiscoverer());
                var name = annotation.value().isEmpty() ? parameter.getParameterName() : annotation.value();
                variables.put(name, parameter.getParameterType());
            }
        }
        var methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .flatMap(pattern -> (methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods)
                        .stream().map(method -> new Route(method.asHttpMethod(), pattern, variables)))
                .toList();
    }
}
