package pl.oparcie.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import pl.oparcie.platform.Today;

/**
 * Days counted from the day of loading. Nothing happens on a Saturday or Sunday: what did, happened on the Friday before; what is to
 * happen, will on the Monday after. The order of events stays.
 *
 * @param loading the day of loading, day 0, whatever day of the week it is
 * @param now the moment of loading: nothing was done after it
 */
record Days(LocalDate loading, Instant now) {

    LocalDate on(int relative) {
        var day = loading.plusDays(relative);
        if (relative == 0) {
            return day;
        }
        return relative < 0 ? friday(day) : monday(day);
    }

    private static LocalDate friday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.minusDays(2);
            default -> day;
        };
    }

    private static LocalDate monday(LocalDate day) {
        var free = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return free ? day.plusDays(8L - day.getDayOfWeek().getValue()) : day;
    }

    /** A moment of that day, never after the loading. */
    Instant at(int relative, LocalTime time) {
        var moment = on(relative).atTime(time).atZone(Today.ZONE).toInstant();
        return moment.isBefore(now) ? moment : now;
    }
}
