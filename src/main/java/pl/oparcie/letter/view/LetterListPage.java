package pl.oparcie.letter.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/** Letters of many cases. */
public record LetterListPage(
        Fields filters,
        List<Option> scopes,
        List<Option> states,
        List<Option> kinds,
        List<LetterRow> rows,
        boolean filtered,
        @Nullable String next) {}
