package pl.oparcie;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import pl.oparcie.platform.db.Commands;
import pl.oparcie.platform.db.Database;
import pl.oparcie.platform.db.EmbeddedDatabase;

/** A centre with kept files is copied while it works; laid elsewhere, every file is whole, and damage is told. */
class BackupTest {

    private static final int PIECES = 3;

    @Test
    void aCopyOfAWorkingCentreHoldsItsFilesAndDamageIsTold(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path directory)
            throws Exception {
        var first = directory.resolve("first");
        java.nio.file.Files.createDirectory(first);
        var copy = directory.resolve("copy.zip").toString();
        var other = directory.resolve("other");
        var program = Program.start(first);
        try {
            keep(EmbeddedDatabase.running(first).orElseThrow());
            assertThat(Commands.run("backup", copy, "--data=" + first)).isZero();
        } finally {
            program.kill();
        }
        EmbeddedDatabase.durable(first).close();
        assertThat(Commands.run("restore", copy, "--data=" + other)).isZero();
        assertThat(Commands.run("restore", copy, "--data=" + other))
                .as("never over a centre")
                .isOne();
        assertThat(Commands.run("verify-files", "--data=" + other)).isZero();
        assertThat(Commands.run("verify-audit", "--data=" + other)).isZero();
        var restored = EmbeddedDatabase.durable(other);
        try {
            assertThat(on(restored.database(), "select count(*) from attachment.chunk"))
                    .isEqualTo(PIECES);
            on(
                    restored.database(),
                    "with c as (update attachment.chunk set bytes = 'x' where number = 1 returning 1) select count(*) from c");
        } finally {
            restored.close();
        }
        assertThat(Commands.run("verify-files", "--data=" + other)).isOne();
    }

    private static void keep(Database database) throws Exception {
        on(database, """
                with a as (insert into attachment.attachment (id, owner_kind, owner_id, title, kind, origin, added_by, added_at)
                           values (uuidv7(), 'PERSON', uuidv7(), 'Opinia', 'OTHER', 'RECEIVED', uuidv7(), now()) returning id),
                     c as (insert into attachment.chunk (content_id, number, bytes)
                           select '00000000-0000-7000-8000-000000000001', n, convert_to(repeat('plik ' || n, 50000), 'UTF8')
                             from generate_series(0, 2) n returning number, bytes),
                     v as (insert into attachment.version (attachment_id, number, content_id, store, name, type, size, sha256, added_by, added_at)
                           select a.id, 1, '00000000-0000-7000-8000-000000000001', 'DATABASE', 'opinia.txt', 'text/plain', 1,
                                  (select encode(sha256(string_agg(bytes, ''::bytea order by number)), 'hex') from c), uuidv7(), now()
                             from a returning 1)
                select count(*) from v
                """);
    }

    private static int on(Database database, String sql) throws Exception {
        try (var connection = DriverManager.getConnection(database.url(), database.owner(), database.password())) {
            return JdbcClient.create(new SingleConnectionDataSource(connection, true))
                    .sql(sql)
                    .query(Integer.class)
                    .single();
        }
    }
}
