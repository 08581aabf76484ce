package pl.oparcie.dataset;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import pl.oparcie.platform.db.Database;

/** Streams rows into PostgreSQL: one connection and one COPY for each table, open until the end. */
final class DatabaseSink implements Sink, AutoCloseable {

    private static final byte[] HEADER = "PGCOPY\n\u00ff\r\n\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] TRAILER = {-1, -1};

    private final Database database;
    private final Map<Table, Copy> open = new EnumMap<>(Table.class);
    private final Map<Table, Long> counts = new EnumMap<>(Table.class);

    private record Copy(Connection connection, CopyIn stream) {}

    DatabaseSink(Database database) {
        this.database = database;
    }

    /** A connection that fires no trigger and waits for no disk. */
    static Connection connect(Database database) throws SQLException {
        var connection = DriverManager.getConnection(database.url(), database.owner(), database.password());
        try (var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("set synchronous_commit = off");
            statement.execute("set maintenance_work_mem = '768MB'");
            statement.execute("set work_mem = '128MB'");
        }
        return connection;
    }

    @Override
    public void write(Table table, Rows rows) {
        try {
            var copy = open.get(table);
            if (copy == null) {
                copy = begin(table);
                open.put(table, copy);
            }
            copy.stream().writeToCopy(rows.bytes(), 0, rows.size());
            counts.merge(table, (long) rows.count(), Long::sum);
        } catch (SQLException e) {
            throw new IllegalStateException("filling " + table.sqlName() + ": " + e.getMessage(), e);
        }
    }

    private Copy begin(Table table) throws SQLException {
        var connection = connect(database);
        connection.setAutoCommit(false);
        var freeze = "";
        try (var statement = connection.createStatement()) {
            if (unreferenced(connection, table)) {
                // emptied in the same transaction, so that its rows are seen by all from the start and need no vacuum
                statement.execute("truncate " + table.sqlName());
                freeze = ", freeze";
            }
        }
        var stream = new CopyManager(connection.unwrap(BaseConnection.class))
                .copyIn("copy " + table.sqlName() + " (" + table.columns() + ") from stdin (format binary" + freeze
                        + ")");
        stream.writeToCopy(HEADER, 0, HEADER.length);
        return new Copy(connection, stream);
    }

    private static boolean unreferenced(Connection connection, Table table) throws SQLException {
        try (var asked = connection.prepareStatement("""
                select c.relkind = 'r' and not exists (select 1 from pg_constraint f where f.contype = 'f' and f.confrelid = c.oid
                                                          and f.conrelid <> c.oid)
                       and (select count(*) from pg_stat_all_tables s where s.relid = c.oid and s.n_live_tup > 0) = 0
                  from pg_class c where c.oid = ?::regclass
                """)) {
            asked.setString(1, table.sqlName());
            var row = asked.executeQuery();
            return row.next() && row.getBoolean(1) && !table.equals(Table.PARAMETER);
        }
    }

    /** Ends every COPY. */
    void finish() throws SQLException {
        for (var copy : open.values()) {
            copy.stream().writeToCopy(TRAILER, 0, TRAILER.length);
            copy.stream().endCopy();
            copy.connection().commit();
        }
        abandon();
    }

    /** Lets go of every table; what was not finished is not kept. */
    void abandon() throws SQLException {
        for (var copy : open.values()) {
            copy.connection().close();
        }
        open.clear();
    }

    Map<Table, Long> counts() {
        return counts;
    }

    @Override
    public void close() throws SQLException {
        abandon();
    }
}
