package pl.oparcie.platform.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads dates the way people type them into a form: 23.05.2026, 3.5.2026, 23-05-2026, 23/05/2026, 23052026 or ISO. */
public final class LooseDate {

    static final int FIRST_YEAR = 1850;
    static final int LAST_YEAR = 2150;

    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<day>[0-9]{1,2})([./-])(?<month>[0-9]{1,2})\\2(?<year>[0-9]{4})");
    private static final Pattern DAY_FIRST_BARE =
            Pattern.compile("(?<day>[0-9]{2})(?<month>[0-9]{2})(?<year>[0-9]{4})");
    private static final Pattern ISO = Pattern.compile("(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})");

    private LooseDate() {}

    /** The date, or empty when the text has another form, no such day exists or the year is not 1850-2150. */
    public static Optional<LocalDate> parse(String text) {
        var typed = text.strip();
        return Stream.of(DAY_FIRST, DAY_FIRST_BARE, ISO)
                .map(pattern -> pattern.matcher(typed))
                .filter(Matcher::matches)
                .findFirst()
                .flatMap(LooseDate::date)
                .filter(date -> date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR);
    }

    private static Optional<LocalDate> date(Matcher match) {
        try {
            return Optional.of(LocalDate.of(number(match, "year"), number(match, "month"), number(match, "day")));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(Matcher match, String group) {
        return Integer.parseInt(match.group(group));
    }
}
