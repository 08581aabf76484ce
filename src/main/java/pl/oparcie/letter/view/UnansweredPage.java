package pl.oparcie.letter.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/** Letters that nobody answered yet, and how many there are by institution. */
public record UnansweredPage(
        Fields filters,
        List<Option> which,
        List<Option> institutions,
        List<Option> kinds,
        List<Option> workers,
        List<Count> counts,
        List<LetterRow> rows,
        boolean filtered,
        String print,
        @Nullable String next) {

    /** One institution; {@code url} shows its letters alone. */
    public record Count(String name, String url, int waiting, int late) {}
}
