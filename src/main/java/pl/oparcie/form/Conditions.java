package pl.oparcie.form;

import static java.util.Objects.requireNonNull;
import static pl.oparcie.platform.text.Texts.text;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pl.oparcie.form.definition.Definition;
import pl.oparcie.form.definition.Expression;
import pl.oparcie.form.definition.Question;

/** When a question is asked, for the browser and in words. */
final class Conditions {

    private final Definition form;
    private final Written written;

    Conditions(Definition form, Written written) {
        this.form = form;
        this.written = written;
    }

    /** What the browser compares to show the question; null where only the server can tell. */
    static @Nullable String when(Question.@Nullable Condition condition, String place) {
        var choice = condition == null ? null : condition.rule().choice();
        return choice == null
                ? null
                : (choice.column() ? place : "") + choice.key() + "=" + String.join("|", choice.codes());
    }

    /** The condition in words, for those who see the question anyway. */
    String words(Question.@Nullable Condition condition, @Nullable Question table) {
        if (condition == null) {
            return "";
        }
        if (condition.words() != null) {
            return condition.words().now();
        }
        var choice = condition.rule().choice();
        if (choice != null) {
            return choice(choice, table);
        }
        var labels = condition.rule().needs().stream()
                .map(key -> "„" + form.question(key).label().now() + "”")
                .collect(Collectors.joining(", "));
        return labels.isEmpty() ? text("form.if.row") : text("form.if.depends", labels);
    }

    private String choice(Expression.Choice choice, @Nullable Question table) {
        var asked = choice.column() && table != null
                ? requireNonNull(table.table()).column(choice.key()).orElseThrow()
                : form.question(choice.key());
        var answers =
                choice.codes().stream().map(code -> written.words(asked, code)).collect(Collectors.joining(" / "));
        return text("form.if.is", asked.label().now(), answers);
    }
}
