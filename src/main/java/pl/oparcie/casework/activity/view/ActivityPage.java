package pl.oparcie.casework.activity.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.web.Fields;

/** One entry with everything it said before. */
public record ActivityPage(
        String url,
        String caseUrl,
        String caseName,
        String mark,
        String title,
        String sub,
        boolean crisis,
        boolean corrected,
        @Nullable String late,
        @Nullable String cancelled,
        @Nullable String informed,
        List<Fact> facts,
        String said,
        String interpretation,
        List<Former> formers,
        boolean mayCorrect,
        boolean stepOpen,
        Fields cancel) {

    /** One field in words. */
    public record Fact(String label, String value) {}

    /** What it said before a correction. */
    public record Former(String sub, String reason, List<Fact> facts) {}
}
