package pl.oparcie.interview.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.form.view.FormSteps;
import pl.oparcie.form.view.FormView;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Offer;
import pl.oparcie.platform.web.Option;

/**
 * The form of an interview, being filled in.
 *
 * @param asked a change that takes a word: the field in which it is given, and what it says
 */
public record FillPage(
        String url,
        String title,
        String sub,
        List<String> notes,
        @Nullable Option asked,
        List<Offer> otherwise,
        Fields fields,
        FormView form,
        FormSteps steps) {

    /** A part of an update that may be confirmed as unchanged. */
    public record Confirm(String part, String label, boolean confirmed) {}
}
