package pl.oparcie.form.definition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The functions an expression may use, and no others. Numbers that are not answered count as 0 in them. */
enum Functions {
    /** Dated amount: {@code amount('CRITERION_SINGLE')}. */
    AMOUNT(1, 1),
    /** Of a column: {@code sum(incomes, 'net')}. */
    SUM(2, 2),
    /** Of a column, over rows whose other column has a value: {@code sumIf(incomes, 'net', 'counted', 'YES')}. */
    SUM_IF(4, 4),
    COUNT(1, 1),
    COUNT_IF(3, 3),
    /** Rows whose date is of somebody younger: {@code countYounger(people, 'birthDate', 18)}. */
    COUNT_YOUNGER(3, 3),
    HAS(2, 2),
    ANSWERED(1, 1),
    REFUSED(1, 1),
    NEEDED(1, 1),
    AGE(1, 1),
    TODAY(0, 0),
    MIN(2, 2),
    MAX(2, 2),
    ROUND(1, 2),
    DIV(2, 2),
    NUM(1, 1),
    NZ(1, 1),
    LENGTH(1, 1),
    PESEL(1, 1),
    EMAIL(1, 1),
    PESEL_DATE(1, 1),
    PESEL_SEX(1, 1),
    MONTH(1, 1),
    /** The day of a moment: {@code dayOf(heldAt)}. */
    DAY_OF(1, 1),
    MONTH_BEFORE(1, 1),
    /** Months counted through, to compare and subtract. */
    MONTH_NO(1, 1),
    /** The day so many months later: {@code months(6, heldOn)}. */
    MONTHS(2, 2),
    DAYS(2, 2),
    PLUS(2, 2),
    /** What a dictionary says of a code: {@code flag('income-source', source, 'counts')} is YES or NO. */
    FLAG(3, 3),
    LABEL(2, 2);

