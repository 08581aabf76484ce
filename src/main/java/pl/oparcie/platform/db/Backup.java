package pl.oparcie.platform.db;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Copies the data directory of a trial centre while it works: PostgreSQL's own base backup (the files, with the log that makes them
 * whole). A centre with its own PostgreSQL server uses that server's tools; the command says which.
 */
public final class Backup implements Command {

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public String help() {
        return "backup FILE.zip: copies the centre's data while it works";
    }

    @Override
    public int run(Place place, List<String> arguments, PrintStream out) throws Exception {
        if (place.external()) {
            out.println("This centre has its own PostgreSQL server: use pg_dump or pgBackRest (docs/operations.md).");
            return 1;
        }
        if (arguments.size() != 1) {
            out.println(help());
            return 2;
        }
        var file = Path.of(arguments.getFirst());
        if (Files.exists(file)) {
            out.println("The file " + file + " exists; nothing was written.");
            return 1;
        }
        var database = place.database();
        var part = file.resolveSibling(file.getFileName() + ".part");
        try (var connection = DriverManager.getConnection(database.url(), database.owner(), database.password());
                var statement = connection.createStatement();
                var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
            statement.execute("select pg_backup_start('oparcie', true)");
            var cluster = place.data().resolve("pg");
            copy(place.data(), cluster, zip, "pg_wal");
            var stopped = statement.executeQuery("select labelfile from pg_backup_stop(false)");
            stopped.next();
            put(zip, "pg/backup_label", stopped.getString(1).getBytes(StandardCharsets.UTF_8));
            copy(place.data(), cluster.resolve("pg_wal"), zip, "");
            put(zip, "db.password", Files.readAllBytes(place.data().resolve("db.password")));
        }
        Files.move(part, file);
        out.println("Saved to " + file + " (" + Files.size(file) / 1024 + " kB).");
        return 0;
    }

    private static void copy(Path data, Path from, ZipOutputStream zip, String without) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var name = data.relativize(file).toString();
                if (skipped(data, file, without) || (without.isEmpty() && file.equals(from))) {
                    continue;
                }
                if (Files.isDirectory(file)) {
                    zip.putNextEntry(new ZipEntry(name + "/"));
                    zip.closeEntry();
                } else {
                    zip.putNextEntry(new ZipEntry(name));
                    send(file, zip);
                    zip.closeEntry();
                }
            }
        }
    }

    /** Files of the running server that a copy must not hold, and temporary ones that may vanish while we read. */
    private static boolean skipped(Path data, Path file, String without) {
        var name = file.getFileName().toString();
        var inLog = !without.isEmpty()
                && file.startsWith(data.resolve("pg").resolve(without))
                && !file.equals(data.resolve("pg").resolve(without));
        return inLog || name.startsWith("postmaster.") || name.startsWith("pgsql_tmp") || name.equals("epg-lock");
    }

    private static void send(Path file, OutputStream to) throws IOException {
        try {
            Files.copy(file, to);
        } catch (java.nio.file.NoSuchFileException gone) {
            // dropped while we copied: the log that comes with the copy drops it again
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
