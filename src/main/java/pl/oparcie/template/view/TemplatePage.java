package pl.oparcie.template.view;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One template.
 *
 * @param back values of the button that puts the supplied one back; null where it may not be pressed
 * @param backLabel words of that button
 */
public record TemplatePage(
        String url,
        String title,
        String sub,
        boolean mayKeep,
        List<Preview> previews,
        List<Version> versions,
        @Nullable Map<String, String> back,
        String backLabel,
        String backHelp,
        List<Asked> asked,
        List<String> own) {

    /** Sample letters for one person. */
    public record Preview(String person, List<Link> links) {}

    /** A file. */
    public record Link(String url, String label, String name) {}

    /**
     * A version and its documents; one that puts the supplied template back has none.
     *
     * @param cancel where a version to come is taken back
     */
    public record Version(
            String label,
            String mark,
            String state,
            String line,
            String note,
            List<Link> files,
            @Nullable String cancel) {}

    /** A name that the template asks for, and what it means. */
    public record Asked(String name, String meaning) {}
}
