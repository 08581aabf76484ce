package pl.oparcie.term.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Polish days free from work (act of 18 January 1951 on days free from work, as amended). Correct for 1991 and later:
 * Epiphany is free since 2011 and Christmas Eve since 2025 (act of 6 December 2024).
 */
public final class PolishHolidays implements Holidays {

    private static final int EPIPHANY_SINCE = 2011;
    private static final int CHRISTMAS_EVE_SINCE = 2025;

    private final Set<LocalDate> officeDays;

    private PolishHolidays(Set<LocalDate> officeDays) {
        this.officeDays = officeDays;
    }

    /** The statutory days alone. */
    public static PolishHolidays statutory() {
        return new PolishHolidays(Set.of());
    }

    /** The statutory days and the office's own; the latter lengthen terms in working days, never KPA terms. */
    public static PolishHolidays withOfficeDays(Collection<LocalDate> officeDays) {
        return new PolishHolidays(Set.copyOf(officeDays));
    }

    @Override
    public boolean isFreeByStatute(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY || ofYear(day.getYear()).containsKey(day);
    }

    @Override
    public boolean isFreeByOffice(LocalDate day) {
        return officeDays.contains(day);
    }

    /** The named holidays of a year, in date order. */
    public static SortedMap<LocalDate, Holiday> ofYear(int year) {
        var days = new TreeMap<LocalDate, Holiday>();
        addFixed(days, year);
        addMovable(days, easter(year));
        return Collections.unmodifiableSortedMap(days);
    }

    private static void addFixed(SortedMap<LocalDate, Holiday> days, int year) {
        days.put(LocalDate.of(year, Month.JANUARY, 1), Holiday.NEW_YEAR);
        if (year >= EPIPHANY_SINCE) {
            days.put(LocalDate.of(year, Month.JANUARY, 6), Holiday.EPIPHANY);
        }
        days.put(LocalDate.of(year, Month.MAY, 1), Holiday.LABOUR_DAY);
        days.put(LocalDate.of(year, Month.MAY, 3), Holiday.CONSTITUTION_DAY);
        days.put(LocalDate.of(year, Month.AUGUST, 15), Holiday.ASSUMPTION);
        days.put(LocalDate.of(year, Month.NOVEMBER, 1), Holiday.ALL_SAINTS);
        days.put(LocalDate.of(year, Month.NOVEMBER, 11), Holiday.INDEPENDENCE_DAY);
        if (year >= CHRISTMAS_EVE_SINCE) {
            days.put(LocalDate.of(year, Month.DECEMBER, 24), Holiday.CHRISTMAS_EVE);
        }
        days.put(LocalDate.of(year, Month.DECEMBER, 25), Holiday.CHRISTMAS_DAY);
        days.put(LocalDate.of(year, Month.DECEMBER, 26), Holiday.SECOND_CHRISTMAS_DAY);
    }

    private static void addMovable(SortedMap<LocalDate, Holiday> days, LocalDate easter) {
        days.put(easter, Holiday.EASTER_SUNDAY);
        days.put(easter.plusDays(1), Holiday.EASTER_MONDAY);
        days.put(easter.plusDays(49), Holiday.PENTECOST);
        days.put(easter.plusDays(60), Holiday.CORPUS_CHRISTI);
    }

    /** Easter Sunday by the anonymous Gregorian algorithm (Meeus, Jones, Butcher). */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int inCentury = year % 100;
        int correction = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
        int toSunday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
        int shift = (golden + 11 * epact + 22 * toSunday) / 451;
        int marchBased = epact + toSunday - 7 * shift + 114;
        return LocalDate.of(year, marchBased / 31, marchBased % 31 + 1);
    }
}
