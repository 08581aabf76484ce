package pl.oparcie.intake.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/** First contacts, newest first. */
public record ContactListPage(
        Fields filter,
        List<Option> outcomes,
        List<Option> urgency,
        boolean filtered,
        List<Row> rows,
        @Nullable String next) {

    /** One contact. */
    public record Row(
            String url,
            String date,
            String name,
            String facts,
            String mark,
            String outcome,
            boolean urgent,
            String urgency) {}
}
