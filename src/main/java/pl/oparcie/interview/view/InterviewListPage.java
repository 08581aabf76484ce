package pl.oparcie.interview.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/** The queue of interviews. */
public record InterviewListPage(
        Fields filters,
        List<Option> scopes,
        List<Option> workers,
        List<Option> kinds,
        List<Option> which,
        List<Row> rows,
        boolean filtered,
        boolean heads,
        @Nullable String next) {

    /** One interview. */
    public record Row(
            String url,
            String name,
            String number,
            String kind,
            String worker,
            String planned,
            String due,
            String dueMark,
            String dueWords,
            String state,
            String stateMark) {}
}
