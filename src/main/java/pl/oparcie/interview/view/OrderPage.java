package pl.oparcie.interview.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/** An order of an interview. */
public record OrderPage(
        String name,
        @Nullable String former,
        List<Running> open,
        String child,
        boolean despite,
        Fields fields,
        Choices choices) {

    /** An interview of the same person that is open; with its address where the user may open it. */
    public record Running(String words, @Nullable String url) {}

    /** What may be chosen. */
    public record Choices(
            List<Option> kinds,
            List<Option> sources,
            List<Option> modes,
            List<Option> purposes,
            List<Option> updateReasons,
            List<Option> grounds,
            List<Option> relativePurposes,
            List<Option> workers,
            List<Option> clerks) {}
}
