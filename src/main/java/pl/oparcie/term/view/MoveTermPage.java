package pl.oparcie.term.view;

import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.web.Fields;

/** A term to be moved; {@code law} is the provision that sets it, or null. */
public record MoveTermPage(
        String id,
        String title,
        String url,
        String eventOn,
        String dueOn,
        String firstDueOn,
        String basis,
        @Nullable String law,
        Fields fields) {}
