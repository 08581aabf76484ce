package pl.oparcie.interview;

import java.time.LocalDate;
import java.time.LocalTime;
import pl.oparcie.term.calendar.Holidays;

/** When an interview needs no consent of the head: on working days, in office hours (par. 3 ust. 1 of the regulation). */
final class OfficeHours {

    private static final LocalTime OPENS = LocalTime.of(7, 0);
    private static final LocalTime CLOSES = LocalTime.of(16, 0);

    private OfficeHours() {}

    static boolean within(LocalDate day, LocalTime at, Holidays holidays) {
        return holidays.isWorkingDay(day) && !at.isBefore(OPENS) && !at.isAfter(CLOSES);
    }
}
