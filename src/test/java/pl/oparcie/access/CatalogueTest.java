package pl.oparcie.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import pl.oparcie.OparcieTest;
import pl.oparcie.Rule;
import pl.oparcie.TestCases;
import pl.oparcie.TestClock;
import pl.oparcie.TestPeople;
import pl.oparcie.TestPeople.Person;
import pl.oparcie.access.role.Role;
import pl.oparcie.platform.db.Database;

/**
 * What PostgreSQL's catalogue says of access. A table that a module adds is found here by itself: it is either protected by a policy, or
 * on the reviewed list; and a policy that follows the rule of the case is tried with a real row, by every role.
 */
@OparcieTest
class CatalogueTest {

    private static final String TABLES = """
            select n.nspname as schema, c.relname as name, c.oid::int8 as oid, c.relrowsecurity as secured
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema)' order by 1, 2
            """;

    /** Tables of ids that say who may open what; the rule itself reads them. */
    private static final Set<String> IDS_ONLY = Set.of(
            "access.case_grant", "access.case_subject", "access.subject_grant", "audit.entry", "audit.entry_rest");

    private static final Pattern BY_CASE = Pattern.compile("g\\.case_id = (?:\\w+\\.)?(\\w+)");
    private static final Pattern BY_SUBJECT = Pattern.compile("s\\.subject_id = (?:\\w+\\.)?(\\w+)");

    @Autowired
    Database database;

    @Autowired
    TestPeople people;

    @Autowired
    TestCases cases;

    record Table(String schema, String name, long oid, boolean secured) {
        String full() {
            return schema + "." + name;
        }

        String quoted() {
            return "\"" + schema + "\".\"" + name + "\"";
        }
    }

    @Test
    @Rule("reporting-and-office-rules R-B8")
    void everyTableHasAPolicyForTheApplicationOrWasReviewed() throws SQLException {
        try (var owner = owner()) {
            var jdbc = jdbc(owner);
            var reviewed = jdbc.sql("select name from access.reviewed_table")
                    .query(String.class)
                    .set();
            var open = tables(jdbc).stream()
                    .filter(table -> !table.secured() || policies(jdbc, table) == 0)
                    .map(Table::full)
                    .filter(name -> !reviewed.contains(name))
                    .toList();
            assertThat(open)
                    .as("tables with neither a policy nor a place in access.reviewed_table")
                    .isEmpty();
        }
    }

    @Test
    void aTableOpenToStaffHoldsNoCaseAndNoPerson() throws SQLException {
        try (var owner = owner()) {
            var jdbc = jdbc(owner);
            var suspicious = jdbc.sql("""
                            select distinct n.nspname || '.' || c.relname
                              from pg_class c join pg_namespace n on n.oid = c.relnamespace
                              join pg_attribute a on a.attrelid = c.oid and a.attname in ('case_id', 'person_id', 'household_id', 'pesel')
                              left join access.reviewed_table r on r.name = n.nspname || '.' || c.relname
                             where c.relkind in ('r', 'p') and not c.relrowsecurity and n.nspname !~ '^(pg_|information_schema)'
                               and coalesce(r.reason, '') !~ 'ids only|no policy: read only through functions'
                            """).query(String.class).set();
            assertThat(suspicious).isSubsetOf(IDS_ONLY);
        }
    }

    @Test
    void noPolicyOfTheApplicationLetsEverybodyRead() throws SQLException {
        try (var owner = owner()) {
            var wide = jdbc(owner)
                    .sql("""
                            select p.polrelid::regclass::text from pg_policy p
                             left join access.reviewed_table r on r.name = p.polrelid::regclass::text
                             where (:app = any (select rolname from pg_roles where oid = any (p.polroles)) or p.polroles = '{0}')
                               and coalesce(r.reason, '') not like 'no client data%'
                               and p.polcmd in ('r', '*') and pg_get_expr(p.polqual, p.polrelid) = 'true'
                            """)
                    .param("app", database.appRole())
                    .query(String.class)
                    .list();
            assertThat(wide).isEmpty();
        }
    }

