package pl.oparcie.casework;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import pl.oparcie.register.PersonId;

/**
 * The person (or, with no person, the household) belongs to a target group.
 *
 * @param unemployedSince for the unemployed: since when without work, from which the length is counted
 * @param releaseOn for those leaving prison: planned day of release (art. 13 ust. 3)
 */
public record TargetGroup(
        TargetCode code,
        @Nullable PersonId person,
        String detail,
        @Nullable LocalDate unemployedSince,
        @Nullable LocalDate releaseOn,
        LocalDate since,
        @Nullable LocalDate until) {

    /** A group with a note, lasting since a day. */
    public static TargetGroup of(TargetCode code, String detail, LocalDate since) {
        return new TargetGroup(code, null, detail, null, null, since, null);
    }
}
