package pl.oparcie.attachment;

import java.io.PrintStream;
import java.sql.DriverManager;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import pl.oparcie.platform.db.Command;
import pl.oparcie.platform.db.Place;

/** Reads every kept file again and compares it with its SHA-256, from outside the program: after a restore, say. */
public final class VerifyFiles implements Command {

    @Override
    public String name() {
        return "verify-files";
    }

    @Override
    public String help() {
        return "verify-files: checks that every file kept in the database is whole";
    }

    private record Damaged(String attachment, int number) {}

    @Override
    public int run(Place place, List<String> arguments, PrintStream out) throws Exception {
        var database = place.database();
        try (var connection = DriverManager.getConnection(database.url(), database.owner(), database.password())) {
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            var damaged = jdbc.sql("""
                            select v.attachment_id::text as attachment, v.number from attachment.version v
                             where v.store = 'DATABASE' and v.destroyed_at is null and v.sha256 is distinct from
                                   (select encode(sha256(string_agg(c.bytes, ''::bytea order by c.number)), 'hex')
                                      from attachment.chunk c where c.content_id = v.content_id)
                             order by 1, 2
                            """).query(Damaged.class).list();
            out.printf("%d files in the database, %d in the S3 store.%n", kept(jdbc, "DATABASE"), kept(jdbc, "S3"));
            damaged.forEach(one -> out.println("document " + one.attachment() + ", version " + one.number()
                    + ": its content is not what was kept"));
            out.println(damaged.isEmpty() ? "Every file in the database is whole." : "Files were damaged or lost.");
            return damaged.isEmpty() ? 0 : 1;
        }
    }

    private static int kept(JdbcClient jdbc, String store) {
        return jdbc.sql("select count(*) from attachment.version where store = :store and destroyed_at is null")
                .param("store", store)
                .query(Integer.class)
                .single();
    }
}
