package pl.oparcie.casework.chronology.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/**
 * The line of time with its filters and its search.
 *
 * @param searched what was looked for, or null
 * @param nextSearch hidden fields of the button that shows older finds, or null
 */
public record ChronologyPage(
        String url,
        String name,
        String sub,
        String backUrl,
        @Nullable String otherUrl,
        @Nullable String otherLabel,
        Fields filter,
        List<Option> kinds,
        List<Option> workers,
        boolean filtered,
        @Nullable String searched,
        @Nullable String nextSearch,
        ChronologyList list) {}
