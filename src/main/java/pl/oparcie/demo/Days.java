package pl.oparcie.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import pl.oparcie.platform.Today;
import pl.oparcie.term.calendar.PolishHolidays;

/**
 * Days counted from the day of loading. Nothing happens on a free day: what did, happened on the working day before; what is to happen,
 * will on the one after. The order of events stays.
 *
 * @param loading the day of loading, day 0, whatever day of the week it is
 * @param now the moment of loading: nothing was done after it
 */
record Days(LocalDate loading, Instant now) {

    private static final PolishHolidays HOLIDAYS = PolishHolidays.statutory();

    LocalDate on(int relative) {
        var day = loading.plusDays(relative);
        while (relative != 0 && !HOLIDAYS.isWorkingDay(day)) {
            day = day.plusDays(relative < 0 ? -1 : 1);
        }
        return day;
    }

    /** A moment of that day, never after the loading. */
    Instant at(int relative, LocalTime time) {
        var moment = on(relative).atTime(time).atZone(Today.ZONE).toInstant();
        return moment.isBefore(now) ? moment : now;
    }
}
