package pl.oparcie.interview.view;

import java.util.List;
import pl.oparcie.form.view.FormChanges;

/** What an update changed, side by side; the other parts are confirmed one by one. */
public record ChangesPage(
        String url,
        String name,
        String sub,
        FormChanges changes,
        List<FillPage.Confirm> confirms,
        boolean mayConfirm,
        String version) {}
