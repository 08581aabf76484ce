package pl.oparcie.casework.activity.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.web.Fields;

/**
 * A week of visits and meetings, and who is out in the field.
 *
 * @param out in words, while the reader is out; else null
 */
public record CalendarPage(
        String week,
        String previous,
        String next,
        @Nullable String current,
        List<Day> days,
        boolean empty,
        @Nullable String out,
        Fields leave,
        List<Outside> outside) {

    /** One day. */
    public record Day(String label, boolean today, List<Row> rows) {}

    /** One visit. */
    public record Row(
            String when,
            String title,
            String url,
            String caseUrl,
            String where,
            List<String> safety,
            String mark,
            String state,
            @Nullable String tellUrl) {}

    /** Somebody who is out. */
    public record Outside(String name, String since, boolean late, String due) {}
}
