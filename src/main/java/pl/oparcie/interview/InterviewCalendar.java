package pl.oparcie.interview;

import static pl.oparcie.platform.text.Texts.name;
import static pl.oparcie.platform.text.Texts.text;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
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
        var found = queue.planned(from, to);
        var shown = found.subList(0, Math.min(found.size(), InterviewQueue.PAGE));
        shown.forEach(interview -> audit.record("interview.list", interview.subject()));
        return Stream.concat(
                        shown.stream().map(this::entry),
                        found.size() > shown.size()
                                ? Stream.of(more(shown.getLast().on()))
                                : Stream.empty())
                .toList();
    }

    /** Says on the last day shown that there are more, and where. */
    private static Entry more(LocalDate on) {
        return new Entry(
                on,
                null,
                text("interview.calendar.more"),
                "/interviews?scope=MINE&which=ALL",
                "",
                "calm",
                text("interview.calendar.on-list"));
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
