package pl.oparcie.intake.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One contact and what may become of it. */
public record ContactPage(
        String url,
        String name,
        String facts,
        List<Part> parts,
        boolean mayEdit,
        @Nullable String promoteUrl,
        @Nullable String indicationUrl) {

    /** A label with what was noted. */
    public record Part(String label, String text) {}
}
