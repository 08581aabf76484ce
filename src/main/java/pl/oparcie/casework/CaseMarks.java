package pl.oparcie.casework;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import pl.oparcie.office.Marks;

/** Case marks (znak sprawy) of social work, given by the office. */
@Component
class CaseMarks {

    private final Marks marks;

    CaseMarks(Marks marks) {
        this.marks = marks;
    }

    String next(LocalDate openedOn) {
        return marks.next(Marks.Purpose.SOCIAL_WORK, openedOn);
    }
}
