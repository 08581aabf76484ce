package pl.oparcie.plan.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.casework.view.CaseHeader;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/** The plan of a case and what the reader may do with it. */
public record PlanPage(
        String caseUrl,
        CaseHeader header,
        @Nullable PlanWords words,
        boolean mayStart,
        boolean mayWrite,
        boolean mayMove,
        boolean mayReopen,
        Fields fields,
        List<Option> answers,
        List<Option> statuses,
        List<Version> versions) {

    /** A version of it. */
    public record Version(
            int number, String label, String url, @Nullable String compareUrl, boolean shown) {}
}
