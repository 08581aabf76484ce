package pl.oparcie.desk.log.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/** The log. */
public record LogPage(
        Fields filter,
        List<Option> users,
        List<Option> events,
        List<Row> rows,
        boolean filtered,
        @Nullable String next,
        @Nullable String first) {

    /** A line; whose record it is about as words with addresses that filter by it. */
    public record Row(
            String at, String user, String roles, String event, List<Whose> whose, String reason, String address) {}

    /** A record: its mark or the end of its id. */
    public record Whose(String label, @Nullable String url) {}
}
