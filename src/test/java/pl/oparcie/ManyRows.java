package pl.oparcie;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import pl.oparcie.platform.db.Database;

/**
 * Makes two hundred rows where there is one: every table with an id of its own, of the records that were visited, and with them cases,
 * persons and households that the same people may open. The owner writes them, by SQL; what a constraint forbids stays single.
 */
final class ManyRows {

    private static final int MANY = 200;

    /** Of which record a row of a table is, from the nearest. */
    private static final List<String> OF =
            List.of("case_id", "household_id", "person_id", "account_id", "user_id", "district_id");

    private final JdbcClient jdbc;
    private final UUID[] visited;
    private final Map<String, Integer> made = new HashMap<>();

    private ManyRows(JdbcClient jdbc, Collection<UUID> visited) {
        this.jdbc = jdbc;
        this.visited = visited.toArray(UUID[]::new);
    }

    private record Column(String name, String type, boolean unique) {}

    /** Fills the tables; returns how many rows were made in each. */
    static Map<String, Integer> fill(Database database, Collection<UUID> visited) throws SQLException {
        try (var owner = new SingleConnectionDataSource(database.url(), database.owner(), database.password(), true)) {
            var rows = new ManyRows(JdbcClient.create(owner), visited);
            rows.records();
            rows.tables().forEach(rows::copy);
            JdbcClient.create(owner).sql("analyze").update();
            return rows.made;
        }
    }

    /** Whole records first, and who may open them. */
    private void records() {
        insert("register.person", "id = any (:visited)", Map.of());
        insert("register.household", "id = any (:visited)", Map.of());
        insert("casework.case_file", "id = any (:visited)", Map.of());
        var other = "md5(r.%1$s::text || n)::uuid";
        insert("access.case_grant", "case_id = any (:visited)", Map.of("case_id", other));
        insert("access.case_subject", "case_id = any (:visited)", Map.of("case_id", other));
        insert("access.case_subject", "subject_id = any (:visited)", Map.of("subject_id", other));
        insert("access.subject_grant", "subject_id = any (:visited)", Map.of("subject_id", other));
        insert("register.member", "person_id = any (:visited)", Map.of("person_id", other));
        insert("casework.assignment", "case_id = any (:visited)", Map.of("case_id", other));
        insert("term.term", "case_id = any (:visited)", Map.of("case_id", other));
    }

    private List<String> tables() {
        return jdbc.sql("""
                        select c.oid::regclass::text from pg_class c
                          join pg_attribute a on a.attrelid = c.oid and a.attname = 'id' and a.atttypid = 'uuid'::regtype
                         where c.relkind = 'r' and c.relnamespace::regnamespace::text not in ('public', 'platform', 'audit')
                         order by 1
                        """).query(String.class).list();
    }

    private void copy(String table) {
        var names = columns(table).stream().map(Column::name).toList();
        var of = OF.stream().filter(names::contains).findFirst();
        insert(table, of.map(column -> column + " = any (:visited)").orElse("true"), Map.of());
    }

    private void insert(String table, String where, Map<String, String> others) {
        var columns = columns(table);
        var values = columns.stream()
                .map(column -> value(column, others.get(column.name())))
                .collect(Collectors.joining(", "));
        var names = columns.stream().map(column -> '"' + column.name() + '"').collect(Collectors.joining(", "));
        var group = OF.stream().filter(where::startsWith).findFirst().orElse("");
        var one = group.isEmpty()
                ? "select * from %s where %s limit 2"
                : "select distinct on (" + group + ") * from %s where %s";
        if (!others.isEmpty()) {
            one = "select * from %s where %s limit 20";
        }
        var sql = "insert into %s (%s) select %s from (%s) r, generate_series(1, %d) n on conflict do nothing"
                .formatted(table, names, values, one.formatted(table, where), MANY);
        try {
            made.merge(table, jdbc.sql(sql).param("visited", visited).update(), Integer::sum);
        } catch (DataAccessException refused) {
            made.putIfAbsent(table, 0);
        }
    }

    private static String value(Column column, String other) {
        var name = "r.\"" + column.name() + '"';
        if (other != null) {
            return other.formatted(column.name());
        }
        if (column.name().equals("id")) {
            return "md5(r.id::text || n)::uuid";
        }
        return switch (column.unique() ? column.type() : "") {
            // a number or a name gets another one, a code stays
            case "text" -> "case when %1$s ~ '^[A-Z_]+$' then %1$s else %1$s || '-' || n end".formatted(name);
            case "integer", "date" -> name + " + n";
            default -> name;
        };
    }

    private final Map<String, List<Column>> known = new HashMap<>();

    private List<Column> columns(String table) {
        return known.computeIfAbsent(
                table,
                name -> new ArrayList<>(jdbc.sql("""
                        select a.attname as name, format_type(a.atttypid, null) as type,
                               exists (select 1 from pg_index i where i.indrelid = a.attrelid and i.indisunique and a.attnum = any (i.indkey)) as unique
                          from pg_attribute a
                         where a.attrelid = :table::regclass and a.attnum > 0 and not a.attisdropped
                           and a.attgenerated = '' and a.attidentity = '' order by a.attnum
                        """)
                        .param("table", name)
                        .query((row, n) -> new Column(
                                Objects.requireNonNull(row.getString("name")),
                                row.getString("type"),
                                row.getBoolean("unique")))
                        .list()));
    }
}
