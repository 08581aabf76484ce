package pl.oparcie.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** What it was measured on. No names of machines or directories. */
record Machine(String processor, int cores, double memoryGigabytes, String java, String postgres, String commit) {

    static Machine of(Connection database) throws IOException, SQLException, InterruptedException {
        return new Machine(
                first("/proc/cpuinfo", "model name\\s*:\\s*(.+)"),
                Runtime.getRuntime().availableProcessors(),
                Numbers.round(Double.parseDouble(first("/proc/meminfo", "MemTotal:\\s*(\\d+)")) / 1024 / 1024, 1),
                System.getProperty("java.version"),
                database.getMetaData().getDatabaseProductVersion(),
                builtFrom());
    }

    private static String first(String file, String pattern) throws IOException {
        var text = Files.readString(Path.of(file), StandardCharsets.UTF_8);
        var found = Pattern.compile(pattern).matcher(text);
        return found.find() ? found.group(1).strip() : "0";
    }

    /** The commit the program was built from, with a plus when something was changed since. */
    private static String builtFrom() throws IOException, InterruptedException {
        var described = new ProcessBuilder("git", "describe", "--always", "--dirty=+", "--exclude=*")
                .directory(Path.of(Server.jar())
                        .toAbsolutePath()
                        .resolveSibling(".")
                        .toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var text = new String(described.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return described.waitFor() == 0 ? text : "unknown";
    }
}
