package pl.oparcie.form.definition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.expression.EvaluationException;
import pl.oparcie.code.CodeBook;

/** Answers of the right kinds to every question, on which each expression is tried out once. */
final class SampleFilling {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

    private final CodeBook codes;
    private final Scope scope;

    SampleFilling(Definition form, CodeBook codes) {
        this.codes = codes;
        var end = form.head().valid().to();
        var on = end == null || DAY.isBefore(end) ? DAY : end;
        this.scope = Scope.of(on, on, codes, Set.of(), Set.of());
        form.questions().forEach(question -> scope.put(question, value(question)));
    }

    void tryAll(List<Reasoning.Trial> trials) {
        for (var trial : trials) {
            var where = trial.table() == null ? scope : scope.in(Scope.row(trial.table(), row(trial.table())));
            try {
                var value = trial.expression().strictly(where);
                if (value != null && trial.results().stream().noneMatch(type -> type.isInstance(value))) {
                    trial.place()
                            .mistake(trial.property(), "\"" + trial.expression() + "\" gives another kind of value");
                }
            } catch (EvaluationException | ArithmeticException | IllegalArgumentException e) {
                trial.place()
                        .mistake(
                                trial.property(),
                                "\"" + trial.expression() + "\" cannot be worked out: " + e.getMessage());
            }
        }
    }

    private @Nullable Object value(Question question) {
        return switch (question.valueType()) {
            case INTEGER, SCALE -> 1;
            case NUMBER, MONEY -> BigDecimal.ONE;
            case DATE -> DAY;
            case MONTH -> java.time.YearMonth.from(DAY);
            case DATETIME -> DAY.atTime(LocalTime.NOON);
            case TIME -> LocalTime.NOON;
            case PERIOD -> Map.of("from", DAY, "to", DAY);
            case ADDRESS -> Map.of("town", "A", "street", "A", "house", "1", "postcode", "00-000", "commune", "A");
            case YES_NO -> "YES";
            case ONE -> code(question);
            case MANY -> List.of(code(question));
            case TABLE -> List.of(row(question));
            case SIGNATURE, NOTE, COMPUTED -> null;
            case TEXT, LONG, PERSON -> "A";
        };
    }

    private String code(Question question) {
        return codes.all(String.valueOf(question.list())).stream()
                .findFirst()
                .map(value -> value.code())
                .orElse("A");
    }

    private Map<String, Object> row(Question table) {
        var row = new LinkedHashMap<String, Object>();
        table.columns().forEach(column -> {
            var value = value(column);
            if (value != null) {
                row.put(column.key(), value);
            }
        });
        return row;
    }
}
