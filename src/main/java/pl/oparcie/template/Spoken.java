package pl.oparcie.template;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.RuleBasedNumberFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.text.Texts;

/** Values as a Polish letter says them, whatever the language of the page. */
final class Spoken {

    private static final Locale POLISH = Locale.of("pl");
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM yyyy 'r.'", POLISH);
    private static final PluralRules PLURALS = PluralRules.forLocale(POLISH);
    private static final Map<String, String> ZLOTY = Map.of("one", "złoty", "few", "złote");

    private Spoken() {}

    static String of(Object value) {
        return switch (value) {
            case LocalDate day -> Texts.date(day);
            case LocalTime time -> Texts.time(time);
            case BigDecimal amount -> amount(amount);
            case Boolean yes -> yes ? "tak" : "nie";
            case Collection<?> many -> many.stream().map(Spoken::of).collect(Collectors.joining(", "));
            case Values ignored -> "";
            default -> value.toString();
        };
    }

    /** Amounts of money: 1 234,50. */
    private static String amount(BigDecimal amount) {
        var symbols = DecimalFormatSymbols.getInstance(POLISH);
        symbols.setGroupingSeparator('\u00a0');
        return new DecimalFormat("#,##0.00", symbols).format(amount);
    }

    /** A day or an amount in words; nothing of anything else. */
    static @Nullable String inWords(Object value) {
        return switch (value) {
            case LocalDate day -> LONG.format(day);
            case BigDecimal amount -> money(amount);
            case Integer number -> number(number);
            default -> null;
        };
    }

    private static String number(long number) {
        return new RuleBasedNumberFormat(POLISH, RuleBasedNumberFormat.SPELLOUT).format(number);
    }

    private static String money(BigDecimal amount) {
        var exact = amount.setScale(2, RoundingMode.HALF_UP);
        var whole = exact.longValue();
        var groszy = exact.remainder(BigDecimal.ONE).movePointRight(2).abs().intValue();
        var zloty = Objects.requireNonNullElse(ZLOTY.get(PLURALS.select((double) whole)), "złotych");
        return number(whole) + " " + zloty + " %02d/100".formatted(groszy);
    }
}
