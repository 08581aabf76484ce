package pl.oparcie.term.calendar;

/**
 * The length of a term as the law states it, such as 14 days or 1 month.
 *
 * @param amount how many units, at least 1
 * @param unit what is counted
 */
public record Span(int amount, Unit unit) {

    /** What a term is counted in; {@link #DAYS} are calendar days. */
    public enum Unit {
        DAYS,
        WORKING_DAYS,
        WEEKS,
        MONTHS,
        YEARS
    }

    public Span {
        if (amount < 1) {
            throw new IllegalArgumentException("A term lasts at least 1 unit");
        }
    }

    public static Span days(int amount) {
        return new Span(amount, Unit.DAYS);
    }

    public static Span workingDays(int amount) {
        return new Span(amount, Unit.WORKING_DAYS);
    }

    public static Span weeks(int amount) {
        return new Span(amount, Unit.WEEKS);
    }

    public static Span months(int amount) {
        return new Span(amount, Unit.MONTHS);
    }

    public static Span years(int amount) {
        return new Span(amount, Unit.YEARS);
    }
}
