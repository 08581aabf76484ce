package pl.oparcie.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.oparcie.diagnosis.NewDiagnosis.FilledBy;

/**
 * What a review of a plan says, and more when it is the final one (social-work-tools 6.3).
 *
 * @param effects what changed; a final evaluation has to say it
 * @param keeping how the change will be kept
 */
public record NewReview(
        Kind kind,
        LocalDate on,
        String participants,
        List<Goal> goals,
        List<Point> points,
        Conclusion conclusion,
        @Nullable LocalDate nextOn,
        String note,
        String effects,
        String durability,
        String recommendations,
        String keeping) {

    /** On the way, or at the end. */
    public enum Kind {
        CURRENT,
        FINAL
    }

    /** What follows. */
    public enum Conclusion {
        CONTINUE,
        MODIFY,
        CLOSE,
        HAND_OVER
    }

    /** One goal of the agreed plan; a null value was not asked about. */
    public record Goal(
            UUID goalKey,
            @Nullable Integer value,
            String helped,
            String hindered,
            String clientView,
            boolean viewRefused,
            String workerView) {}

    /** A point on the client's own scale, by its name; a new name begins a new scale. */
    public record Point(String scale, int value, FilledBy filledBy) {}
}
