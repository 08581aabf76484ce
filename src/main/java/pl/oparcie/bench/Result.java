package pl.oparcie.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that a run measured, as it is kept in a file. */
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
        List<Grown> growth) {

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

    /** Everything asked for was kept. */
    boolean met() {
        return startMet()
                && phases.stream().allMatch(phase -> phase.missed().isEmpty())
                && rates.stream().allMatch(Rate::beaten)
                && growth.stream().allMatch(Grown::met);
    }
}
