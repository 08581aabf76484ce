package pl.oparcie.interview.view;

import java.util.List;
import pl.oparcie.form.view.FormSteps;
import pl.oparcie.form.view.FormView;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Offer;

/** The form of an interview, being filled in. */
public record FillPage(
        String url,
        String title,
        String sub,
        List<String> notes,
        List<Offer> otherwise,
        Fields fields,
        FormView form,
        FormSteps steps) {

    /** A part of an update that may be confirmed as unchanged. */
    public record Confirm(String part, String label, boolean confirmed) {}
}
