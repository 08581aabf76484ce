package pl.oparcie.form.view;

import java.util.List;
import java.util.Set;
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
            Progress progress,
            boolean choice,
            List<Option> states,
            String whenWords,
            @Nullable String when,
            boolean live,
            boolean off,
            List<Question> questions) {}

    /**
     * How far a part is filled in.
     *
     * @param leftOut whether it is marked as not needed
     * @param answered whether anything is answered in it
     * @param missing how many answers stop the approval
     * @param problems how many problems are shown in it now
     * @param clash whether somebody else saved another answer meanwhile
     * @param known how many answers stand as the file knew them, and nobody looked at them yet
     * @param seen whether somebody did
     */
    public record Progress(
            boolean leftOut, boolean answered, int missing, int problems, boolean clash, int known, boolean seen) {}

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
            @Nullable Table table) {

        private static final Set<String> SMALL = Set.of(
                "YES_NO",
                "DATE",
                "MONTH",
                "TIME",
                "INTEGER",
                "NUMBER",
                "MONEY",
                "select",
                "DATETIME",
                "PERIOD",
                "person",
                "name",
                "TEXT");
        private static final int ROW = 6;
        private static final int ROW_LETTERS = 130;
        private static final int HALF_ROW_LETTERS = 34;
        private static final int HALF_HELP = 110;
        private static final int HALF_WORKING = 75;
        private static final int HALF_LABEL = 90;

        /** Whether it may stand beside another question. */
        public boolean small() {
            var choice = kind.equals("radios") && inline() && letters() <= HALF_ROW_LETTERS;
            return table == null
                    && (choice || SMALL.contains(kind) || (kind.equals("COMPUTED") && working.length() <= HALF_WORKING))
                    && label.length() <= HALF_LABEL
                    && (help == null || help.length() <= HALF_HELP);
        }

        /** Whether its choices fit into a line. */
        public boolean inline() {
            return options.size() <= ROW
                    && letters() <= ROW_LETTERS
                    && options.stream().allMatch(option -> option.hint() == null);
        }

        private int letters() {
            return options.stream().mapToInt(option -> option.label().length()).sum();
        }
    }

    /** A repeatable table. */
    public record Table(
            boolean cells, List<String> heads, List<Row> rows, String rowWord, List<String> totals, boolean full) {}

    /** A row of a table. */
    public record Row(int index, List<Question> cells) {}
}
