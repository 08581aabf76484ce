package pl.oparcie.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Who used the processors so far: seconds of the client, of the program, and of everything on the machine. */
record Processors(double client, double program, double machine) {

    private static final double TICK = 100;

    static Processors now(ProcessHandle program) throws IOException {
        var fields = Files.readString(Path.of("/proc/stat"), StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElseThrow()
                .strip()
                .split("\\s+");
        double busy = 0;
        for (int i = 1; i <= 8; i++) {
            var idle = i == 4 || i == 5;
            busy += idle ? 0 : Double.parseDouble(fields[i]) / TICK;
        }
        return new Processors(seconds(ProcessHandle.current()), seconds(program), busy);
    }

    private static double seconds(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
    }

    /** What was used since then, as shares of all processors. */
    Shares since(Processors then, double seconds) {
        var all = seconds * Runtime.getRuntime().availableProcessors();
        return new Shares(
                Numbers.round((client - then.client) / all, 3),
                Numbers.round((program - then.program) / all, 3),
                Numbers.round(
                        Math.max(0, (machine - then.machine - (client - then.client) - (program - then.program)) / all),
                        3));
    }

    /** Shares of all processors; the rest of the machine is mostly the database server. */
    record Shares(double client, double program, double database) {}
}
