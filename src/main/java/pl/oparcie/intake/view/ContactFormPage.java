package pl.oparcie.intake.view;

import java.util.List;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/** The form of a first contact. */
public record ContactFormPage(
        String title,
        String action,
        String cancel,
        Fields fields,
        boolean searched,
        List<Option> found,
        Choices choices) {

    /** The lists to choose from. */
    public record Choices(List<Option> channels, List<Option> reporters, List<Option> urgency, List<Option> outcomes) {}
}
