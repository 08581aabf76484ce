package pl.oparcie.form.view;

import java.util.List;

/** All forms in all versions. */
public record FormsPage(List<Row> rows) {

    /** One version of a form. */
    public record Row(
            String url,
            String title,
            String code,
            String version,
            String validity,
            String state,
            String mark,
            String basis,
            String certainty,
            int questions) {}
}
