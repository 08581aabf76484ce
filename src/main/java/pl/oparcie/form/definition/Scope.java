package pl.oparcie.form.definition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.expression.EvaluationContext;
import pl.oparcie.code.CodeBook;

/**
 * What an expression can see: the answers so far, the amounts and dictionaries of one day, and nothing else of the program.
 *
 * @param row the row of a table in whose scope the expression stands
 * @param on the day of amounts and dictionaries
 * @param context what expressions read it through, made once
 */
public record Scope(
        Map<String, Object> answers,
        @Nullable Map<String, Object> row,
        LocalDate on,
        LocalDate today,
        CodeBook codes,
        Set<String> skipped,
        Set<String> refused,
        AtomicReference<EvaluationContext> context) {

    /** A value that expressions see as its name. */
    public interface Named {
        String name();
    }

    /** Decimals kept while working out; results are rounded at the end. */
    static final int DECIMALS = 10;

    /** Under which a row keeps the names of its columns; no question can be named so. */
    private static final String COLUMNS = "@columns";

    public static Scope of(LocalDate on, LocalDate today, CodeBook codes, Set<String> skipped, Set<String> refused) {
        return new Scope(new HashMap<>(), null, on, today, codes, skipped, refused, new AtomicReference<>());
    }

    /** The same seen from within a row. */
    public Scope in(Map<String, Object> inside) {
        return new Scope(answers, inside, on, today, codes, skipped, refused, new AtomicReference<>());
    }

    public Scope on(LocalDate day) {
        return new Scope(answers, row, day, today, codes, skipped, refused, new AtomicReference<>());
    }

    /** Adds an answer. */
    public void put(Question question, @Nullable Object value) {
        if (value instanceof List<?> rows && question.table() != null) {
            var columns = columns(question);
            answers.put(
                    question.key(),
                    rows.stream().map(row -> row((Map<?, ?>) row, columns)).toList());
        } else if (value != null) {
            answers.put(question.key(), plain(value));
        }
    }

    /** A row of the table as expressions see it; it knows its columns, answered or not. */
    public static Map<String, Object> row(Question table, Map<String, ?> answers) {
        return row(answers, columns(table));
    }

    private static Map<String, Object> row(Map<?, ?> row, Set<String> columns) {
        var plain = plainParts(row);
        plain.put(COLUMNS, columns);
        return plain;
    }

    private static Set<String> columns(Question table) {
        return table.columns().stream().map(Question::key).collect(Collectors.toSet());
    }

    /** The value as expressions see it: numbers with room for decimals, parts as maps. */
    public static Object plain(Object value) {
        return switch (value) {
            case Named named -> named.name();
            case Integer whole -> BigDecimal.valueOf(whole).setScale(DECIMALS);
            case BigDecimal number -> number.scale() < DECIMALS ? number.setScale(DECIMALS) : number;
            case Map<?, ?> parts -> plainParts(parts);
            case Collection<?> items -> plainItems(items);
            default -> value;
        };
    }

    private static Map<String, Object> plainParts(Map<?, ?> parts) {
        var plain = new HashMap<String, Object>();
        parts.forEach((name, part) -> {
            if (part != null) {
                plain.put(name.toString(), plain(part));
            }
        });
        return plain;
    }

    private static List<Object> plainItems(Collection<?> items) {
        var plain = new ArrayList<>();
        items.forEach(item -> plain.add(plain(item)));
        return plain;
    }

    /** A property of an answer: a column of a row, a part of a period or address, year, month and day of a date. */
    @Nullable
    Object part(@Nullable Object of, String name) {
        return switch (of) {
            case Scope scope -> scope.row == null ? answers.get(name) : part(scope.row, name);
            case Map<?, ?> parts ->
                parts.get(COLUMNS) instanceof Set<?> columns && !columns.contains(name)
                        ? answers.get(name)
                        : parts.get(name);
            case LocalDate day -> datePart(day, name);
            case LocalDateTime moment -> datePart(moment.toLocalDate(), name);
            case YearMonth month -> datePart(month.atDay(1), name);
            case null, default -> null;
        };
    }

    private static @Nullable Object datePart(LocalDate day, String name) {
        return switch (name) {
            case "year" -> BigDecimal.valueOf(day.getYear());
            case "month" -> BigDecimal.valueOf(day.getMonthValue());
            case "day" -> BigDecimal.valueOf(day.getDayOfMonth());
            default -> null;
        };
    }
}
