package pl.oparcie.tool.genogram;

import static pl.oparcie.platform.text.Texts.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as people remember it: a day, a month, a year, or about a year.
 *
 * @param month 0 when not known
 * @param day 0 when not known
 */
public record When(int year, int month, int day, boolean about) implements Comparable<When> {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})(?:-(\\d{1,2}))?");
    private static final Pattern POLISH = Pattern.compile("(?:(?:(\\d{1,2})\\.)?(\\d{1,2})\\.)?(\\d{4})");
    private static final Pattern ABOUT = Pattern.compile("^(?:ok\\.?|około|about|c\\.|ca\\.?|~)\\s*");

    public static When of(LocalDate day) {
        return new When(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), false);
    }

    public static @Nullable When ofNullable(@Nullable LocalDate day) {
        return day == null ? null : of(day);
    }

    /** As it is said in the language of the page. */
    public String words() {
        return about ? text("tool.about", new When(year, month, day, false).toString()) : toString();
    }

    public static When year(int year) {
        return new When(year, 0, 0, false);
    }

    /** Reads "1956", "ok. 1956", "3.1956", "12.03.1956", "1956-03-12". */
    public static Optional<When> parse(String text) {
        var rest = text.strip();
        var found = ABOUT.matcher(rest);
        var about = found.find();
        if (about) {
            rest = rest.substring(found.end());
        }
        var iso = ISO.matcher(rest);
        if (iso.matches()) {
            return valid(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)), about);
        }
        var polish = POLISH.matcher(rest);
        return polish.matches()
                ? valid(number(polish.group(3)), number(polish.group(2)), number(polish.group(1)), about)
                : Optional.empty();
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static Optional<When> valid(int year, int month, int day, boolean about) {
        try {
            LocalDate.of(year, Math.max(1, month), Math.max(1, day));
            return year < 1800 || year > 2200 ? Optional.empty() : Optional.of(new When(year, month, day, about));
        } catch (DateTimeException never) {
            return Optional.empty();
        }
    }

    /** The first day it can mean. */
    public LocalDate first() {
        return LocalDate.of(year, Math.max(1, month), Math.max(1, day));
    }

    /** Whether it had come by that day; a year counts from its beginning. */
    public boolean by(LocalDate on) {
        return !first().isAfter(on);
    }

    @Override
    public int compareTo(When other) {
        return first().compareTo(other.first());
    }

    /** As it was typed: 12.03.1956, 3.1956, ok. 1956. */
    @Override
    public String toString() {
        var text = day > 0
                ? "%d.%02d.%d".formatted(day, month, year)
                : month > 0 ? "%02d.%d".formatted(month, year) : "" + year;
        return about ? "ok. " + text : text;
    }
}
