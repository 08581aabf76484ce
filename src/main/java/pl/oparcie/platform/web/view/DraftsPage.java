package pl.oparcie.platform.web.view;

import java.util.List;

/** Forms that were begun and not submitted. */
public record DraftsPage(List<Row> rows) {

    public record Row(String formId, String path, String title, String at, int words) {}
}
