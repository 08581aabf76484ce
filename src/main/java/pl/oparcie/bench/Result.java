package pl.oparcie.bench;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that a run measured, as it is kept in a file.
 *
 * @param missing what was asked for and not measured: nothing is kept that was not measured
 */
record Result(
        String kind,
        String size,
        String day,
        Machine machine,
        String options,
        double think,
        double startSeconds,
        List<Phase> phases,
        @Nullable Memory memory,
        List<Ratio> ratios,
        List<Rate> rates,
        List<Grown> growth,
        List<String> missing) {

    Result {
        missing = List.copyOf(Objects.requireNonNullElse(missing, List.of())); // older results have none
    }

    /** How the 95th percentile of an action grows with the data; milliseconds. */
    record Grown(String label, List<Double> p95, double ratio) {
        static final double LIMIT = 1.5;

        boolean met() {
            return ratio < LIMIT;
        }
    }

    /** Seconds until the first page. */
    static final int START = 15;

    boolean startMet() {
        return startSeconds <= START;
    }

    /** Everything asked for was measured, and kept. */
    boolean met() {
        return startMet()
                && missing.isEmpty()
                && phases.stream().allMatch(phase -> phase.missed().isEmpty())
                && rates.stream().allMatch(Rate::beaten)
                && growth.stream().allMatch(Grown::met);
    }
}
