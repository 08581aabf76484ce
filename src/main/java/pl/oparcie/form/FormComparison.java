package pl.oparcie.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pl.oparcie.code.CodeBook;
import pl.oparcie.form.definition.Question;
import pl.oparcie.form.view.FormChanges;

/** Two fillings side by side, question by question, in the order of the later one. */
final class FormComparison {

    private FormComparison() {}

    static FormChanges of(Filling filling, Answers before, Answers after, CodeBook codes) {
        var written = new Written(codes, filling.begun());
        var sections = new ArrayList<FormChanges.Section>();
        var changed = 0;
        for (var section : filling.form().sections()) {
            var changes = section.questions().stream()
                    .filter(question -> question.type().answered()
                            && !Source.same(before.value(question.key()), after.value(question.key())))
                    .map(question -> new FormChanges.Change(
                            question.key(),
                            Reading.label(question),
                            words(question, before.value(question.key()), written),
                            words(question, after.value(question.key()), written)))
                    .toList();
            if (!changes.isEmpty()) {
                sections.add(new FormChanges.Section(
                        section.id() + ". " + section.title().now(), changes));
                changed += changes.size();
            }
        }
        return new FormChanges(List.copyOf(sections), changed);
    }

    private static String words(Question question, @Nullable Object value, Written written) {
        return question.table() != null && value instanceof List<?> rows
                ? rows.stream()
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
