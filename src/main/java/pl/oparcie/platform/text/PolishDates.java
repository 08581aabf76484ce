package pl.oparcie.platform.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as Polish letters and screens write them. */
public final class PolishDates {

    private static final Locale POLISH = Locale.of("pl", "PL");
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM uuuu 'r.'", POLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd.MM.uuuu", POLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", POLISH);

    private PolishDates() {}

    /** For letters: {@code 21 listopada 2026 r.} */
    public static String inWords(LocalDate day) {
        return LONG.format(day);
    }

    /** For tables and form fields: {@code 21.11.2026} */
    public static String inDigits(LocalDate day) {
        return SHORT.format(day);
    }

    /** For calendars: {@code poniedziałek, 23 listopada 2026} */
    public static String withWeekday(LocalDate day) {
        return WEEKDAY.format(day);
    }
}
