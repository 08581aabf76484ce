package pl.oparcie.dataset;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import pl.oparcie.audit.PreparedLog;
import pl.oparcie.platform.db.Database;

/** Fills a database: indexes are set aside, rows are copied in, indexes come back, then the planner is told what there is. */
final class Filling {

    /** With whom there is work now, as the module of cases tells the search; known before the keys are made, they need no change. */
    private static final String ACTIVE = """
            insert into register.search_active (subject_id)
            select distinct s.subject_id from access.case_subject s join casework.case_file c on c.id = s.case_id where c.closed_on is null
            """;

    /** Stands on a schema while it is filled; what a filling that was interrupted leaves has no indexes. */
    private static final String MARK = "being filled";

    private final Database database;
    private final PrintStream out;
    private final Progress progress;

    Filling(Database database, PrintStream out) {
        this.database = database;
        this.out = out;
        this.progress = new Progress(out);
    }

    double seconds() {
        return progress.seconds();
    }

    void fill(Size size, long seed, LocalDate today) throws SQLException, InterruptedException, ExecutionException {
        out.println("Filling the database with a centre of the size \"" + size.label() + "\", seed " + seed + ", as of "
                + today + ".");
        progress.begin("people and cases thought up", 1);
        var world = new World(size, seed, today);
        progress.end();
        out.printf(
                "  %,d households, %,d cases, %,d entries%n",
                world.households.size(), world.cases.size(), size.entries());
        try (var connection = DatabaseSink.connect(database);
                var sink = new DatabaseSink(database)) {
            settings(connection, true);
            var key = Objects.requireNonNullElse(System.getenv("OPARCIE_AUDIT_KEY"), "");
            var audit = new AuditWriter(world, new PreparedLog(database, key));
            run(connection, "select audit.make_partitions('" + audit.first() + "', 12)");
            run(connection, "comment on schema casework is '" + MARK + "'");
            var indexes = dropIndexes(connection);
            try {
                new Generator(world, sink, progress, Runtime.getRuntime().availableProcessors(), audit).run();
                progress.begin("end of copying", 1);
                sink.finish();
                progress.begin("words of the register for the search", 1);
                run(connection, ACTIVE);
                run(connection, "select casework.rebuild_next_terms()");
                run(connection, "select register.rebuild_search()");
                run(connection, "select setval(pg_get_serial_sequence('audit.entry', 'seq'), " + audit.size() + ")");
            } catch (IllegalStateException | ExecutionException | SQLException failed) {
                out.println("Filling failed: " + failed.getMessage());
                throw failed;
            } finally {
                // an index waits for what is still being copied into its table
                sink.abandon();
                progress.begin(indexes.size() + " indexes", indexes.size());
                createIndexes(indexes);
            }
            progress.begin("vacuum and statistics", 1);
            run(connection, "vacuum (analyze)");
            settings(connection, false);
            run(connection, "comment on schema casework is null");
            progress.end();
            sizes(connection, sink);
        }
    }

    /** Whether an earlier filling did not come to its end. */
    static boolean interrupted(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select obj_description('casework'::regnamespace, 'pg_namespace') = '" + MARK + "'")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Fewer checkpoints while so much is written; only where we own the server. */
    private static void settings(Connection connection, boolean filling) throws SQLException {
        try {
            for (var setting :
                    List.of("max_wal_size = '8GB'", "checkpoint_timeout = '30min'", "wal_compression = 'off'")) {
                run(
                        connection,
                        "alter system "
                                + (filling ? "set " + setting : "reset " + setting.substring(0, setting.indexOf(' '))));
            }
            run(connection, "select pg_reload_conf()");
        } catch (SQLException notOurServer) {
            if (!"42501".equals(notOurServer.getSQLState())) {
                throw notOurServer;
            }
        }
    }

    private record Index(String name, String definition) {}

    /** Every index that no constraint stands on, of the tables that are filled; the largest tables first. */
    private static List<Index> dropIndexes(Connection connection) throws SQLException {
        var found = new ArrayList<Index>();
        for (var table : List.of(
                Table.CHRONOLOGY, Table.ACTIVITY, Table.ACTIVITY_PERSON, Table.AUDIT, Table.TERM, Table.VISIT)) {
            indexes(connection, table.sqlName(), found);
        }
        for (var table : Table.values()) {
            indexes(connection, table.sqlName(), found);
        }
        indexes(connection, "register.search_key", found);
        indexes(connection, "register.search_word", found);
        for (var index : found) {
            run(connection, "drop index " + index.name());
        }
        return found;
    }

    private static void indexes(Connection connection, String table, List<Index> found) throws SQLException {
        try (var asked = connection.prepareStatement("""
                select i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) from pg_index i
                 where i.indrelid = ?::regclass and not i.indisprimary
                   and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)
                """)) {
            asked.setString(1, table);
            var row = asked.executeQuery();
            while (row.next()) {
                var index = new Index(row.getString(1), row.getString(2).replace(" ON ONLY ", " ON "));
                if (!found.contains(index)) {
                    found.add(index);
                }
            }
        }
    }

    /** Two at a time, as there are two processors at least; the index of words first, as it takes the longest. */
    private void createIndexes(List<Index> indexes) throws SQLException, InterruptedException, ExecutionException {
        var ordered = new ArrayList<>(indexes);
        ordered.sort(Comparator.comparing(index -> !index.definition().contains("USING gin (words,")));
        try (var pool = Executors.newFixedThreadPool(2)) {
            var running = new ArrayList<Future<@Nullable Void>>();
            for (var index : ordered) {
                running.add(pool.submit(() -> {
                    try (var connection = DatabaseSink.connect(database)) {
                        run(connection, "set max_parallel_maintenance_workers = 1");
                        run(connection, index.definition());
                    }
                    return null;
                }));
            }
            for (var index : running) {
                index.get();
                progress.done(1);
            }
        }
    }

    private void sizes(Connection connection, DatabaseSink sink) throws SQLException {
        out.println("Rows:");
        sink.counts().forEach((table, rows) -> out.printf("  %-28s %,12d%n", table.sqlName(), rows));
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_size_pretty(pg_database_size(current_database()))")) {
            row.next();
            out.println("Database: " + row.getString(1));
        }
    }
}
