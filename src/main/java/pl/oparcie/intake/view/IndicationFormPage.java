package pl.oparcie.intake.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/** The form of an indication. */
public record IndicationFormPage(
        String title,
        String action,
        String cancel,
        String subject,
        String subjectFacts,
        Fields fields,
        Choices choices,
        List<Remark> remarks,
        @Nullable String contact) {

    /** The lists to choose from. */
    public record Choices(
            List<Option> reasons,
            List<Option> areas,
            List<Option> sources,
            List<Option> minors,
            List<Option> situations,
            List<Option> urgency,
            List<Option> yesNo) {}

    /** What the director asked for, beside which field. */
    public record Remark(String field, String label, String words) {}

    /** The words beside a field, or null. */
    public @Nullable String remark(String field) {
        return remarks.stream()
                .filter(remark -> remark.field().equals(field))
                .map(remark -> Texts.text("intake.remark", remark.words()))
                .findFirst()
                .orElse(null);
    }
}
