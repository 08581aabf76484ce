package pl.oparcie.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A review that was recorded; it never changes. */
record Review(
        UUID id,
        NewReview.Kind kind,
        LocalDate on,
        String participants,
        NewReview.Conclusion conclusion,
        @Nullable LocalDate nextOn,
        String note,
        String effects,
        String durability,
        String recommendations,
        String keeping,
        int donePercent,
        String authorName,
        List<Goal> goals,
        List<Measured> points) {

    record Goal(
            UUID key,
            String title,
            @Nullable Integer baseline,
            @Nullable Integer previous,
            @Nullable Integer value,
            @Nullable Integer target,
            int donePercent,
            String helped,
            String hindered,
            String clientView,
            boolean viewRefused,
            String workerView) {}

    /** A point of the client's own scale. */
    record Measured(String scale, int value, String filledBy) {}
}
