package pl.oparcie.term.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;

/**
 * The last day of a term.
 *
 * @param counted the last day by plain counting (KPA art. 57 § 1-3a)
 * @param day the day the term really ends; later than {@code counted} when § 4 moved it
 */
public record DueDate(LocalDate counted, LocalDate day) {

    /** Art. 57 § 4 names Saturdays for ends from this day (Dz.U. 2017 poz. 935). */
    static final LocalDate SATURDAYS_SINCE = LocalDate.of(2017, Month.JUNE, 1);

    public DueDate {
        if (day.isBefore(counted)) {
            throw new IllegalArgumentException("A term never ends before its counted end");
        }
    }

    /**
     * Counts a term from an event, whose own day is not counted (KPA art. 57 § 1). Working days skip Saturdays,
     * statutory free days and the office's free days; the end of every other term is moved by statutory free days only,
     * since an office cannot lengthen a statutory term.
     *
     * @param event the day from which the term runs, such as the day a letter was delivered
     */
    public static DueDate of(LocalDate event, Span span, Counting counting, Holidays holidays) {
        var counted = count(event, span, holidays);
        return new DueDate(counted, counting == Counting.PROCEDURAL ? moved(counted, holidays) : counted);
    }

    /** True when a free day moved the end of the term. */
    public boolean wasMoved() {
        return day.isAfter(counted);
    }

    /** Calendar days from {@code today} to the end: 0 on the last day, negative when overdue. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, day);
    }

    private static LocalDate count(LocalDate event, Span span, Holidays holidays) {
        // LocalDate clamps a missing day to the end of the month, which is what § 3 and § 3a ask for.
        return switch (span.unit()) {
            case DAYS -> event.plusDays(span.amount());
            case WORKING_DAYS -> plusWorkingDays(event, span.amount(), holidays);
            case WEEKS -> event.plusWeeks(span.amount());
            case MONTHS -> event.plusMonths(span.amount());
            case YEARS -> event.plusYears(span.amount());
        };
    }

    private static LocalDate plusWorkingDays(LocalDate event, int amount, Holidays holidays) {
        var day = event;
        for (int counted = 0; counted < amount; ) {
            day = day.plusDays(1);
            if (holidays.isWorkingDay(day)) {
                counted++;
            }
        }
        return day;
    }

    private static LocalDate moved(LocalDate counted, Holidays holidays) {
        var day = counted;
        while (holidays.isFreeByStatute(day) || isFreeSaturday(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static boolean isFreeSaturday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY && !day.isBefore(SATURDAYS_SINCE);
    }
}
