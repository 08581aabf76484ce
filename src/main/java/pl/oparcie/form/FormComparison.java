package pl.oparcie.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pl.oparcie.code.CodeBook;
import pl.oparcie.form.definition.Question;
import pl.oparcie.form.definition.Type;
import pl.oparcie.form.view.FormChanges;

/** Two fillings side by side, question by question, in the order of the later one. */
final class FormComparison {

    private FormComparison() {}

    static FormChanges of(Filling filling, Answers before, Answers after, CodeBook codes, LocalDate today) {
        var written = new Written(codes, filling.begun());
        var reading = new Reading(filling, codes, today, new Source.Kept(after));
        var sections = new ArrayList<FormChanges.Section>();
        var changed = 0;
        for (var section : filling.form().sections()) {
            if (!reading.asksFor(section)) {
                continue;
            }
            var changes = section.questions().stream()
                    .filter(question -> question.type().answered()
                            && !ordered(question)
                            && !reading.hidden(question.key())
                            && !same(question, before.value(question.key()), after.value(question.key())))
                    .map(question -> new FormChanges.Change(
                            question.key(),
                            Reading.label(question),
                            words(question, before.value(question.key()), after.value(question.key()), written),
                            words(question, after.value(question.key()), before.value(question.key()), written)))
                    .toList();
            if (!changes.isEmpty()) {
                sections.add(new FormChanges.Section(
                        section.id() + ". " + section.title().now(), changes));
                changed += changes.size();
            }
        }
        return new FormChanges(List.copyOf(sections), changed);
    }

    /** Of many chosen the order says nothing. */
    private static boolean same(Question question, @Nullable Object before, @Nullable Object after) {
        if (question.type() == Type.MANY && before instanceof List<?> some && after instanceof List<?> others) {
            return Set.copyOf(some).equals(Set.copyOf(others));
        }
        return Source.same(before, after);
    }

    /** What the order of a filling says anyway is no change of anybody's situation. */
    private static boolean ordered(Question question) {
        return question.prefill().stream()
                .anyMatch(path -> path.startsWith("interview.") || path.startsWith("former.n") || path.equals("today"));
    }

    /** In words; of a table the rows that the other one has not. */
    static String words(Question question, @Nullable Object value, @Nullable Object other, Written written) {
        return question.table() != null && value instanceof List<?> rows
                ? rows.stream()
                        .filter(row -> !(other instanceof List<?> others && others.contains(row)))
                        .map(row -> row(question, (Map<?, ?>) row, written))
                        .collect(Collectors.joining("\n"))
                : written.words(question, value);
    }

    private static String row(Question table, Map<?, ?> row, Written written) {
        return table.columns().stream()
                .filter(column -> row.get(column.key()) != null)
                .map(column -> column.label().now() + ": " + written.words(column, row.get(column.key())))
                .collect(Collectors.joining("; "));
    }
}
