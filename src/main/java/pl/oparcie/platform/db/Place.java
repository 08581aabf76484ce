package pl.oparcie.platform.db;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a command works: the external database of a production centre, or the data directory of a trial centre, whose server is used
 * when it runs and started when it does not.
 */
public final class Place implements AutoCloseable {

    private final Path data;
    private @Nullable EmbeddedDatabase started;
    private @Nullable Database database;

    Place(Path data) {
        this.data = data;
    }

    /** The clock of the machine. */
    public Clock clock() {
        return Clock.systemUTC();
    }

    /** The data directory. */
    public Path data() {
        return data;
    }

    /** Whether the database is somebody else's server, named by {@code OPARCIE_DB_URL}. */
    public boolean external() {
        return System.getenv("OPARCIE_DB_URL") != null;
    }

    /** The database; the embedded server is started when it does not run. */
    public Database database() {
        var known = database;
        if (known == null) {
            known = external() ? fromEnvironment() : embedded();
            database = known;
        }
        return known;
    }

    private static Database fromEnvironment() {
        return new Database(
                environment("OPARCIE_DB_URL"), environment("OPARCIE_DB_USER"), environment("OPARCIE_DB_PASSWORD"));
    }

    private static String environment(String name) {
        return Optional.ofNullable(System.getenv(name))
                .orElseThrow(() -> new IllegalStateException(name + " is not set"));
    }

    private Database embedded() {
        return EmbeddedDatabase.running(data).orElseGet(() -> {
            var server = EmbeddedDatabase.durable(data);
            started = server;
            return server.database();
        });
    }

    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }
}
