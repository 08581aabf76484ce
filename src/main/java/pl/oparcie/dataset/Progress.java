package pl.oparcie.dataset;

import java.io.PrintStream;
import java.time.Duration;

/** Says how far the filling has come. */
final class Progress {

    private static final long EVERY = Duration.ofSeconds(5).toNanos();

    private final PrintStream out;
    private final long begun = System.nanoTime();
    private String what = "";
    private long since = begun;
    private long said = begun;
    private long all;
    private long done;

    Progress(PrintStream out) {
        this.out = out;
    }

    void begin(String next, long size) {
        end();
        what = next;
        all = size;
        done = 0;
        since = System.nanoTime();
        said = since;
    }

    void done(long number) {
        done = Math.min(all, done + number);
        long now = System.nanoTime();
        if (now - said > EVERY) {
            said = now;
            double seconds = (now - since) / 1e9;
            out.printf(
                    "  %s: %,d of %,d, %.0f s, about %.0f s left%n",
                    what, done, all, seconds, seconds * (all - done) / Math.max(1, done));
        }
    }

    void end() {
        if (!what.isEmpty()) {
            out.printf("%s: %.1f s%n", what, (System.nanoTime() - since) / 1e9);
            what = "";
        }
    }

    double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }
}
