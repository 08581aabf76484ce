package pl.oparcie.code;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which something is in force, both ends included.
 *
 * @param from null for ever before
 * @param to null for ever after
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {

    public static final Validity ALWAYS = new Validity(null, null);

    public boolean on(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** Whether the two share a day. */
    public boolean overlaps(Validity other) {
        return (to == null || other.from == null || !to.isBefore(other.from))
                && (other.to == null || from == null || !other.to.isBefore(from));
    }
}
