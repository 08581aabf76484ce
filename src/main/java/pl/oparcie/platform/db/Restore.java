package pl.oparcie.platform.db;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.zip.ZipInputStream;

/** Lays a backup into an empty data directory and starts it once, so that what is printed is true. */
public final class Restore implements Command {

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public String help() {
        return "restore FILE.zip: lays a backup into an empty data directory (--data=DIR)";
    }

    @Override
    public int run(Place place, List<String> arguments, PrintStream out) throws Exception {
        if (arguments.size() != 1) {
            out.println(help());
            return 2;
        }
        var data = place.data();
        if (Files.exists(data.resolve("pg"))) {
            out.println("The data directory " + data
                    + " already holds a centre; nothing was changed. Name an empty one with --data=DIR.");
            return 1;
        }
        unpack(Path.of(arguments.getFirst()), data.toAbsolutePath().normalize());
        var database = place.database();
        try (var connection =
                        java.sql.DriverManager.getConnection(database.url(), database.owner(), database.password());
                var rows = connection.createStatement().executeQuery("select count(*) from casework.case_file")) {
            rows.next();
            out.println("Restored into " + data + ": " + rows.getInt(1) + " cases.");
        }
        return 0;
    }

    private static void unpack(Path file, Path data) throws IOException {
        try (var zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var to = data.resolve(entry.getName()).normalize();
                if (!to.startsWith(data)) {
                    throw new IOException("The backup names a file outside the data directory.");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(to);
                } else {
                    Files.createDirectories(to.getParent());
                    Files.copy(zip, to);
                    Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rw-------"));
                }
            }
        }
        try (var directories = Files.walk(data.resolve("pg"))) {
            for (var directory : (Iterable<Path>) directories.filter(Files::isDirectory)::iterator) {
                Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            }
        }
    }
}
