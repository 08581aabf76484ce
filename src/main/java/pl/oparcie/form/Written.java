package pl.oparcie.form;

import static pl.oparcie.platform.text.Texts.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pl.oparcie.code.CodeBook;
import pl.oparcie.form.definition.Question;
import pl.oparcie.form.definition.Type;
import pl.oparcie.platform.text.Texts;

/** Answers in words, as people read them, and as they stand in a field. */
final class Written {

    static final List<String> ADDRESS = List.of("street", "house", "flat", "postcode", "town", "commune");

    private final CodeBook codes;
    private final LocalDate on;

    Written(CodeBook codes, LocalDate on) {
        this.codes = codes;
        this.on = on;
    }

    /** The answer in words; nothing when there is none. */
    String words(Question question, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number(question, number);
            case Integer whole -> whole + unit(question);
            case LocalDate day -> Texts.date(day);
            case YearMonth month -> month(month);
            case LocalDateTime moment -> Texts.date(moment.toLocalDate()) + ", " + Texts.time(moment.toLocalTime());
            case LocalTime time -> Texts.time(time);
            case Map<?, ?> parts -> question.type() == Type.PERIOD ? period(parts) : address(parts);
            case List<?> many ->
                many.stream()
                        .map(code -> codes.label(list(question), code.toString(), on))
                        .collect(Collectors.joining(", "));
            default -> coded(question, value.toString());
        };
    }

    private String coded(Question question, String value) {
        return switch (question.valueType()) {
            case YES_NO -> text("form.yes-no." + value);
            case ONE, MANY -> codes.label(list(question), value, on);
            default -> value;
        };
    }

    private static String list(Question question) {
        return Objects.requireNonNullElse(question.list(), "");
    }

    private static String number(Question question, BigDecimal number) {
        return question.valueType() == Type.MONEY
                ? money(number) + " zł"
                : plain(number.stripTrailingZeros()) + unit(question);
    }

    private static String unit(Question question) {
        var unit = question.look().unit().now();
        return unit.isEmpty() ? "" : " " + unit;
    }

    /** 1 234,50 in Polish, 1,234.50 in English. */
    static String money(BigDecimal number) {
        var format = NumberFormat.getInstance(Texts.language().equals("en") ? Locale.ENGLISH : Texts.POLISH);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    /** 2 469 in Polish, 2,469 in English. */
    private static String grouped(BigDecimal number) {
        return NumberFormat.getIntegerInstance(Texts.language().equals("en") ? Locale.ENGLISH : Texts.POLISH)
                .format(number);
    }

    private static String plain(BigDecimal number) {
        var digits = number.scale() < 0 ? number.setScale(0) : number;
        return Texts.language().equals("en")
                ? digits.toPlainString()
                : digits.toPlainString().replace('.', ',');
    }

    private static String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", Locale.of(Texts.language()))
                .format(month);
    }

    private static String period(Map<?, ?> parts) {
        var from = parts.get("from") instanceof LocalDate day ? text("form.period.from", Texts.date(day)) : "";
        var to = parts.get("to") instanceof LocalDate day ? text("form.period.to", Texts.date(day)) : "";
        return (from + " " + to).strip();
    }

    private static String address(Map<?, ?> parts) {
        var flat = part(parts, "flat");
        var street = (part(parts, "street") + " " + part(parts, "house") + (flat.isEmpty() ? "" : "/" + flat)).strip();
        var town = (part(parts, "postcode") + " " + part(parts, "town")).strip();
        var commune = part(parts, "commune");
        return Stream.of(street, town, commune.isEmpty() ? "" : text("form.address.commune-of", commune))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String part(Map<?, ?> parts, String name) {
        return Objects.toString(parts.get(name), "");
    }

    /** A value worked out, set into the words of how. */
    static String worked(@Nullable Object value) {
        return switch (value) {
            case null -> "–";
            case BigDecimal number -> number.stripTrailingZeros().scale() <= 0 ? grouped(number) : money(number);
            case LocalDate day -> Texts.date(day);
            case Boolean flag -> text(flag ? "common.yes" : "common.no");
            default -> value.toString();
        };
    }

    // --- as it stands in fields

    /** Puts an answer into the fields of a form, under the given name. */
    void fields(Map<String, Object> into, String name, Question question, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Who who -> who(into, name, who);
            case BigDecimal number -> into.put(name, field(question, number));
            case YearMonth month -> into.put(name, "%02d.%d".formatted(month.getMonthValue(), month.getYear()));
            case LocalTime time -> into.put(name, Texts.time(time));
            case LocalDateTime moment -> {
                into.put(name + ".date", moment.toLocalDate());
                into.put(name + ".time", Texts.time(moment.toLocalTime()));
            }
            case Map<?, ?> parts -> parts.forEach((part, of) -> into.put(name + "." + part, of));
            case List<?> rows when question.table() != null -> rows(into, name, question, rows);
            default -> into.put(name, value);
        }
    }

    private static void who(Map<String, Object> into, String name, Who who) {
        if (who.id() != null) {
            into.put(name, who.id());
        } else {
            into.put(name, "OTHER");
        }
        into.put(name + ".name", who.name());
    }

    private static String field(Question question, BigDecimal number) {
        return question.valueType() == Type.MONEY
                ? number.setScale(2, RoundingMode.HALF_UP).toPlainString().replace('.', ',')
                : number.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private void rows(Map<String, Object> into, String name, Question table, List<?> rows) {
        for (var i = 0; i < rows.size(); i++) {
            var row = (Map<?, ?>) rows.get(i);
            for (var column : table.columns()) {
                fields(into, name + "." + i + "." + column.key(), column, row.get(column.key()));
            }
        }
    }
}
