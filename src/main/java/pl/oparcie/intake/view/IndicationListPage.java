package pl.oparcie.intake.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Indications the user may see. */
public record IndicationListPage(
        List<Tab> tabs,
        List<Row> rows,
        boolean mayWrite,
        @Nullable String queueUrl,
        int waiting,
        @Nullable String next) {

    /** A filter by state. */
    public record Tab(String url, String label, boolean current) {}

    /** One indication. */
    public record Row(
            String url,
            String number,
            String name,
            String facts,
            String date,
            String mark,
            String markLabel,
            boolean urgent,
            String urgency) {}
}
