package pl.oparcie.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One scale over time: the same question asked again (rule 9.15). */
public record Trend(String name, Kind kind, List<Dot> dots) {

    /** Whose scale it is, and from where to where it goes. */
    public enum Kind {
        /** The client's own, in the file of the plan. */
        OWN(0, 10),
        /** A goal of the plan. */
        GOAL(0, 10),
        /** A scaling question of a tool. */
        QUESTION(0, 10),
        /** How far a goal is attained. */
        ATTAINMENT(-2, 2);

        private final int low;
        private final int high;

        Kind(int low, int high) {
            this.low = low;
            this.high = high;
        }

        int low() {
            return low;
        }

        int high() {
            return high;
        }

        /** How a value is written: with its sign where there are values below nought. */
        String value(int value) {
            return value > 0 && low < 0 ? "+" + value : Integer.toString(value).replace('-', '\u2212');
        }
    }

    /**
     * An answer.
     *
     * @param written the id of what it was written in, which tells when; null where only its day counts
     */
    public record Dot(LocalDate on, int value, @Nullable UUID written) {

        public Dot(LocalDate on, int value) {
            this(on, value, null);
        }

        private boolean after(UUID id) {
            return written != null && written.compareTo(id) > 0;
        }
    }

    Dot last() {
        return dots.getLast();
    }

    /** As it stood on a day. */
    Trend until(LocalDate day) {
        return new Trend(
                name, kind, dots.stream().filter(dot -> !dot.on().isAfter(day)).toList());
    }

    /** As it stood on a day when something was written: what was written later does not change it any more. */
    Trend until(LocalDate day, UUID written) {
        return new Trend(
                name,
                kind,
                dots.stream()
                        .filter(dot -> !dot.on().isAfter(day) && !dot.after(written))
                        .toList());
    }
}
