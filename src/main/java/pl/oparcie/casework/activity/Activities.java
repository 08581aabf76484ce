package pl.oparcie.casework.activity;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.CaseId;
import pl.oparcie.platform.UserId;
import pl.oparcie.register.PersonId;

/** Noting what was done, for other modules: the same use case as behind the form. */
@Service
@Transactional
public class Activities {

    private final ActivityService service;
    private final Visits visits;

    Activities(ActivityService service, Visits visits) {
        this.service = service;
        this.visits = visits;
    }

    /**
     * What was done.
     *
     * @param others who took part and is not of the household, in words
     * @param first whether it is the first contact of the case; the person was then told how her data are processed
     */
    public record Done(
            ActivityKind kind,
            TaskKind task,
            Medium medium,
            Place place,
            LocalDate on,
            LocalTime at,
            int minutes,
            Told told,
            Collection<PersonId> people,
            String others,
            @Nullable UserId secondWorker,
            @Nullable Next next,
            @Nullable Crisis crisis,
            boolean first) {}

    /** The words of an entry: facts apart from what the worker makes of them. */
    public record Told(String title, String facts, String interpretation) {}

    /** What the worker set himself to do next. */
    public record Next(String step, LocalDate on) {}

    /** What a crisis intervention adds. */
    public record Crisis(String danger, String atOnce, Set<Notified> notified, String note) {}

    /** Plans a visit or a meeting of the current user. */
    public void plan(CaseId id, VisitKind kind, LocalDate on, LocalTime at, String place, String aim) {
        visits.plan(id, new Visit.Plan(kind, on, at, place, aim, null, Police.NO));
    }

    /** Notes it; the steps set by {@code finished} entries are done with it. */
    public ActivityId record(CaseId id, Done done, Collection<ActivityId> finished) {
        var next = done.next();
        var crisis = done.crisis();
        var content = new Content(
                done.kind(),
                done.task(),
                done.medium(),
                done.place(),
                Outcome.HELD,
                done.on(),
                done.at(),
                done.minutes(),
                done.told().title(),
                done.told().facts(),
                done.told().interpretation(),
                done.people().stream().map(PersonId::value).collect(Collectors.toSet()),
                done.others(),
                done.secondWorker(),
                Police.NO,
                next == null ? null : new Content.Next(next.step(), next.on()),
                crisis == null
                        ? null
                        : new Content.Crisis(crisis.danger(), crisis.atOnce(), crisis.notified(), crisis.note()));
        var start = done.first() ? new Start(FirstContact.HELD, Informed.TOLD, done.on(), "") : Start.NONE;
        return service.record(
                id,
                content,
                start,
                finished.stream().map(ActivityId::value).collect(Collectors.toSet()),
                Optional.empty());
    }

    /** The step that an entry set is done. */
    public void finish(CaseId id, ActivityId entry) {
        service.finishOne(id, entry);
    }
}
