package pl.oparcie.form.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.web.Option;

/**
 * A form on a page.
 *
 * @param depends names of questions after whose change the server works values and conditions out anew
 * @param working whether the form is not the official wording
 */
public record FormView(
        String uses,
        String notice,
        boolean working,
        String depends,
        boolean computes,
        List<Section> sections,
        List<String> warnings) {

    /**
     * A part of the form.
     *
     * @param choice whether the filler may leave it out
     * @param when field and codes a browser can compare, such as {@code mode=A|B}; null where it cannot
     * @param live whether only the server knows if it is asked
     * @param off whether it is not asked now
     * @param mark what to say beside the heading; empty for nothing
     */
    public record Section(
            String key,
            String title,
            String mark,
            String help,
            boolean choice,
            List<Option> states,
            String whenWords,
            @Nullable String when,
            boolean live,
            boolean off,
            List<Question> questions) {}

    /** A question, or a column in one row of a table. */
    public record Question(
            String name,
            String label,
            String kind,
            @Nullable String help,
            @Nullable String source,
            boolean required,
            List<Option> options,
            int max,
            int rows,
            String low,
            String high,
            String whenWords,
            @Nullable String when,
            boolean live,
            boolean off,
            boolean refusal,
            String value,
            String working,
            String warning,
            String mark,
            @Nullable Table table) {}

    /** A repeatable table. */
    public record Table(
            boolean cells, List<String> heads, List<Row> rows, String rowWord, List<String> totals, boolean full) {}

    /** A row of a table. */
    public record Row(int index, List<Question> cells) {}
}
