package pl.oparcie.casework;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A reason of art. 7.
 *
 * @param otherText what the reason is, when it is not on the list
 * @param dominant the one from which the others come
 * @param flags within pkt 9: incomplete family, large family
 * @param until last day; null while it lasts
 */
public record Reason(
        ReasonCode code,
        @Nullable String otherText,
        boolean dominant,
        Set<Flag> flags,
        LocalDate since,
        @Nullable LocalDate until) {

    /** What pkt 9 names in particular. */
    public enum Flag {
        INCOMPLETE_FAMILY,
        LARGE_FAMILY
    }

    /** A reason of the list, lasting since a day. */
    public static Reason of(ReasonCode code, boolean dominant, LocalDate since) {
        return new Reason(code, null, dominant, Set.of(), since, null);
    }

    /** A reason that is not on the list. */
    public static Reason other(String text, boolean dominant, LocalDate since) {
        return new Reason(ReasonCode.OTHER, text, dominant, Set.of(), since, null);
    }
}
