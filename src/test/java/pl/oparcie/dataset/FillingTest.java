package pl.oparcie.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import pl.oparcie.TestClock;
import pl.oparcie.TestPeople;
import pl.oparcie.form.Answers;
import pl.oparcie.form.FormFiller;
import pl.oparcie.form.definition.FormCatalogue;
import pl.oparcie.platform.UserId;
import pl.oparcie.platform.db.Database;
import pl.oparcie.platform.db.JobDatabase;

/** The smallest data set, laid into a database of its own and opened by three people. */
@SpringBootTest(properties = {"oparcie.jobs=false", "oparcie.trial=true", "oparcie.demo=false", "oparcie.measure=sql"})
@AutoConfigureMockMvc
@ActiveProfiles("test")
@Import(OwnDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FillingTest {

    /** A page takes at most fifteen; its session, which the tests here have not, takes up to three of them. */
    private static final int MOST = 12;

    private static final List<String> ARGUMENTS = List.of("--size=tiny", "--today", "2026-11-23");

    @Autowired
    Database database;

    @Autowired
    TestClock clock;

    @Autowired
    JobDatabase all;

    @Autowired
    MockMvcTester http;

    @Autowired
    FormCatalogue forms;

    @Autowired
    FormFiller filler;

    private int firstRun = -1;

    @BeforeAll
    void fill() throws Exception {
        firstRun = run(new ByteArrayOutputStream());
    }

    private int run(ByteArrayOutputStream out) throws Exception {
        return new DataCommand()
                .run(() -> database, clock, ARGUMENTS, new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    @Test
    void aDatabaseThatHoldsACentreIsRefused() throws Exception {
        assertThat(firstRun).isZero();
        var out = new ByteArrayOutputStream();
        assertThat(run(out)).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("already holds a centre");
    }

    @Test
    void aDatabaseThatWasNotFilledToTheEndIsRefused() throws Exception {
        try (var connection = DriverManager.getConnection(database.url(), database.owner(), database.password());
                var statement = connection.createStatement()) {
            statement.execute("comment on schema casework is 'being filled'");
            try {
                var out = new ByteArrayOutputStream();
                assertThat(run(out)).isEqualTo(1);
                assertThat(out.toString(StandardCharsets.UTF_8)).contains("did not come to its end");
            } finally {
                statement.execute("comment on schema casework is null");
            }
        }
    }

    @Test
    void noRowPointsAtNothing() throws Exception {
        try (var connection = DriverManager.getConnection(database.url(), database.owner(), database.password());
                var statement = connection.createStatement();
                var keys = connection.createStatement();
                var key = keys.executeQuery("""
                        select c.conrelid::regclass::text, a.attname, c.confrelid::regclass::text, b.attname
                          from pg_constraint c
                          join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                          join pg_attribute b on b.attrelid = c.confrelid and b.attnum = c.confkey[1]
                         where c.contype = 'f' and cardinality(c.conkey) = 1
                        """)) {
            while (key.next()) {
                var orphans = statement.executeQuery(
                        "select count(*) from %s t where t.%s is not null and not exists (select 1 from %s o where o.%s = t.%s)"
                                .formatted(
                                        key.getString(1),
                                        key.getString(2),
                                        key.getString(3),
                                        key.getString(4),
                                        key.getString(2)));
                orphans.next();
                assertThat(orphans.getInt(1))
                        .as(key.getString(1) + "." + key.getString(2))
                        .isZero();
            }
        }
    }

    @Test
    void everyIndexIsBackAndNothingHappensInTheFuture() {
        assertThat(
                        count(
                                "pg_indexes where indexname in ('chronology_find', 'chronology_case', 'entry_at', 'term_owner')"))
                .isEqualTo(4);
        assertThat(count("casework.chronology where recorded_at > '2026-11-23'"))
                .isZero();
        assertThat(count("casework.chronology where cardinality(tsvector_to_array(words)) < 3 and body <> ''"))
                .isZero();
        assertThat(count("term.term where done_on is null and cancelled_on is null and due_on < '2026-08-01'"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"worker001", "leader01", "director1"})
    void pagesOpen(String login) {
        var somebody = person(login);
        var pages = new java.util.ArrayList<>(
                List.of("/", "/cases", "/terms", "/calendar", "/indications", "/contacts", "/districts"));
        for (var id : all.jdbc()
                .sql(
                        "select distinct g.case_id from access.case_grant g join casework.case_file c on c.id = g.case_id where g.principal_id = any (:me) limit 4")
                .param("me", principals(login))
                .query(UUID.class)
                .list()) {
            for (var part : List.of("", "/chronology", "/people", "/data", "/access")) {
                pages.add("/cases/" + id + part);
            }
        }
        assertThat(pages).hasSizeGreaterThan(20);
        for (var page : pages) {
            assertThat(http.get().uri(page).with(somebody.login())).as(page).hasStatusOk();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"worker001", "leader01", "director1", "reception1"})
    void interviewsWithTheirStepsAndLettersAndTheirListsOpenInFifteenQueries(String login) {
        var somebody = person(login);
        var pages = new java.util.ArrayList<String>();
        if (!login.startsWith("worker") && !login.startsWith("leader")) {
            pages.addAll(List.of("/office/incoming", "/office/outgoing"));
        }
        if (!login.startsWith("reception")) {
            pages.addAll(List.of("/interviews?scope=ALL&which=ALL", "/interviews", "/letters", "/letters/unanswered"));
            seen(login, "interview.interview t", "t.state || (t.kind = 'RWS_I')::text")
                    .forEach(id -> pages.add("/interviews/" + id));
            seen(login, "letter.letter t", "t.state").forEach(id -> pages.add("/letters/" + id));
            seen(login, "casework.case_file t", "t.stage").forEach(id -> pages.add("/cases/" + id + "/letters"));
            assertThat(pages).hasSizeGreaterThan(8);
        }
        var seen = new HashSet<>(pages);
        for (var ahead = new ArrayDeque<>(pages); !ahead.isEmpty(); ) {
            var page = ahead.poll();
            var answer = http.get().uri(page).with(somebody.login()).exchange();
            assertThat(answer).as(page).hasStatus2xxSuccessful();
            var timing = String.valueOf(answer.getResponse().getHeader("Server-Timing"));
            assertThat(Integer.parseInt(timing.replaceFirst(".*desc=\"(\\d+)\".*", "$1")))
                    .as(() -> page + statements(somebody, page))
                    .isLessThanOrEqualTo(MOST);
            if (page.matches("/interviews/[^?/]*")) {
                Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                        .select("a[href^=" + page + "/]")
                        .eachAttr("href")
                        .stream()
                        .filter(seen::add)
                        .forEach(ahead::add);
            }
        }
    }

    /** One of each sort of contract and tool that somebody may open, with the pages they lead to: read as the program would have written them. */
    @ParameterizedTest
    @ValueSource(strings = {"worker001", "worker002", "leader01", "director1"})
    void contractsAndToolsOpenInFifteenQueries(String login) {
        var somebody = person(login);
        var pages = new java.util.ArrayList<>(List.of("/contracts", "/contracts?which=ALL", "/contracts/library"));
        seen(login, "contract.contract t", "t.state || t.kind").forEach(id -> {
            pages.add("/contracts/" + id);
            all.jdbc()
                    .sql("select id from contract.evaluation where contract_id = :id limit 2")
                    .param("id", id)
                    .query(UUID.class)
                    .list()
                    .forEach(evaluation -> pages.add("/contracts/" + id + "/evaluations/" + evaluation));
        });
        for (var run : seen(login, "tool.run t", "t.tool || t.refused::text")) {
            var path = all.jdbc()
                    .sql("select '/cases/' || case_id || '/tools' from tool.run where id = :id")
                    .param("id", run)
                    .query(String.class)
                    .single();
            pages.add(path);
            pages.add(path + "/" + run);
            pages.add(path.replace("/tools", "/contract"));
            pages.add(path.replace("/tools", "/reviews"));
        }
        if (!login.startsWith("worker")) {
            assertThat(pages).hasSizeGreaterThan(20);
        }
        for (var page : pages) {
            var answer = http.get().uri(page).with(somebody.login()).exchange();
            assertThat(answer).as(page).hasStatusOk();
            var timing = String.valueOf(answer.getResponse().getHeader("Server-Timing"));
            assertThat(Integer.parseInt(timing.replaceFirst(".*desc=\"(\\d+)\".*", "$1")))
                    .as(() -> page + statements(somebody, page))
                    .isLessThanOrEqualTo(MOST);
        }
    }

    @Test
    void nobodyHasTwoContractsInForceAndEachHasWhatItsStateAsks() {
        assertThat(count("contract.contract where state in ('IN_FORCE', 'SUSPENDED')"))
                .isPositive();
        assertThat(count(
                        "contract.party p join contract.contract c on c.id = p.contract_id join contract.party o on o.person_id = p.person_id"
                                + " join contract.contract d on d.id = o.contract_id and d.id <> c.id where p.signs and o.signs"
                                + " and c.state in ('IN_FORCE', 'SUSPENDED') and d.state in ('IN_FORCE', 'SUSPENDED')"))
                .isZero();
        assertThat(count(
                        "contract.contract c where (c.concluded_on is not null) <> exists (select 1 from contract.version v"
                                + " where v.contract_id = c.id and v.annex = 0 and v.signed_on = c.concluded_on)"))
                .isZero();
        assertThat(count(
                        "contract.contract c where c.state = 'ENDED' and not exists (select 1 from contract.evaluation e"
                                + " where e.contract_id = c.id and e.kind = 'FINAL')"))
                .isZero();
        assertThat(count(
                        "contract.contract c where c.result = 'BROKEN' and not exists (select 1 from contract.sanction s"
                                + " where s.contract_id = c.id and s.reminded_on is not null)"))
                .isZero();
        assertThat(
                        count(
                                "contract.contract c where c.concluded_on is not null and c.ended_on is null and not exists"
                                        + " (select 1 from term.term t where t.subject_id = c.id and t.kind = 'CONTRACT_END' and t.done_on is null)"))
                .isZero();
        assertThat(count("contract.evaluation e where (e.acts, e.acts_done) <>"
                        + " (select count(*), count(*) filter (where m ->> 'light' = 'DONE') from contract.version v,"
                        + " jsonb_path_query(v.body, '$.goals[*].aims[*].acts[*].key') k (key), jsonb_array_elements(e.marks) m"
                        + " where v.id = e.version_id and m -> 'key' = k.key)"))
                .isZero();
        assertThat(count(
                        "tool.run r where r.number > 1 and not exists (select 1 from tool.run b where b.thread_id = r.thread_id"
                                + " and b.number = r.number - 1 and b.on_date <= r.on_date)"))
                .isZero();
    }

    private String statements(TestPeople.Person somebody, String page) {
        var answer = http.get()
                .uri(page)
                .with(somebody.login())
                .header("Oparcie-Statements", "1")
                .exchange();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .replaceAll("(\\\\n|\\s)+", " ")
                .replace("},{", "},\n{");
    }

    /** One of each sort that somebody may open. */
    private List<UUID> seen(String login, String table, String sort) {
        return all.jdbc()
                .sql("select distinct on (" + sort + ") t.id from " + table
                        + " join access.case_grant g on g.case_id = "
                        + (table.startsWith("casework") ? "t.id" : "t.case_id") + " where g.principal_id = any (:me)"
                        + (login.startsWith("worker") && table.startsWith("interview")
                                ? " and t.worker_id = any (:me)"
                                : ""))
                .param("me", principals(login))
                .query(UUID.class)
                .list();
    }

    /** What was frozen is what the program would freeze: complete by its form, and the hash is that of its answers. */
    @Test
    void interviewsAreCompleteAndTheirHashIsThatOfTheirAnswers() {
        var held = all.jdbc().sql("""
                        select i.form_code as form, i.begun_on as begun, i.hash,
                               jsonb_build_object('answers', (c.answers -> 'answers') || (s.answers -> 'answers'),
                                   'sections', (c.answers -> 'sections') || (s.answers -> 'sections'), 'refused', '[]'::jsonb)::text as answers
                          from interview.interview i join interview.content c on c.interview_id = i.id
                          join interview.sensitive s on s.interview_id = i.id where i.hash is not null
                        """).query(Held.class).list();
        assertThat(held).hasSizeGreaterThan(40);
        for (var one : held) {
            var form = forms.version(one.form(), InterviewAnswers.VERSION);
            var answers = Answers.parse(form, one.answers());
            assertThat(AnswerSheet.sha256(
                            (one.form() + " " + InterviewAnswers.VERSION + " " + one.begun() + "\n" + answers.json())
                                    .getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(one.hash());
            assertThat(filler.missing(pl.oparcie.form.Filling.of(form, one.begun()), answers))
                    .isEmpty();
        }
    }

    record Held(String form, java.time.LocalDate begun, String hash, String answers) {}

    @Test
    void numbersGoOnWhereTheDataSetEnds() {
        for (var register : List.of("incoming where place = 'IN'", "outgoing where place = 'OUT'")) {
            var table = register.substring(0, 8);
            assertThat(count("office." + table)).isGreaterThan(50);
            assertThat(count("(select year, max(number) as last from office." + table + " group by year) m"
                            + " full join (select * from office.counter where unit = '*' and class = "
                            + register.substring(register.indexOf('=') + 2)
                            + ") c on c.year = m.year and c.last = m.last"
                            + " where c.year is null or m.year is null"))
                    .isZero();
        }
        assertThat(count("casework.case_file c where not exists (select 1 from office.entry e where e.case_id = c.id)"))
                .isZero();
    }

    private TestPeople.Person person(String login) {
        return all.jdbc()
                .sql(
                        "select a.id, a.login, a.first_name || ' ' || a.last_name as name, a.team_id, (select string_agg(r.role, ',') from access.account_role r where r.account_id = a.id) as roles from access.account a where a.login = :login")
                .param("login", login)
                .query((row, n) -> new TestPeople.Person(
                        new UserId(row.getObject("id", UUID.class)),
                        row.getString("login"),
                        row.getString("name"),
                        Set.of(row.getString("roles").split(",")),
                        row.getObject("team_id", UUID.class)))
                .single();
    }

    private UUID[] principals(String login) {
        return all.jdbc()
                .sql(
                        "select a.id from access.account a where a.login = :login union select t.id from access.team t join access.account a on a.id = t.leader_id where a.login = :login union select '00000000-0000-0000-0000-0000000000d1'::uuid where :login like 'director%'")
                .param("login", login)
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
    }

    private int count(String table) {
        return all.jdbc()
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }
}
