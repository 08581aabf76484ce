package pl.oparcie;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import pl.oparcie.platform.db.Database;

/** What our tables have in common, asked of PostgreSQL's catalogue. */
@OparcieTest
class SchemaConventionsTest {

    private static final String OURS = "n.nspname !~ '^(pg_|information_schema|public)'";

    /** Tables whose shape a library prescribes. */
    private static final String PRESCRIBED =
            "c.relname not in ('session', 'session_attributes', 'scheduled_tasks', 'flyway_schema_history')";

    @Autowired
    Database database;

    @Test
    void everyForeignKeyStartsAnIndex() throws SQLException {
        assertThat(ask("""
                select k.conrelid::regclass || ' ' || k.conname from pg_constraint k
                  join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
                 where k.contype = 'f' and %s and %s and not exists (
                   select 1 from pg_index i where i.indrelid = k.conrelid
                      and (i.indkey::int2[])[0:array_length(k.conkey, 1) - 1] @> k.conkey)
                """.formatted(OURS, PRESCRIBED))).isEmpty();
    }

    @Test
    void columnsUseTheFewTypesWeChose() throws SQLException {
        assertThat(ask("""
                select n.nspname || '.' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, null)
                  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and %s and %s
                   and format_type(a.atttypid, null) not in ('uuid', 'text', 'date', 'timestamp with time zone', 'numeric', 'integer',
                     'bigint', 'smallint', 'boolean', 'bytea', 'jsonb', 'daterange', 'text[]', 'uuid[]', 'bigint[]', 'tsvector', 'time without time zone')
                """.formatted(OURS, PRESCRIBED))).isEmpty();
    }

    @Test
    void everySchemaBelongsToAModule() throws SQLException {
        var modules = org.springframework.modulith.core.ApplicationModules.of(Oparcie.class).stream()
                .map(module -> module.getIdentifier().toString())
                .toList();
        assertThat(ask("select nspname from pg_namespace n where " + OURS)).isSubsetOf(modules);
    }

    @Test
    void everyTableHasAPrimaryKey() throws SQLException {
        assertThat(ask("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p') and %s and not exists (select 1 from pg_index i where i.indrelid = c.oid and i.indisprimary)
                """.formatted(OURS))).isEmpty();
    }

    private List<String> ask(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.owner(), database.password())) {
            return JdbcClient.create(new SingleConnectionDataSource(connection, true))
                    .sql(sql)
                    .query(String.class)
                    .list();
        }
    }
}
