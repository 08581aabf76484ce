package pl.oparcie.intake.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/** Giving one indication to a worker. */
public record AssignPage(
        String url,
        String indicationUrl,
        String name,
        String number,
        String facts,
        @Nullable String routeHint,
        @Nullable String alreadyOpen,
        String proposal,
        List<Option> workers,
        List<Part> parts,
        Fields fields) {

    /** A label with what was written. */
    public record Part(String label, String text) {}
}