    @Test
    void theApplicationOwnsNothingAndCannotStepAroundThePolicies() throws SQLException {
        try (var owner = owner()) {
            var jdbc = jdbc(owner);
            for (var role : List.of(database.appRole(), database.jobRole())) {
                assertThat(jdbc.sql("""
                                select (select count(*) from pg_class where relowner = r.oid)
                                     + (select count(*) from pg_namespace where nspowner = r.oid)
                                     + (select count(*) from pg_proc where proowner = r.oid)
                                     + (select count(*) from pg_auth_members where member = r.oid)
                                  from pg_roles r where rolname = :role and not rolsuper and not rolbypassrls
                                   and not rolcreaterole and not rolcreatedb
                                """).param("role", role).query(Long.class).optional())
                        .as(role)
                        .contains(0L);
            }
        }
    }

    @Test
    @Rule("reporting-and-office-rules R-B8")
    @Rule("social-assistance-act A-17")
    void aRowOfACaseIsSeenByItsLeadAndByNoForeignRoleInAnyProtectedTable() throws SQLException {
        var leader = people.teamLeader();
        var lead = people.socialWorker(leader.team());
        var foreign = cases.ledBy(lead);
        var strangers = strangers();
        var tried = new ArrayList<String>();
        try (var owner = owner()) {
            var jdbc = jdbc(owner);
            for (var table : tables(jdbc)) {
                var rule = table.secured() ? rule(jdbc, table) : null;
                if (rule != null) {
                    var key = rule.byCase()
                            ? foreign.id().value()
                            : foreign.person().value();
                    tryRow(owner, table, rule.column(), key, lead, strangers);
                    tried.add(table.full());
                }
            }
        }
        assertThat(tried).contains("casework.case_file", "casework.chronology", "register.person", "access.share");
    }

    record PolicyRule(boolean byCase, String column) {}

    /** Makes a row of the case in a transaction that is rolled back, whatever else the table demands, and looks at it as each user. */
    private void tryRow(Connection owner, Table table, String column, UUID key, Person lead, List<Person> strangers)
            throws SQLException {
        owner.setAutoCommit(false);
        try {
            jdbc(owner)
                    .sql("set local session_replication_role = replica")
                    .update(); // no triggers: only policies are tried
            insert(owner, table, column, key);
            try (var statement = owner.createStatement()) {
                statement.execute("set local role \"" + database.appRole() + "\"");
            }
            assertThat(count(owner, table, column, key, lead))
                    .as("%s by the lead", table.full())
                    .isPositive();
            for (var stranger : strangers) {
                assertThat(count(owner, table, column, key, stranger))
                        .as("%s by %s", table.full(), stranger.roles())
                        .isZero();
                assertThat(change(owner, table, column, key, "update %s set %s = %s where %s = ?"))
                        .as("update of %s by %s", table.full(), stranger.roles())
                        .isZero();
                assertThat(change(owner, table, column, key, "delete from %1$s where %2$s = ?"))
                        .as("delete from %s by %s", table.full(), stranger.roles())
                        .isZero();
            }
            assertThat(count(owner, table, column, key, null)).isZero();
        } finally {
            owner.rollback();
            owner.setAutoCommit(true);
        }
    }

