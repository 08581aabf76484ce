package pl.oparcie.interview;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.audit.Audit;
import pl.oparcie.casework.activity.Assaults;
import pl.oparcie.form.Answers;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.UserId;
import pl.oparcie.platform.web.Option;
import pl.oparcie.platform.web.Question;
import pl.oparcie.platform.web.Questions;
import pl.oparcie.term.NewTerm;
import pl.oparcie.term.TermKind;
import pl.oparcie.term.Terms;

/** Answers that cannot wait: a child in danger is a task at once and told to the head (R20); a threat to the worker is reported (R21). */
@Service
@Transactional
class Alarms {

    private final JdbcClient jdbc;
    private final Questions questions;
    private final Interviews interviews;
    private final Assaults assaults;
    private final Terms terms;
    private final Audit audit;
    private final Today today;

    Alarms(
            JdbcClient jdbc,
            Questions questions,
            Interviews interviews,
            Assaults assaults,
            Terms terms,
            Audit audit,
            Today today) {
        this.jdbc = jdbc;
        this.questions = questions;
        this.interviews = interviews;
        this.assaults = assaults;
        this.terms = terms;
        this.audit = audit;
        this.today = today;
    }

    enum Kind {
        CHILD,
        ASSAULT
    }

    record Alarm(
            Kind kind,
            LocalDate onDate,
            @Nullable UUID incidentId,
            @Nullable LocalDate seenOn,
            @Nullable String seenName) {}

    List<Alarm> of(Interview interview) {
        return questions.list(ofIt(interview));
    }

    static Question<Alarm> ofIt(Interview interview) {
        return Question.of("""
                        select r.kind, r.on_date, r.incident_id, r.seen_on, a.first_name || ' ' || a.last_name as seen_name
                          from interview.alarm r left join access.account a on a.id = r.seen_by
                         where r.interview_id = :id order by r.on_date, r.id
                        """, Alarm.class).with("id", interview.id());
    }

    Optional<Alarm> find(Interview interview, Kind kind) {
        return of(interview).stream().filter(alarm -> alarm.kind() == kind).findFirst();
    }

    /** Raises what the answers ask for: the task of the worker, and word to the head. What was raised once stays. */
    void raise(Interview interview, Answers given) {
        if (!given.text("childViolence").filter("YES"::equals).isPresent()) {
            return;
        }
        if (insert(interview, Kind.CHILD, null)) {
            terms.open(new NewTerm(
                    TermKind.CHILD_SAFETY,
                    null,
                    interview.id(),
                    today.date(),
                    null,
                    new UserId(interview.workerId()),
                    null,
                    null,
                    "interview.term.child",
                    List.of(interview.name()),
                    interview.url()));
            audit.record("interview.child", interview.subject());
        }
    }

    private boolean insert(Interview interview, Kind kind, @Nullable UUID incident) {
        return jdbc.sql("""
                        insert into interview.alarm (id, interview_id, kind, on_date, by_id, incident_id)
                        values (:id, :interview, :kind, :on, :me, :incident::uuid) on conflict (interview_id, kind) do nothing
                        """)
                        .param("id", Ids.next())
                        .param("interview", interview.id())
                        .param("kind", kind.name())
                        .param("on", today.date())
                        .param("me", CurrentUser.me().value())
                        .param("incident", incident)
                        .update()
                == 1;
    }

    /** The head takes note. */
    void seen(InterviewId id) {
        var interview = interviews.toDecide(id);
        var changed = jdbc.sql("""
                        update interview.alarm set seen_on = :on, seen_by = :me where interview_id = :id and kind = 'CHILD' and seen_on is null
                        """)
                .param("on", today.date())
                .param("me", CurrentUser.me().value())
                .param("id", interview.id())
                .update();
        if (changed != 1) {
            throw new RuleViolation("interview.rule.wrong-state");
        }
        audit.record("interview.seen", interview.subject());
    }

    /** Whether something threatened the worker and was not reported yet. */
    boolean unreported(Interview interview, Answers given) {
        return given.yes("danger") && find(interview, Kind.ASSAULT).isEmpty();
    }

    List<Option> kinds() {
        return assaults.kinds();
    }

    /** What happened to the worker at the interview. */
    record Assault(
            LocalDate on,
            @Nullable LocalTime at,
            String kind,
            String place,
            String what,
            boolean injured,
            boolean policeTold) {}

    /** Reports the assault; its record has 3 days for the central register. */
    void report(InterviewId id, Assault assault) {
        var interview = interviews.own(id);
        if (find(interview, Kind.ASSAULT).isPresent()) {
            throw new RuleViolation("interview.rule.reported");
        }
        var incident = assaults.report(new Assaults.Report(
                interview.caseId(),
                assault.on(),
                assault.at(),
                assault.kind(),
                assault.place(),
                assault.what(),
                assault.injured(),
                assault.policeTold()));
        insert(interview, Kind.ASSAULT, incident);
        audit.record("interview.assault", interview.subject());
    }
}
