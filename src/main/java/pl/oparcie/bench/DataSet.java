package pl.oparcie.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The data a run works on: made once for a size and then reused, since a run adds only a few thousand rows to it. */
final class DataSet {

    private DataSet() {}

    /** The directory, filled by {@code oparcie data} when it does not exist. */
    static Path of(Options options, PrintStream out) throws IOException, InterruptedException {
        var directory = options.data()
                .orElse(Path.of(Server.jar())
                        .toAbsolutePath()
                        .resolveSibling("bench")
                        .resolve(options.size()));
        if (!Files.exists(directory.resolve("pg/PG_VERSION"))) {
            out.println("Making the data set " + options.size() + " ...");
            Files.createDirectories(directory);
            var made = new ProcessBuilder(
                            Server.java().toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-Xmx1g",
                            "-jar",
                            Server.jar(),
                            "data",
                            "--size",
                            options.size(),
                            "--data=" + directory)
                    .inheritIO()
                    .start()
                    .waitFor();
            if (made != 0) {
                throw new IOException("the data set was not made");
            }
        }
        return directory;
    }
}
