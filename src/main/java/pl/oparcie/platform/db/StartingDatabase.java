package pl.oparcie.platform.db;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * The database is started and brought up to date beside the rest of the program, which needs it only when it is nearly ready itself: half
 * of the way to the first page.
 */
public final class StartingDatabase {

    private final CompletableFuture<DatabaseSource> source;
    private final CompletableFuture<Void> migrated;

    private StartingDatabase(Environment settings) {
        Executor beside = Thread.ofPlatform().name("database")::start;
        this.source = CompletableFuture.supplyAsync(() -> open(settings), beside);
        this.migrated = source.thenAccept(opened -> Schema.prepare(opened.database()));
    }

    /** Begins, as the first thing a program that serves does. */
    public static void begin(ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton("startingDatabase", new StartingDatabase(context.getEnvironment()));
    }

    private static DatabaseSource open(Environment settings) {
        return open(
                settings.getProperty("oparcie.db.url", ""),
                settings.getProperty("oparcie.db.user", ""),
                settings.getProperty("oparcie.db.password", ""),
                Path.of(settings.getProperty("oparcie.data", "data")));
    }

    /** The database of these settings: the one named, or the embedded one of the data directory. */
    static DatabaseSource open(String url, String user, String password, Path data) {
        if (!url.isEmpty()) {
            return new DatabaseSource(new Database(url, user, password), () -> {});
        }
        var embedded = EmbeddedDatabase.served(data);
        // requests and jobs end first; a program that ends while it starts stops its server too
        SpringApplication.getShutdownHandlers().add(embedded::close);
        return new DatabaseSource(embedded.database(), embedded::close);
    }

    DatabaseSource source() {
        return source.join();
    }

    void awaitMigrations() {
        migrated.join();
    }
}
