package pl.oparcie.platform.db;

import java.util.Map;
import org.flywaydb.core.Flyway;

/** Brings a database up to date: its two roles that own nothing, then the migrations. */
public final class Schema {

    private Schema() {}

    /** Does it; nothing happens when it was done before. */
    public static void prepare(Database database) {
        Roles.create(database);
        Flyway.configure()
                .dataSource(database.url(), database.owner(), database.password())
                .locations("classpath:db/migration")
                .placeholders(Map.of("app", database.appRole(), "job", database.jobRole()))
                .schemas("platform")
                .load()
                .migrate();
    }
}
