package pl.oparcie.form;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pl.oparcie.form.definition.Question;
import pl.oparcie.form.definition.Section;

/** Where answers are read from: fields of a page, or answers kept. */
interface Source {

    /** The answer to a question at a place; null when there is none, or none that can be understood. */
    @Nullable
    Object answer(Question question, String name);

    /** The places of the rows of a table, such as {@code incomes.0.}. */
    List<String> rows(Question table);

    /** What was said of an optional section; null when nothing was. */
    Answers.@Nullable SectionState state(Section section);

    boolean refused(Question question);

    /** Whether the filler looked at what the file knew of a part, and agreed. */
    boolean seen(Section section);

    /** Whether values worked out earlier are kept as they were. */
    boolean frozen();

    /** Answers kept. */
    record Kept(Answers answers) implements Source {

        @Override
        public @Nullable Object answer(Question question, String name) {
            var parts = name.split("\\.");
            if (parts.length < 3) {
                return answers.value(question.key());
            }
            var rows = answers.rows(parts[0]);
            var row = Integer.parseInt(parts[1]);
            return row < rows.size() ? rows.get(row).get(parts[2]) : null;
        }

        @Override
        public List<String> rows(Question table) {
            return java.util.stream.IntStream.range(0, answers.rows(table.key()).size())
                    .mapToObj(row -> table.key() + "." + row + ".")
                    .toList();
        }

        @Override
        public Answers.@Nullable SectionState state(Section section) {
            return answers.sections().get(section.key());
        }

        @Override
        public boolean refused(Question question) {
            return answers.refused().contains(question.key());
        }

        @Override
        public boolean seen(Section section) {
            return answers.seen().contains(section.key());
        }

        @Override
        public boolean frozen() {
            return true;
        }
    }

    /** Nothing answered, as on an empty paper. */
    record Nothing() implements Source {

        @Override
        public @Nullable Object answer(Question question, String name) {
            return null;
        }

        @Override
        public List<String> rows(Question table) {
            return List.of();
        }

        @Override
        public Answers.@Nullable SectionState state(Section section) {
            return null;
        }

        @Override
        public boolean refused(Question question) {
            return false;
        }

        @Override
        public boolean seen(Section section) {
            return false;
        }

        @Override
        public boolean frozen() {
            return true;
        }
    }

    /** The same value again, for those that compare. */
    static boolean same(@Nullable Object one, @Nullable Object other) {
        return Objects.equals(one, other)
                || (one instanceof java.math.BigDecimal a
                        && other instanceof java.math.BigDecimal b
                        && a.compareTo(b) == 0)
                || (one instanceof List<?> a && other instanceof List<?> b && sameItems(a, b))
                || (one instanceof Map<?, ?> a && other instanceof Map<?, ?> b && sameParts(a, b));
    }

    private static boolean sameItems(List<?> one, List<?> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (var i = 0; i < one.size(); i++) {
            if (!same(one.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameParts(Map<?, ?> one, Map<?, ?> other) {
        return one.keySet().equals(other.keySet())
                && one.keySet().stream().allMatch(key -> same(one.get(key), other.get(key)));
    }
}
