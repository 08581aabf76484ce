package pl.oparcie.platform.db;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How often each statement ran, and how long all its runs took. */
public final class StatementTotals {

    private static final int MOST = 20;

    private final Map<String, Total> totals = new ConcurrentHashMap<>();

    /**
     * The runs of one statement.
     *
     * @param millis of all runs together
     * @param longest milliseconds of the longest one
     */
    public record Total(String sql, long count, double millis, double longest) {

        Total and(Total other) {
            return new Total(sql, count + other.count, millis + other.millis, Math.max(longest, other.longest));
        }
    }

    void add(String sql, long nanos) {
        totals.merge(sql, new Total(sql, 1, nanos / 1e6, nanos / 1e6), Total::and);
    }

    /** Begins anew. */
    void forget() {
        totals.clear();
    }

    /** Those that took the most time together, the costliest first. */
    List<Total> costliest() {
        return totals.values().stream()
                .sorted(Comparator.comparingDouble(Total::millis).reversed())
                .limit(MOST)
                .toList();
    }
}
