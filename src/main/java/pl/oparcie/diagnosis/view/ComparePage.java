package pl.oparcie.diagnosis.view;

import java.util.List;
import pl.oparcie.casework.view.CaseHeader;

/** Two versions side by side. */
public record ComparePage(
        CaseHeader header, String tab, String title, String backUrl, String before, String after, List<Row> rows) {

    /** One part in both versions. */
    public record Row(String name, String before, String after, boolean differs) {}
}
