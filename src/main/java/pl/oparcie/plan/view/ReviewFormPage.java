package pl.oparcie.plan.view;

import java.util.List;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/** The form of a review. */
public record ReviewFormPage(
        String caseUrl,
        String caseName,
        String caseMark,
        boolean isFinal,
        Fields fields,
        List<Goal> goals,
        List<String> scales,
        List<Option> conclusions,
        List<Option> filledBy) {

    /** A goal with what is known of it. */
    public record Goal(String title, String indicator, String baseline, String previous, String target, String done) {}
}
