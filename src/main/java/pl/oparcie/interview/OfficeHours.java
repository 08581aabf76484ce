package pl.oparcie.interview;

import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.centre.Centre;
import pl.oparcie.centre.Parameter;

/**
 * When an interview needs no consent of the head: on working days, in office hours (par. 3 ust. 1 of the regulation). The hours are the
 * centre's own.
 */
@Component
class OfficeHours {

    private final Centre centre;
    private final InterviewStore store;

    OfficeHours(Centre centre, InterviewStore store) {
        this.centre = centre;
        this.store = store;
    }

    @Transactional(readOnly = true)
    public boolean within(LocalDate day, LocalTime at) {
        return store.holidays().isWorkingDay(day) && !at.isBefore(opens(day)) && !at.isAfter(closes(day));
    }

    @Transactional(readOnly = true)
    public LocalTime opens(LocalDate day) {
        return centre.timeOn(Parameter.OFFICE_OPENS, day);
    }

    @Transactional(readOnly = true)
    public LocalTime closes(LocalDate day) {
        return centre.timeOn(Parameter.OFFICE_CLOSES, day);
    }
}
