package pl.oparcie.dataset;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import pl.oparcie.platform.Today;
import pl.oparcie.term.calendar.PolishHolidays;

/** Ten years of working days up to the day before the data set is made, and those that come. Days are told by their place in it. */
final class Calendar {

    private static final int YEARS = 10;
    private static final int AHEAD = 130;

    private final LocalDate today;
    private final List<LocalDate> days = new ArrayList<>();
    private final long[] midnights;
    private final int last;

    Calendar(LocalDate today) {
        this.today = today;
        var holidays = PolishHolidays.statutory();
        int before = 0;
        for (var day = today.minusYears(YEARS); day.isBefore(today.plusDays(AHEAD)); day = day.plusDays(1)) {
            if (holidays.isWorkingDay(day)) {
                days.add(day);
                before += day.isBefore(today) ? 1 : 0;
            }
        }
        last = before - 1;
        midnights = days.stream()
                .mapToLong(day -> day.atStartOfDay(Today.ZONE).toInstant().toEpochMilli())
                .toArray();
    }

    LocalDate today() {
        return today;
    }

    /** The last working day before today: nothing was written after it. */
    int last() {
        return last;
    }

    LocalDate day(int index) {
        return days.get(Math.clamp(index, 0, days.size() - 1));
    }

    long millis(int index, int minute) {
        return midnights[Math.clamp(index, 0, midnights.length - 1)] + minute * 60_000L;
    }

    long millis(LocalDate day, int minute) {
        return day.atStartOfDay(Today.ZONE).toInstant().toEpochMilli() + minute * 60_000L;
    }

    /** The first working day on or after a day. */
    int on(LocalDate day) {
        int found = java.util.Collections.binarySearch(days, day);
        return Math.clamp(found < 0 ? -found - 1 : found, 0, days.size() - 1);
    }

    static LocalTime time(int minute) {
        return LocalTime.of(minute / 60, minute % 60);
    }
}
