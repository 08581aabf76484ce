package pl.oparcie.platform.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that comes with the program, for a trial centre and for tests: a real server in a directory, on loopback only, with a
 * password. Durable unless a test says otherwise: the library's defaults (no fsync, trust) are undone here.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String NAME = "oparcie";
    private static final Duration START = Duration.ofSeconds(60);

    /**
     * What docs/operations.md recommends for every centre: sized for two cores and data on a solid disk. The large data set fits the
     * system's file cache; plans are short, so neither compiling nor splitting them pays.
     */
    private static final Map<String, String> TUNED = Map.ofEntries(
            Map.entry("shared_buffers", "512MB"),
            Map.entry("effective_cache_size", "2GB"),
            Map.entry("work_mem", "16MB"),
            Map.entry("maintenance_work_mem", "128MB"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("effective_io_concurrency", "64"),
            Map.entry("jit", "off"),
            Map.entry("max_parallel_workers_per_gather", "0"),
            Map.entry("max_wal_size", "2GB"),
            Map.entry("checkpoint_timeout", "15min"));

    private final EmbeddedPostgres server;
    private final Database database;
    private final @Nullable FileLock lock;

    private EmbeddedDatabase(EmbeddedPostgres server, Database database, @Nullable FileLock lock) {
        this.server = server;
        this.database = database;
        this.lock = lock;
    }

    /**
     * Starts the server on a directory, made when missing. A server left running by a program that was killed is stopped first.
     *
     * @throws IllegalStateException when another program uses the directory
     */
    public static EmbeddedDatabase durable(Path data) {
        return durable(data, true);
    }

    /** The same for a program that stops the server itself, after everything that uses it. */
    static EmbeddedDatabase served(Path data) {
        return durable(data, false);
    }

    private static EmbeddedDatabase durable(Path data, boolean endsWithTheProgram) {
        try {
            Files.createDirectories(data);
            var lock = lock(data);
            var password = password(data.resolve("db.password"));
            var cluster = data.resolve("pg").toAbsolutePath();
            var fresh = !Files.exists(cluster.resolve("PG_VERSION"));
            stopLeftover(cluster);
            var builder = EmbeddedPostgres.builder()
                    .setDataDirectory(cluster)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(endsWithTheProgram)
                    .setPGStartupWait(START)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("password_encryption", "scram-sha-256");
            TUNED.forEach(builder::setServerConfig);
            if (!fresh) {
                builder.setConnectConfig("password", password);
            }
            var server = builder.start();
            if (fresh) {
                secure(server, cluster, password);
            }
            return new EmbeddedDatabase(server, prepared(server, password), lock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("embedded database", e);
        }
    }

    /** The server that another program runs on this directory now, if there is one. */
    public static Optional<Database> running(Path data) {
        var pidFile = data.resolve("pg/postmaster.pid");
        try {
            if (!Files.exists(pidFile)) {
                return Optional.empty();
            }
            var lines = Files.readAllLines(pidFile, StandardCharsets.UTF_8);
            if (lines.size() < 4
                    || ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                            .isEmpty()) {
                return Optional.empty();
            }
            var address = "jdbc:postgresql://127.0.0.1:" + lines.get(3).strip() + "/" + NAME;
            return Optional.of(new Database(address, "postgres", password(data.resolve("db.password"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server for one test run: everything is lost when it stops, so it need not wait for the disk. */
    public static EmbeddedDatabase temporary() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setPGStartupWait(START)
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("unix_socket_directories", "")
                    .start();
            var password = HexFormat.of().formatHex(new SecureRandom().generateSeed(8));
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("alter role postgres password '" + password + "'");
            }
            return new EmbeddedDatabase(server, prepared(server, password), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("embedded database", e);
        }
    }

    public Database database() {
        return database;
    }

    private static Database prepared(EmbeddedPostgres server, String password) throws SQLException {
        var address = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/";
        try (var connection = java.sql.DriverManager.getConnection(address + "postgres", "postgres", password);
                var statement = connection.createStatement()) {
            var exists = statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'");
            if (!exists.next()) {
                statement.execute("create database " + NAME
                        + " encoding 'UTF8' locale_provider icu icu_locale 'pl' template template0");
            }
        }
        return new Database(address + NAME, "postgres", password);
    }

    private static void secure(EmbeddedPostgres server, Path cluster, String password)
            throws IOException, SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + password + "'");
            Files.writeString(
                    cluster.resolve("pg_hba.conf"),
                    "host all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n");
            statement.execute("select pg_reload_conf()");
        }
    }

    private static FileLock lock(Path data) throws IOException {
        @SuppressWarnings("resource") // held until the program ends; the system frees it even after kill -9
        var lock = FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                .tryLock();
        if (lock == null) {
            throw new IllegalStateException("The data directory " + data + " is in use by another running Oparcie.");
        }
        return lock;
    }

    private static String password(Path file) throws IOException {
        if (!Files.exists(file)) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(bytes));
        }
        return Files.readString(file).strip();
    }

    private static void stopLeftover(Path cluster) throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var pid = Long.parseLong(
                Files.readAllLines(pidFile, StandardCharsets.UTF_8).getFirst().strip());
        var left = ProcessHandle.of(pid).filter(process -> process.info()
                .command()
                .map(c -> c.endsWith("postgres"))
                .orElse(false));
        if (left.isPresent()) {
            LOG.info("Stopping the database server that a killed program left running");
            left.get().destroy();
            try {
                left.get().onExit().get(30, TimeUnit.SECONDS);
            } catch (InterruptedException | ExecutionException | TimeoutException e) {
                left.get().destroyForcibly();
            }
        }
        Files.deleteIfExists(pidFile);
    }

    @Override
    public void close() {
        try {
            server.close();
            if (lock != null) {
                lock.channel().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
