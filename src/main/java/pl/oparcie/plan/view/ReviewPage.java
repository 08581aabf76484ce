package pl.oparcie.plan.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.casework.view.CaseHeader;

/** A recorded review, on the page and on paper. */
public record ReviewPage(
        String caseUrl,
        @Nullable CaseHeader header,
        String caseName,
        String caseMark,
        String id,
        String title,
        boolean isFinal,
        String on,
        String participants,
        String author,
        String conclusion,
        String nextOn,
        String note,
        String effects,
        String durability,
        String recommendations,
        String keeping,
        String done,
        @Nullable String nextStepUrl,
        String nextStep,
        List<Goal> goals,
        List<Scale> scales,
        List<TrendView> trends) {

    /** One goal. */
    public record Goal(
            String title,
            String baseline,
            String previous,
            String value,
            String target,
            String done,
            String helped,
            String hindered,
            String clientView,
            String workerView) {}

    /** A point of the client's own scale. */
    public record Scale(String name, int value, String filledBy) {}
}
