package pl.oparcie.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.db.Database;
import pl.oparcie.platform.db.Queries.Parameter;
import pl.oparcie.platform.db.Queries.Ran;
import tools.jackson.databind.json.JsonMapper;

/**
 * The statements of a page, run bare: prepared, on one connection, under the role of the application and the same row-level security, on
 * the same data; rolled back, so a commit's wait for the disk is on the page's side only.
 */
final class BareSql {

    private static final int ROUNDS = 60;
    private static final int UNCOUNTED = 15;

    private final Database database;
    private final JsonMapper json = new JsonMapper();

    BareSql(Database database) {
        this.database = database;
    }

    /** How much longer the page takes at the median than its statements alone. */
    Ratio of(Action action, String path, @Nullable Map<String, String> form, Visitor visitor)
            throws SQLException, InterruptedException {
        var millis = new double[ROUNDS];
        for (int i = -UNCOUNTED; i < ROUNDS; i++) {
            var begun = System.nanoTime();
            if (form == null) {
                visitor.get(action, path);
            } else {
                visitor.post(action, path, form);
            }
            if (i >= 0) {
                millis[i] = (System.nanoTime() - begun) / 1e6;
            }
        }
        var statements = List.of(json.readValue(visitor.statements(path, form).body(), Ran[].class));
        var page = Numbers.percentile(millis, 50);
        return bare(action, statements, page);
    }

    /** As a connection of the program begins. */
    private static void begin(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(Database.ONE_PLAN);
        }
        connection.setAutoCommit(false);
    }

    private Ratio bare(Action action, List<Ran> statements, double page) throws SQLException {
        try (var connection = DriverManager.getConnection(
                database.url(), database.appRole(), database.passwordOf(database.appRole()))) {
            begin(connection);
            var prepared = new ArrayList<PreparedStatement>();
            var left = new ArrayList<String>();
            for (var statement : statements) {
                prepare(connection, statement, prepared, left);
            }
            connection.rollback();
            var millis = new double[ROUNDS];
            for (int i = -UNCOUNTED; i < ROUNDS; i++) {
                var begun = System.nanoTime();
                for (var one : prepared) {
                    read(one);
                }
                connection.rollback();
                if (i >= 0) {
                    millis[i] = (System.nanoTime() - begun) / 1e6;
                }
            }
            var sql = Numbers.percentile(millis, 50);
            return new Ratio(
                    action.label(),
                    statements.size(),
                    left.size(),
                    Numbers.round(page, 2),
                    Numbers.round(sql, 2),
                    sql == 0 ? 0 : Numbers.round(page / sql, 2));
        }
    }

    /** A statement that cannot run alone, such as one that takes bytes, is left out and counted. */
    private static void prepare(
            Connection connection, Ran statement, List<PreparedStatement> prepared, List<String> left)
            throws SQLException {
        var point = connection.setSavepoint();
        try {
            var one = connection.prepareStatement(statement.sql());
            for (int i = 0; i < statement.parameters().size(); i++) {
                set(one, i + 1, statement.parameters().get(i));
            }
            read(one);
            prepared.add(one);
        } catch (SQLException e) {
            connection.rollback(point);
            left.add(statement.sql());
        }
    }

    private static void set(PreparedStatement statement, int place, Parameter parameter) throws SQLException {
        var text = parameter.text();
        switch (parameter.type()) {
            case "null" -> statement.setObject(place, null);
            case "String" -> statement.setString(place, text);
            case "UUID" -> statement.setObject(place, UUID.fromString(text));
            case "Integer", "Short" -> statement.setInt(place, Integer.parseInt(text));
            case "Long" -> statement.setLong(place, Long.parseLong(text));
            case "Boolean" -> statement.setBoolean(place, Boolean.parseBoolean(text));
            case "LocalDate" -> statement.setObject(place, LocalDate.parse(text));
            case "OffsetDateTime" -> statement.setObject(place, OffsetDateTime.parse(text));
            default -> statement.setObject(place, text, Types.OTHER);
        }
    }

    private static void read(PreparedStatement statement) throws SQLException {
        if (statement.execute()) {
            try (var rows = statement.getResultSet()) {
                var columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int i = 1; i <= columns; i++) {
                        rows.getObject(i);
                    }
                }
            }
        }
    }
}
