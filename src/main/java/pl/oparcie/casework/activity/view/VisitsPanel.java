package pl.oparcie.casework.activity.view;

import java.util.List;

/** The card of planned visits beside the course of a case. */
public record VisitsPanel(String caseUrl, boolean mayPlan, List<Row> rows) {

    /** One visit. */
    public record Row(String when, String title, String url, String mark) {}
}
