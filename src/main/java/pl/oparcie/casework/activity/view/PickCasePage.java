package pl.oparcie.casework.activity.view;

import java.util.List;

/** Chooses the case first: own cases, those worked on lately on top. */
public record PickCasePage(String titleKey, String bodyKey, boolean crisis, List<Row> rows) {

    /** One case. */
    public record Row(String url, String name, String mark, String last) {}
}
