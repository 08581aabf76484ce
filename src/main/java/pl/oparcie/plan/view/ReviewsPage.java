package pl.oparcie.plan.view;

import java.util.List;
import pl.oparcie.casework.view.CaseHeader;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/** Reviews of a case with its scales. */
public record ReviewsPage(
        String caseUrl,
        CaseHeader header,
        boolean mayWrite,
        boolean mayReview,
        List<Row> rows,
        List<TrendView> trends,
        Fields fields,
        List<Option> scales,
        List<Option> filledBy) {

    /** One review. */
    public record Row(String on, String title, String conclusion, String done, String url) {}
}
