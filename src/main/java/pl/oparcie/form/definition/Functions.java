package pl.oparcie.form.definition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The functions an expression may use, and no others. */
enum Functions {
    /** Dated amount: {@code amount('CRITERION_SINGLE')}. */
    AMOUNT(1, 1),
    SUM(2, 2),
    COUNT(1, 1),
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
    NZ(1, 1),
    MONTHS(2, 2),
    DAYS(2, 2),
    PLUS(2, 2),
    FLAG(3, 3);

    private static final Map<String, Functions> BY_NAME = Arrays.stream(values())
            .collect(Collectors.toMap(function -> function.name().toLowerCase(java.util.Locale.ROOT), it -> it));

    final int least;
    final int most;

    Functions(int least, int most) {
        this.least = least;
        this.most = most;
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
            case COUNT -> BigDecimal.valueOf(given[0] instanceof Collection<?> rows ? rows.size() : 0);
            case HAS ->
                given[0] instanceof Collection<?> chosen
                        ? chosen.contains(given[1])
                        : text(given[1]).equals(given[0]);
            case ANSWERED -> answered(given[0]);
            case REFUSED -> scope.refused().contains(text(given[0]));
            case NEEDED -> !scope.skipped().contains(text(given[0]));
            case AGE ->
                given[0] instanceof LocalDate born
                        ? BigDecimal.valueOf(Period.between(born, scope.on()).getYears())
                        : null;
            case TODAY -> scope.today();
            case MIN -> lesser(given[0], given[1]);
            case MAX -> lesser(given[0], given[1]) == given[0] ? given[1] : given[0];
            case ROUND ->
                number(given[0]).setScale(given.length > 1 ? number(given[1]).intValue() : 2, RoundingMode.HALF_UP);
            case DIV ->
                number(given[1]).signum() == 0
                        ? null
                        : number(given[0]).divide(number(given[1]), Scope.DECIMALS, RoundingMode.HALF_UP);
            case NZ -> given[0] == null ? BigDecimal.ZERO.setScale(Scope.DECIMALS) : given[0];
            case MONTHS -> BigDecimal.valueOf(ChronoUnit.MONTHS.between(day(given[0]), day(given[1])));
            case DAYS -> BigDecimal.valueOf(ChronoUnit.DAYS.between(day(given[0]), day(given[1])));
            case PLUS -> day(given[0]).plus(Period.parse(text(given[1])));
            case FLAG ->
                given[1] != null && scope.codes().flag(text(given[0]), text(given[1]), text(given[2]), scope.on());
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

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable Object lesser(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Number && other instanceof Number) {
            return number(one).compareTo(number(other)) <= 0 ? one : other;
        }
        if (one instanceof Comparable comparable && other != null && one.getClass() == other.getClass()) {
            return comparable.compareTo(other) <= 0 ? one : other;
        }
        throw new IllegalArgumentException("not comparable");
    }

    private static BigDecimal number(@Nullable Object value) {
        return switch (value) {
            case BigDecimal number -> number;
            case Number number -> new BigDecimal(number.toString()).setScale(Scope.DECIMALS, RoundingMode.HALF_UP);
            case null, default -> throw new IllegalArgumentException("no number");
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
