package pl.oparcie.document;

import org.jspecify.annotations.Nullable;

/**
 * What stands around every print: the centre's heading, the title, the foot.
 *
 * @param language of the print, for screen readers
 * @param heading lines of the centre's heading
 * @param title of the document; no personal data, since readers show it in the window
 * @param foot case mark and date
 * @param draftForm words that tell a form of the centre's own making from an official one; null for an official one
 */
public record Paper(
        String language,
        java.util.List<String> heading,
        String title,
        String foot,
        @Nullable String draftForm) {}
