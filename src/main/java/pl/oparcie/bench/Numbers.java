package pl.oparcie.bench;

import java.util.Arrays;
import java.util.Locale;

/** Rounding and percentiles of a few values. */
final class Numbers {

    private Numbers() {}

    static double round(double value, int places) {
        var scale = Math.pow(10, places);
        return Math.round(value * scale) / scale;
    }

    /** The smallest value that at least this share of all values does not exceed. */
    static double percentile(double[] values, double share) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        var place = (int) Math.ceil(share / 100 * sorted.length) - 1;
        return sorted.length == 0 ? 0 : sorted[Math.max(0, place)];
    }

    static String one(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f%%", share * 100);
    }
}
