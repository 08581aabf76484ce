package pl.oparcie.attachment.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/**
 * One document.
 *
 * @param pages addresses of the pictures of its pages
 * @param more words when not all pages are shown, or null
 * @param destroyed that the content of the version shown was removed for good, or null
 */
public record AttachmentPage(
        String url,
        String title,
        String sub,
        String backUrl,
        String backLabel,
        List<Fact> facts,
        List<String> pages,
        @Nullable String more,
        List<Version> versions,
        @Nullable String cancelled,
        @Nullable String destroyed,
        boolean mayDestroy,
        List<Option> unlawful,
        boolean mayChange,
        boolean mayDescribe,
        boolean mayCancel,
        boolean mustSayWhy,
        boolean printable,
        int shown,
        int current,
        int megabytes,
        Fields replace,
        Fields cancel,
        Fields destroy) {

    public record Fact(String label, String value) {}

    public record Version(
            String label,
            String line,
            @Nullable String url,
            @Nullable String download,
            boolean shown) {}
}
