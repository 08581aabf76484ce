package pl.oparcie.term.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/** The list of terms. */
public record TermsPage(
        String sub,
        List<Chip> chips,
        Fields filter,
        List<Option> kinds,
        List<Option> workers,
        String span,
        List<Row> rows,
        boolean filtered,
        @Nullable String next,
        @Nullable String prev) {

    /** A quick filter. */
    public record Chip(String url, String label, boolean current) {}

    /** A term; {@code doneUrl} is null when it ends elsewhere, {@code moveUrl} when the reader may not move it; {@code inWords} asks what came of it. */
    public record Row(
            String when,
            String title,
            String url,
            String why,
            @Nullable String worker,
            String mark,
            String label,
            @Nullable String moveUrl,
            @Nullable String doneUrl,
            boolean inWords) {}
}
