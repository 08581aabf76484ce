package pl.oparcie.platform.db;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import pl.oparcie.platform.Today;

/** Three ways into one database: the owner migrates it, requests and jobs use it under roles that own nothing. */
@Configuration
class DatabaseConfig {

    @Bean
    @org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean
    DatabaseSource databaseSource(
            ObjectProvider<StartingDatabase> starting,
            @Value("${oparcie.db.url:}") String url,
            @Value("${oparcie.db.user:}") String user,
            @Value("${oparcie.db.password:}") String password,
            @Value("${oparcie.data:data}") Path data) {
        var begun = starting.getIfAvailable();
        return begun == null ? StartingDatabase.open(url, user, password, data) : begun.source();
    }

    @Bean
    Database database(DatabaseSource source) {
        return source.database();
    }

    /** The schema is brought up to date before anybody else connects. */
    @Bean
    Migrated migrated(ObjectProvider<StartingDatabase> starting, Database database) {
        var begun = starting.getIfAvailable();
        if (begun == null) {
            Schema.prepare(database);
            return () -> {};
        }
        return begun::awaitMigrations;
    }

    /** The migrations, which may still be running. */
    interface Migrated {
        void await();
    }

    /** Gives its first connection when the migrations have run. */
    private static final class Pool extends HikariDataSource {

        private final Migrated migrated;

        Pool(Migrated migrated) {
            this.migrated = migrated;
        }

        @Override
        public Connection getConnection() throws SQLException {
            migrated.await();
            return super.getConnection();
        }
    }

    @Bean
    @Primary
    DataSource dataSource(
            Database database,
            Migrated migrated,
            @Value("${oparcie.db.pool:10}") int size,
            @Value("${oparcie.measure:false}") String measure) {
        var pool = pool(database, migrated, database.appRole(), "requests", size);
        return measure.equals("false") ? pool : CountedSource.around(pool);
    }

    @Bean
    HikariDataSource jobDataSource(Database database, Migrated migrated) {
        return pool(database, migrated, database.jobRole(), "jobs", 4);
    }

    private static HikariDataSource pool(Database database, Migrated migrated, String role, String name, int size) {
        var pool = new Pool(migrated);
        pool.setPoolName(name);
        pool.setJdbcUrl(database.url());
        pool.setUsername(role);
        pool.setPassword(database.passwordOf(role));
        pool.setMaximumPoolSize(size);
        pool.addDataSourceProperty("ApplicationName", "oparcie-" + name);
        pool.setMinimumIdle(1);
        pool.setConnectionInitSql(Database.ONE_PLAN);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        // prepared on the server and planned at the first use, and as many as the program has statements
        pool.addDataSourceProperty("prepareThreshold", "1");
        pool.addDataSourceProperty("preparedStatementCacheQueries", "1024");
        pool.addDataSourceProperty("preparedStatementCacheSizeMiB", "8");
        return pool;
    }

    @Bean
    @Primary
    PlatformTransactionManager transactionManager(DataSource dataSource, Today today) {
        return new UserTransactionManager(dataSource, today);
    }

    @Bean
    @Primary
    JdbcClient jdbcClient(DataSource dataSource) {
        return RecordClient.of(dataSource);
    }

    @Bean
    @Primary
    TransactionTemplate transactionTemplate(PlatformTransactionManager transactionManager) {
        return new TransactionTemplate(transactionManager);
    }

    @Bean
    JobDatabase jobDatabase(@Qualifier("jobDataSource") DataSource jobs) {
        return new JobDatabase(jobs);
    }
}
