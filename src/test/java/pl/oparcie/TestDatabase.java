package pl.oparcie;

import java.time.Clock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import pl.oparcie.platform.db.DatabaseSource;
import pl.oparcie.platform.db.EmbeddedDatabase;

/** A real PostgreSQL, started once for the whole test run, and a clock that stands still. */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

    private static final EmbeddedDatabase SERVER = EmbeddedDatabase.temporary();

    @Bean
    DatabaseSource databaseSource() {
        return new DatabaseSource(SERVER.database(), () -> {});
    }

    @Bean
    TestClock clock() {
        return new TestClock();
    }

    @Bean
    TestPeople testPeople(org.springframework.jdbc.core.simple.JdbcClient jdbc, Clock clock) {
        return new TestPeople(jdbc, clock);
    }
}