    private static final Map<String, Functions> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(Functions::word, function -> function));

    final int least;
    final int most;

    Functions(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /** The name as expressions write it: SUM_IF is sumIf. */
    private static String word(Functions function) {
        var words = function.name().toLowerCase(Locale.ROOT).split("_");
        return words.length == 1
                ? words[0]
                : words[0] + words[1].substring(0, 1).toUpperCase(Locale.ROOT) + words[1].substring(1);
    }

    static Optional<Functions> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    static String names() {
        return String.join(", ", new java.util.TreeSet<>(BY_NAME.keySet()));
    }

    @Nullable
    Object value(Scope scope, @Nullable Object[] given) {
        return switch (this) {
            case AMOUNT ->
                scope.codes()
                        .amount(text(given[0]), scope.on())
                        .map(Scope::plain)
                        .orElse(null);
            case SUM -> sum(given[0], text(given[1]));
            case SUM_IF -> sum(rows(given[0], text(given[2]), given[3]), text(given[1]));
            case COUNT -> BigDecimal.valueOf(given[0] instanceof Collection<?> items ? items.size() : 0);
            case COUNT_IF ->
                BigDecimal.valueOf(rows(given[0], text(given[1]), given[2]).size());
            case COUNT_YOUNGER ->
                younger(
                        given[0],
                        text(given[1]),
                        scope.on().minusYears(number(given[2]).intValue()));
            case HAS ->
                given[0] instanceof Collection<?> chosen
                        ? chosen.contains(given[1])
                        : Objects.equals(given[0], given[1]) && given[0] != null;
            case ANSWERED -> answered(given[0]);
            case REFUSED -> scope.refused().contains(text(given[0]));
            case NEEDED -> !scope.skipped().contains(text(given[0]));
            case AGE ->
                given[0] instanceof LocalDate born
                        ? BigDecimal.valueOf(Period.between(born, scope.on()).getYears())
                        : null;
            case TODAY -> scope.today();
            case MIN -> chosen(given[0], given[1], false);
            case MAX -> chosen(given[0], given[1], true);
            case ROUND ->
                number(given[0]).setScale(given.length > 1 ? number(given[1]).intValue() : 2, RoundingMode.HALF_UP);
            case DIV ->
                number(given[1]).signum() == 0
                        ? null
                        : number(given[0]).divide(number(given[1]), Scope.DECIMALS, RoundingMode.HALF_UP);
            case NUM, NZ -> number(given[0]);
            case LENGTH -> BigDecimal.valueOf(given[0] instanceof String words ? words.length() : 0);
            case PESEL -> given[0] == null || Pesel.right(text(given[0]));
            case EMAIL -> given[0] == null || text(given[0]).strip().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
            case PESEL_DATE -> given[0] instanceof String pesel ? Pesel.born(pesel) : null;
            case PESEL_SEX -> given[0] instanceof String pesel ? Pesel.sex(pesel) : null;
            case DAY_OF -> given[0] instanceof LocalDateTime moment ? moment.toLocalDate() : given[0];
            case MONTH -> given[0] == null ? null : month(given[0]);
            case MONTH_BEFORE -> given[0] == null ? null : month(given[0]).minusMonths(1);
            case MONTH_NO -> given[0] == null ? null : monthNumber(month(given[0]));
            case MONTHS ->
                given[1] == null
                        ? null
                        : day(given[1]).plusMonths(number(given[0]).intValue());
            case DAYS -> BigDecimal.valueOf(ChronoUnit.DAYS.between(day(given[0]), day(given[1])));
            case PLUS -> day(given[0]).plus(Period.parse(text(given[1])));
            case FLAG ->
                given[1] == null
                        ? null
                        : scope.codes().flag(text(given[0]), text(given[1]), text(given[2]), scope.on()) ? "YES" : "NO";
            case LABEL -> given[1] == null ? null : scope.codes().label(text(given[0]), text(given[1]), scope.on());
        };
    }

    private static boolean answered(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Collection<?> items -> !items.isEmpty();
            case String words -> !words.isBlank();
            default -> true;
        };
    }

    private static BigDecimal sum(@Nullable Object rows, String column) {
        var sum = BigDecimal.ZERO.setScale(Scope.DECIMALS);
        if (rows instanceof Collection<?> items) {
            for (var row : items) {
                if (row instanceof Map<?, ?> cells && cells.get(column) instanceof BigDecimal number) {
                    sum = sum.add(number);
                }
            }
        }
        return sum;
    }

    /** The rows whose column has the value. */
    private static List<?> rows(@Nullable Object rows, String column, @Nullable Object value) {
        return rows instanceof Collection<?> items
                ? items.stream()
                        .filter(row -> row instanceof Map<?, ?> cells && Objects.equals(cells.get(column), value))
                        .toList()
                : List.of();
    }

    /** How many were born after the day. */
    private static BigDecimal younger(@Nullable Object rows, String column, LocalDate day) {
        var count = rows instanceof Collection<?> items
                ? items.stream()
                        .filter(row -> row instanceof Map<?, ?> cells
                                && cells.get(column) instanceof LocalDate born
                                && born.isAfter(day))
                        .count()
                : 0;
        return BigDecimal.valueOf(count);
    }

    private static YearMonth month(Object value) {
        if (value instanceof Temporal moment) {
            return YearMonth.from(moment);
        }
        throw new IllegalArgumentException("no date");
    }

    private static BigDecimal monthNumber(YearMonth month) {
        return BigDecimal.valueOf(month.getYear() * 12L + month.getMonthValue());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object chosen(@Nullable Object one, @Nullable Object other, boolean greater) {
        if (one instanceof Comparable comparable
                && other != null
                && one.getClass() == other.getClass()
                && !(one instanceof Number)) {
            return (comparable.compareTo(other) < 0) == greater ? other : one;
        }
        return greater ? number(one).max(number(other)) : number(one).min(number(other));
    }

    /** The number; nothing counts as 0. */
    private static BigDecimal number(@Nullable Object value) {
        return switch (value) {
            case null -> BigDecimal.ZERO.setScale(Scope.DECIMALS);
            case BigDecimal number -> number.scale() < Scope.DECIMALS ? number.setScale(Scope.DECIMALS) : number;
            case Number number -> new BigDecimal(number.toString()).setScale(Scope.DECIMALS, RoundingMode.HALF_UP);
            default -> throw new IllegalArgumentException("no number");
        };
    }

    private static LocalDate day(@Nullable Object value) {
        if (value instanceof LocalDate day) {
            return day;
        }
        throw new IllegalArgumentException("no date");
    }

    private static String text(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("no text");
    }
}
