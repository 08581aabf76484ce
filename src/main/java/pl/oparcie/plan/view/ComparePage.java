package pl.oparcie.plan.view;

import java.util.List;
import pl.oparcie.casework.view.CaseHeader;

/** Two versions of a plan side by side. */
public record ComparePage(CaseHeader header, String backUrl, String before, String after, List<Row> rows) {

    /** One part in both versions. */
    public record Row(String name, String before, String after, boolean differs) {}
}
