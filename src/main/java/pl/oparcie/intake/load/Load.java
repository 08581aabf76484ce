package pl.oparcie.intake.load;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.UserId;

/**
 * What one worker carries.
 *
 * @param benefits whether the worker also runs proceedings on benefits
 * @param absentUntil last day of an absence that lasts today; null when at work
 * @param active open cases of social work: one-off information is not a case
 * @param weighted the cases by the centre's weights
 */
public record Load(
        UserId worker,
        String name,
        UUID team,
        String teamName,
        BigDecimal fte,
        boolean benefits,
        @Nullable LocalDate absentUntil,
        @Nullable String substitute,
        int active,
        int suspended,
        BigDecimal weighted) {

    /** Weighted cases for a full-time post; the cases themselves when the post has no time at all. */
    public BigDecimal perPost() {
        return fte.signum() == 0 ? weighted : weighted.divide(fte, 1, RoundingMode.HALF_UP);
    }

    /** Families and single households for a full-time post, as art. 110 ust. 11 counts them. */
    public BigDecimal familiesPerPost() {
        var families = BigDecimal.valueOf(active + suspended);
        return fte.signum() == 0 ? families : families.divide(fte, 1, RoundingMode.HALF_UP);
    }

    /** Whether the norm is exceeded by the act's count or by the centre's own. */
    public boolean over(int norm) {
        var limit = BigDecimal.valueOf(norm);
        return perPost().compareTo(limit) > 0 || familiesPerPost().compareTo(limit) > 0;
    }
}
