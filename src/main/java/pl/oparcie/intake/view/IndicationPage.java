package pl.oparcie.intake.view;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/** One indication: what was written, what became of it, what may be done now. */
public record IndicationPage(
        String url,
        String number,
        String name,
        String mark,
        String markLabel,
        @Nullable String urgency,
        String facts,
        Routing routing,
        List<Part> main,
        List<Part> more,
        List<Remark> remarks,
        List<String> history,
        Can can,
        @Nullable Queue queue,
        @Nullable Wall wall,
        Map<String, String> acceptValues) {

    /** The proposed way, with its reason. */
    public record Routing(boolean assistant, String title, String reason) {}

    /** A label with what was written. */
    public record Part(String label, String text) {}

    /** A remark beside a field. */
    public record Remark(String label, String words) {}

    /** What the user may do here. */
    public record Can(boolean decide, boolean own, boolean edit, boolean assign, boolean tell) {}

    /** The neighbours among those that wait. */
    public record Queue(@Nullable String previous, @Nullable String next, int waiting) {}

    /** What comes back over the wall: that a case exists, whose it is, whether work was taken up. */
    public record Wall(
            String worker,
            String since,
            @Nullable String taken,
            String words,
            @Nullable String caseUrl,
            @Nullable Fields feedback,
            List<Option> yesNo) {}
}
