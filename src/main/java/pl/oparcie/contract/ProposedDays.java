package pl.oparcie.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.term.calendar.Holidays;

/** Days proposed for what a contract says: within it, and none of them free. */
record ProposedDays(LocalDate start, LocalDate end, Holidays holidays) {

    /** The last working day of the contract: of what is done until its end. */
    LocalDate last() {
        var day = end;
        while (day.isAfter(start) && !holidays.isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** So many weeks after the beginning; without a number the whole contract long. */
    LocalDate inWeeks(@Nullable Integer weeks) {
        return weeks == null ? last() : working(start.plusWeeks(weeks));
    }

    /** The day, or the next one worked, as long as the contract lasts. */
    LocalDate working(LocalDate day) {
        var next = day;
        while (!holidays.isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next.isAfter(last()) ? last() : next;
    }

    /** As often as the centre's procedure says, and at the end. */
    List<LocalDate> evaluations(int everyMonths) {
        var days = new ArrayList<LocalDate>();
        for (var i = 1; start.plusMonths((long) i * everyMonths).isBefore(end); i++) {
            days.add(working(start.plusMonths((long) i * everyMonths)));
        }
        days.add(last());
        return days.stream().distinct().toList();
    }
}
