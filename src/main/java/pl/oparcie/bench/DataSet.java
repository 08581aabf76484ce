package pl.oparcie.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The data a run works on: made once for a size and then reused, since a run adds only a few thousand rows to it. */
final class DataSet {

    private static final String WHOLE = "whole";

    private DataSet() {}

    /** The directory named, or the one of that size, filled by {@code oparcie data} when it is not whole. */
    static Path of(Options options, PrintStream out) throws IOException, InterruptedException {
        if (options.data().isPresent()) {
            var named = options.data().get();
            if (!Files.exists(named.resolve("pg").resolve("PG_VERSION"))) {
                throw new IOException(
                        named + " holds no data set; ./oparcie data --data=" + named + " --size SIZE makes one");
            }
            return named;
        }
        var directory = options.sets().toAbsolutePath().resolve(options.size());
        if (!Files.exists(directory.resolve(WHOLE))) {
            if (Files.exists(directory)) {
                throw new IOException("the data set was not finished: delete "
                        + options.sets().resolve(options.size()));
            }
            out.println("Making the data set " + options.size() + " ...");
            make(options.size(), directory);
        }
        return directory;
    }

    private static void make(String size, Path directory) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        var made = new ProcessBuilder(
                        Server.java().toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Xmx3g",
                        "-jar",
                        Server.jar(),
                        "data",
                        "--data=" + directory,
                        "--size",
                        size)
                .inheritIO()
                .start()
                .waitFor();
        if (made != 0) {
            throw new IOException("the data set was not made");
        }
        Files.createFile(directory.resolve(WHOLE));
    }
}
