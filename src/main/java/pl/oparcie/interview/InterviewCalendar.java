package pl.oparcie.interview;

import static pl.oparcie.platform.text.Texts.name;
import static pl.oparcie.platform.text.Texts.text;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import pl.oparcie.access.Access;
import pl.oparcie.audit.Audit;
import pl.oparcie.casework.activity.CalendarSource;
import pl.oparcie.platform.Today;

/** Interviews agreed for a day, in the calendar of their worker. */
@Component
class InterviewCalendar implements CalendarSource {

    private final InterviewQueue queue;
    private final Access access;
    private final Audit audit;
    private final Today today;

    InterviewCalendar(InterviewQueue queue, Access access, Audit audit, Today today) {
        this.queue = queue;
        this.access = access;
        this.audit = audit;
        this.today = today;
    }

    @Override
    public List<Entry> entries(LocalDate from, LocalDate to) {
        if (!access.hasRole(Interviews.STAFF)) {
            return List.of();
        }
        var planned = queue.planned(from, to);
        planned.forEach(interview -> audit.record("interview.list", interview.subject()));
        return planned.stream().map(this::entry).toList();
    }

    private Entry entry(InterviewQueue.Planned interview) {
        var late = interview.state().open() && interview.on().isBefore(today.date());
        return new Entry(
                interview.on(),
                interview.at(),
                name("interview.kind", interview.kind()) + ": " + interview.name(),
                "/interviews/" + interview.id(),
                interview.place() == null ? "" : name("interview.place", interview.place()),
                late ? "late" : interview.state().mark(),
                late ? text("interview.calendar.late") : name("interview.state", interview.state()));
    }
}
