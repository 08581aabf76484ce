package pl.oparcie.dataset;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import pl.oparcie.TestClock;
import pl.oparcie.platform.db.DatabaseSource;
import pl.oparcie.platform.db.EmbeddedDatabase;

/** A server of its own, empty, and the clock of the other tests. */
@TestConfiguration(proxyBeanMethods = false)
public class OwnDatabase {

    @Bean
    DatabaseSource databaseSource() {
        var server = EmbeddedDatabase.temporary();
        return new DatabaseSource(server.database(), server::close);
    }

    @Bean
    TestClock clock() {
        return new TestClock();
    }
}