    private static void insert(Connection owner, Table table, String column, UUID key) throws SQLException {
        var jdbc = jdbc(owner);
        var primary =
                jdbc.sql("""
                        select a.attname from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
                         where i.indrelid = :oid::oid and i.indisprimary
                        """).param("oid", table.oid()).query(String.class).list();
        var constraints = jdbc.sql("""
                        select conname from pg_constraint k where conrelid = :oid::oid and contype in ('c', 'f', 'n', 'x') and conparentid = 0
                           and not (contype = 'n' and exists (select 1 from pg_attribute a where a.attrelid = k.conrelid and a.attnum = k.conkey[1]
                               and (a.attname = any (:primary) or a.attidentity <> '')))
                        """)
                .param("oid", table.oid())
                .param("primary", primary.toArray(String[]::new))
                .query(String.class)
                .list();
        for (var constraint : constraints) {
            jdbc.sql("alter table " + table.quoted() + " drop constraint \"" + constraint + "\"")
                    .update();
        }
        var columns = new ArrayList<String>(primary);
        columns.remove(column);
        var values = new ArrayList<String>();
        for (var name : columns) {
            values.add(value(jdbc.sql(
                            "select format_type(atttypid, atttypmod) from pg_attribute where attrelid = :oid::oid and attname = :name")
                    .param("oid", table.oid())
                    .param("name", name)
                    .query(String.class)
                    .single()));
        }
        columns.add(column);
        values.add("'" + key + "'::uuid");
        jdbc.sql("insert into %s (\"%s\") overriding system value values (%s) on conflict do nothing"
                        .formatted(table.quoted(), String.join("\", \"", columns), String.join(", ", values)))
                .update();
    }

    private static String value(String type) {
        return switch (type) {
            case "uuid" -> "gen_random_uuid()";
            case "text" -> "'?'";
            case "date" -> "date '2026-11-23'";
            case "timestamp with time zone" -> "timestamptz '2026-11-23 10:00Z'";
            case "daterange" -> "daterange('2026-11-23', null)";
            default -> "1";
        };
    }

    private static int count(Connection owner, Table table, String column, UUID key, @Nullable Person who)
            throws SQLException {
        try (var tell = owner.prepareStatement(
                "select set_config('oparcie.user', ?, true), set_config('oparcie.now', ?, true)")) {
            tell.setString(1, who == null ? "" : who.id().toString());
            tell.setString(2, TestClock.START.toString());
            tell.execute();
        }
        try (var query =
                owner.prepareStatement("select count(*) from %s where \"%s\" = ?".formatted(table.quoted(), column))) {
            query.setObject(1, key);
            var rows = query.executeQuery();
            rows.next();
            return rows.getInt(1);
        }
    }

    /** Rows changed as the user told last; a missing privilege changes none. */
    private static int change(Connection owner, Table table, String column, UUID key, String sql) throws SQLException {
        var quoted = "\"" + column + "\"";
        var before = owner.setSavepoint();
        try (var change = owner.prepareStatement(sql.formatted(table.quoted(), quoted, quoted, quoted))) {
            change.setObject(1, key);
            return change.executeUpdate();
        } catch (SQLException refused) {
            assertThat(refused.getSQLState()).as(table.full()).isEqualTo("42501");
            return 0;
        } finally {
            owner.rollback(before);
        }
    }

    private @Nullable PolicyRule rule(JdbcClient jdbc, Table table) {
        return jdbc
                .sql("""
                        select pg_get_expr(p.polqual, p.polrelid) from pg_policy p
                         where p.polrelid = :oid::oid and p.polcmd in ('r', '*') and p.polqual is not null
                           and :app = any (select rolname from pg_roles where oid = any (p.polroles))
                         order by p.polname
                        """)
                .param("oid", table.oid())
                .param("app", database.appRole())
                .query(String.class)
                .list()
                .stream()
                .map(CatalogueTest::rule)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable PolicyRule rule(String expression) {
        var subject = BY_SUBJECT.matcher(expression);
        if (subject.find()) {
            return new PolicyRule(false, subject.group(1));
        }
        var byCase = BY_CASE.matcher(expression);
        return byCase.find() ? new PolicyRule(true, byCase.group(1)) : null;
    }

    private int policies(JdbcClient jdbc, Table table) {
        return jdbc.sql(
                        "select count(*) from pg_policy p where p.polrelid = :oid::oid and :app = any (select rolname from pg_roles where oid = any (p.polroles))")
                .param("oid", table.oid())
                .param("app", database.appRole())
                .query(Integer.class)
                .single();
    }

    /** Somebody of each role, each in a team of another leader; the director opens every case and is no stranger. */
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

    private static List<Table> tables(JdbcClient jdbc) {
        return jdbc.sql(TABLES).query(Table.class).list();
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(database.url(), database.owner(), database.password());
    }

    private static JdbcClient jdbc(Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }
}
