package pl.oparcie.casework.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/**
 * A list of cases.
 *
 * @param sorts links that sort by a column: name, opened, due
 * @param bulk whether the reader may move many cases at once
 */
public record CaseListPage(
        String title,
        Fields filters,
        List<Option> scopes,
        List<Option> stages,
        List<Option> groups,
        List<Option> states,
        List<Option> workers,
        List<Option> overdue,
        List<Sort> sorts,
        List<Row> rows,
        boolean filtered,
        boolean bulk,
        @Nullable String next,
        @Nullable String prev) {

    public record Sort(String label, String url, @Nullable String direction) {}

    public record Row(
            String url,
            String name,
            String mark,
            String stage,
            String state,
            String lead,
            String opened,
            String due,
            String dueMark) {}
}
