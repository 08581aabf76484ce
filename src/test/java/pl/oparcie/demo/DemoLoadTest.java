package pl.oparcie.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;
import pl.oparcie.Rule;
import pl.oparcie.TestClock;
import pl.oparcie.access.CaseId;
import pl.oparcie.casework.Stage;
import pl.oparcie.casework.Stages;
import pl.oparcie.office.Destroyer;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.UserId;
import pl.oparcie.platform.db.JobDatabase;

/** The whole trial centre, loaded once into a database of its own. */
@SpringBootTest(properties = {"oparcie.jobs=false", "oparcie.trial=true", "oparcie.demo=false"})
@AutoConfigureMockMvc
@ActiveProfiles("test")
@Import(OwnDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoLoadTest {

    @Autowired
    DemoLoader loader;

    @Autowired
    JobDatabase all;

    @Autowired
    Stages stages;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    List<Destroyer> destroyers;

    private Set<String> leftOut = Set.of("not loaded");

    private boolean neededAfterHiring;

    @BeforeAll
    void load() {
        loader.hire();
        neededAfterHiring = loader.needed();
        leftOut = loader.load();
    }

    @Test
    void aLoadThatWasStoppedHalfWayGoesOnAtTheNextStart() {
        assertThat(neededAfterHiring).isTrue();
        assertThat(loader.needed()).isFalse();
    }

    @Test
    void everyFamilyIsToldToItsEnd() {
        assertThat(leftOut).isEmpty();
        assertThat(loader.needed()).isFalse();
        assertThat(count("register.household")).isEqualTo(53);
        assertThat(count("casework.case_file where closed_on is not null")).isEqualTo(11);
        assertThat(count("casework.visit where state = 'PLANNED'")).isEqualTo(17);
    }

    @Test
    void indicationsAreInEveryState() {
        var states = all.jdbc()
                .sql("select state, count(*) as number from intake.indication group by state")
                .query((row, n) -> Map.entry(row.getString(1), row.getInt(2)))
                .list();
        assertThat(states)
                .containsExactlyInAnyOrder(
                        Map.entry("DRAFT", 2),
                        Map.entry("SUBMITTED", 5),
                        Map.entry("RETURNED", 1),
                        Map.entry("REFUSED", 1),
                        Map.entry("ACCEPTED", 4),
                        Map.entry("ASSIGNED", 40));
    }

    @Test
    void casesAreInTheStageTheirStoryTells() {
        assertThat(stages("Rodzina Duda", "Państwo Jabłońscy", "Pani Anna Nowak"))
                .containsOnly(Stage.INDICATION);
        assertThat(stages("Pan Dariusz Kamiński", "Pan Piotr Lis", "Rodzina Mazurów"))
                .containsOnly(Stage.DIAGNOSIS);
        assertThat(stages("Rodzina Melnyk", "Pani Magdalena Pawlak")).containsOnly(Stage.PLAN);
        assertThat(stages("Rodzina Zając")).containsOnly(Stage.REALISATION);
        assertThat(stages("Pani Wanda Ściborowicz-Brzęczyszczykiewicz", "Rodzina Nowaków", "Rodzina Kozaków"))
                .containsOnly(Stage.REVIEW);
        assertThat(stages("Państwo Borowscy")).containsOnly(Stage.CLOSING);
    }

    @Test
    void termsStandAroundToday() {
        var due = all.jdbc()
                .sql("select due_on from term.term where done_on is null and cancelled_on is null")
                .query(LocalDate.class)
                .list();
        assertThat(due).hasSizeGreaterThan(60);
        assertThat(due).anyMatch(day -> day.isBefore(TestClock.TODAY));
        assertThat(due).anyMatch(TestClock.TODAY::equals);
        assertThat(due.stream().filter(day -> day.isBefore(TestClock.TODAY.minusDays(25))))
                .isEmpty();
    }

    @Test
    void nothingWasRecordedInTheFuture() {
        for (var moments : List.of(
                "casework.activity where recorded_at > :now",
                "casework.chronology where recorded_at > :now",
                "audit.entry where at > :now")) {
            assertThat(all.jdbc()
                            .sql("select count(*) from " + moments)
                            .param("now", TestClock.START.atOffset(java.time.ZoneOffset.UTC))
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    /** The line in the list of cases, the protocol and the log: ids and days. */
    private static final Set<String> STAYS = Set.of("audit.entry", "office.entry", "office.destroyed");

    @Test
    @Rule("reporting-and-office-rules R-B15")
    void ofADestroyedCaseNothingStaysInAnyTable() {
        var jobs = all.jdbc();
        var tables = jobs.sql("""
                        select c.oid::regclass::text from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'case_id'
                         where c.relkind in ('r', 'p') and not c.relispartition
                        """).query(String.class).list().stream()
                .filter(table -> !STAYS.contains(table))
                .toList();
        var named = new HashSet<String>();
        destroyers.forEach(one -> named.addAll(one.tables()));
        named.addAll(jobs.sql("""
                        select conrelid::regclass::text from pg_constraint
                         where contype = 'f' and confdeltype = 'c' and confrelid::regclass::text in (:named)
                        """).param("named", named).query(String.class).list());
        assertThat(named).as("somebody empties each table that has a case").containsAll(tables);

        all.transaction().executeWithoutResult(status -> {
            var mine = richest(tables);
            assertThat(tables.stream().filter(table -> rows(table, mine) > 0)).hasSizeGreaterThan(20);
            destroyers.stream()
                    .sorted(Comparator.comparingInt(Destroyer::order))
                    .forEach(one -> one.destroy(jobs, new CaseId(mine)));
            assertThat(tables)
                    .allSatisfy(table -> assertThat(rows(table, mine)).as(table).isZero());
            assertThat(count("casework.case_file where id = '" + mine + "'")).isZero();
            status.setRollbackOnly();
        });
    }

    /** The case with rows in most tables. */
    private UUID richest(List<String> tables) {
        var each = tables.stream()
                .map(table -> "select distinct case_id from " + table + " where case_id is not null")
                .collect(java.util.stream.Collectors.joining(" union all "));
        return all.jdbc()
                .sql("select case_id from (" + each + ") t join casework.case_file c on c.id = t.case_id"
                        + " group by case_id order by count(*) desc, case_id limit 1")
                .query(UUID.class)
                .single();
    }

    private int rows(String table, UUID of) {
        return count(table + " where case_id = '" + of + "'");
    }

    private int count(String table) {
        return all.jdbc()
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    private List<Stage> stages(String... names) {
        var found = all.jdbc()
                .sql("select id from casework.case_file where name in (:names)")
                .param("names", List.of(names))
                .query(UUID.class)
                .list();
        assertThat(found).hasSize(names.length);
        return found.stream().map(id -> stage(new CaseId(id))).toList();
    }

    private Stage stage(CaseId id) {
        var director = all.jdbc()
                .sql("select id from access.account where login = 'danuta.malec'")
                .query(UUID.class)
                .single();
        try {
            return CurrentUser.as(
                    new CurrentUser(new UserId(director), "Danuta Malec", Set.of("DIRECTOR"), null),
                    () -> java.util.Objects.requireNonNull(transaction.execute(status -> stages.of(id))));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
