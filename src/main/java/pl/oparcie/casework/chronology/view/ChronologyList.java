package pl.oparcie.casework.chronology.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines of time, the newest first; for {@code chronology/list.jte}.
 *
 * @param next address of the older lines, or null
 * @param prev address of the newest ones, when these are not they; or null
 */
public record ChronologyList(
        List<Line> lines, @Nullable String next, @Nullable String prev) {

    /**
     * One line.
     *
     * @param style paper, alarm, plan, system or an empty text: its shape
     * @param meta day, kind, time spent, who
     * @param notes marks in words: corrected, cancelled, entered late
     * @param more what did not fit above, or empty
     */
    public record Line(
            String style,
            String meta,
            List<String> notes,
            boolean cancelled,
            List<Part> title,
            List<Part> body,
            List<Part> more,
            List<Part> interpretation,
            @Nullable String url,
            @Nullable String caseMark) {}

    /** A piece of text; {@code hit} when it is a word that was looked for. */
    public record Part(String text, boolean hit) {}
}
