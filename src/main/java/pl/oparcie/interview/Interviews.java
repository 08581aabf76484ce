package pl.oparcie.interview;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.access.role.Role;
import pl.oparcie.audit.Audit;
import pl.oparcie.form.Answers;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Forbidden;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.term.TermKind;
import pl.oparcie.term.Terms;

/** Agreeing the time of an interview, trying to reach the person, giving it to another worker, ending it without one. */
@Service
@Transactional
class Interviews {

    /** Who holds interviews, orders them and watches over them. */
    static final Role[] STAFF = {Role.SOCIAL_WORKER, Role.BENEFITS_WORKER, Role.TEAM_LEADER, Role.DIRECTOR};

    private final InterviewStore store;
    private final OfficeHours hours;
    private final Access access;
    private final Audit audit;
    private final Terms terms;
    private final AnswerTerm answer;
    private final Today today;

    Interviews(
            InterviewStore store,
            OfficeHours hours,
            Access access,
            Audit audit,
            Terms terms,
            AnswerTerm answer,
            Today today) {
        this.store = store;
        this.hours = hours;
        this.access = access;
        this.audit = audit;
        this.terms = terms;
        this.answer = answer;
        this.today = today;
    }

    /** All kinds of terms under which an interview may be due. */
    static final List<TermKind> TERMS = List.of(
            TermKind.INTERVIEW,
            TermKind.INTERVIEW_URGENT,
            TermKind.INTERVIEW_REQUEST,
            TermKind.INTERVIEW_NEW_APPLICATION,
            TermKind.INTERVIEW_CHANGE);

    /** The interview, read by the current user. */
    Interview read(InterviewId id) {
        access.requireRole(READERS);
        var interview = store.get(id);
        audit.record("interview.read", interview.subject());
        return interview;
    }

    static final Role[] READERS = {
        Role.SOCIAL_WORKER, Role.BENEFITS_WORKER, Role.TEAM_LEADER, Role.DIRECTOR, Role.FAMILY_ASSISTANT
    };

    /** The interview, for the one who holds and writes it (R26). */
    Interview own(InterviewId id) {
        var interview = store.get(id);
        if (!interview.mine()) {
            throw new Forbidden("interview");
        }
        return interview;
    }

    /** The interview, for whoever decides on it from above. */
    Interview toDecide(InterviewId id) {
        var interview = store.get(id);
        if (!interview.decides()) {
            throw new Forbidden("interview");
        }
        return interview;
    }

    private Interview ownOpen(InterviewId id) {
        var interview = own(id);
        requireOpen(interview);
        return interview;
    }

    static void requireOpen(Interview interview) {
        if (!interview.state().open()) {
            throw new RuleViolation("interview.rule.closed");
        }
    }

    /** Nothing happens at an interview before the centre knew that it is needed. */
    static void requireKnown(Interview interview, LocalDate day, String field) {
        if (day.isBefore(interview.learnedOn())) {
            throw new RuleViolation("interview.rule.before-learned", Texts.date(interview.learnedOn())).at(field);
        }
    }

    /**
     * Whether the current user lacks the card that his interview asks for: kinds kept for social workers are held, by those who work on
     * benefits, only with a card that the head or the administrator confirmed, valid on the day (R14, A-09).
     */
    boolean lacksCard(Interview interview, LocalDate on) {
        return interview.kind().needsSocialWorker()
                && !access.hasRole(Role.SOCIAL_WORKER, Role.TEAM_LEADER)
                && !store.hasCard(interview.workerId(), on);
    }

    void requireCard(Interview interview, LocalDate on) {
        if (lacksCard(interview, on)) {
            throw new RuleViolation("interview.rule.card-first");
        }
    }

    /** Whether the time lies outside working days and hours (R02). */
    boolean outside(LocalDate on, @Nullable LocalTime at) {
        return !hours.within(on, at == null ? LocalTime.NOON : at);
    }

    InterviewStore.Around around(Interview interview) {
        return store.around(interview);
    }

    Optional<InterviewStore.Later> later(Interview interview) {
        return store.later(interview);
    }

    Optional<InterviewStore.Update> runningUpdate(Interview interview) {
        return store.runningUpdate(interview);
    }

    List<InterviewStore.Safety> safety(Interview interview) {
        return store.safety(interview.id());
    }

    /**
     * Whether it was held outside working days and hours without the head's consent to that day. What the worker writes of a consent is
     * no consent; a further visit needs one as the first does.
     */
    boolean uncovered(Interview interview, Answers given) {
        if (!interview.kind().hasTerm() || interview.consented()) {
            return false;
        }
        if (given.value("heldAt") instanceof LocalDateTime held
                && outside(held.toLocalDate(), held.toLocalTime())
                && !covered(interview, held.toLocalDate())) {
            return true;
        }
        return given.rows("furtherVisits").stream()
                .anyMatch(visit -> visit.get("visitOn") instanceof LocalDate on
                        && outside(on, visit.get("visitAt") instanceof LocalTime at ? at : null)
                        && !covered(interview, on));
    }

    private static boolean covered(Interview interview, LocalDate day) {
        return interview.consentOn() != null && day.equals(interview.plannedOn());
    }

    /** Agrees the time. Outside working days and hours it is not set before the head consents (R02). */
    void plan(
            InterviewId id,
            int version,
            LocalDate on,
            @Nullable LocalTime at,
            Answered.Place place,
            String second,
            boolean police) {
        var interview = ownOpen(id);
        requireCard(interview, today.date());
        if (on.isBefore(today.date())) {
            throw new RuleViolation("interview.rule.plan-past").at("on");
        }
        var outside = outside(on, at);
        var values = new HashMap<String, Object>();
        values.put("on", on);
        values.put("at", at);
        values.put("place", place.name());
        values.put("second", second);
        values.put("police", police);
        values.put("outside", outside);
        values.put("state", outside && interview.state() != State.IN_PROGRESS ? "NEW" : planned(interview));
        store.set(interview, version, """
                planned_on = :on, planned_at = :at, place = :place, second_worker = :second, police = :police, outside_hours = :outside,
                consent_on = null, consent_by = null, consented_visits = null, state = :state""", values);
        audit.record("interview.plan", interview.subject());
    }

    private static String planned(Interview interview) {
        return interview.state() == State.IN_PROGRESS ? "IN_PROGRESS" : "SCHEDULED";
    }

    /** The head consents to a time outside working days and hours. */
    void consent(InterviewId id, int version) {
        var interview = toDecide(id);
        if (!interview.waitsForConsent()) {
            throw new RuleViolation("interview.rule.no-consent-asked");
        }
        store.set(
                interview,
                version,
                "consent_on = :on, consent_by = :me, state = :state",
                Map.of("on", today.date(), "me", CurrentUser.me().value(), "state", planned(interview)));
        audit.record("interview.consent", interview.subject());
    }

    /** Notes an attempt to reach the person. */
    void attempt(
            InterviewId id,
            LocalDate on,
            @Nullable LocalTime at,
            Answered.Way way,
            Answered.Result result,
            String words) {
        var interview = ownOpen(id);
        if (on.isAfter(today.date())) {
            throw new RuleViolation("problem.date-future").at("on");
        }
        requireKnown(interview, on, "on");
        store.addAttempt(interview.id(), on, at, way, result, words);
        audit.record("interview.attempt", interview.subject());
    }

    /** Ends it without an interview: nobody could be met, another unit holds it, it is not needed. */
    void end(InterviewId id, int version, Answered.End end, String reason) {
        var interview = store.get(id);
        if (!interview.mayEnd()) {
            throw new Forbidden("interview");
        }
        ended(interview, version, State.valueOf(end.name()), reason);
    }

    void ended(Interview interview, int version, State state, String reason) {
        requireOpen(interview);
        store.set(
                interview,
                version,
                "state = :state, ended_on = :on, end_reason = :reason",
                Map.of("state", state.name(), "on", today.date(), "reason", reason));
        TERMS.forEach(kind -> terms.cancel(kind, interview.id()));
        if (state != State.REFUSED_CONSENT) {
            store.shutPeople(interview.id(), interview.workerId());
        }
        answer.over(interview, state);
        audit.record("interview.end", interview.subject());
    }

    /**
     * Another worker takes over; why is kept (R26). Of what is in the files, the next update: what was written stays with its author.
     *
     * @throws RuleViolation also when it is begun or finished, may hold words of the diagnosis, of health or of violence, and the other may
     *     not read those
     */
    void handOver(InterviewId id, int version, UUID to, String reason) {
        var interview = toHandOver(id);
        var update = interview.left();
        if (!update) {
            requireOpen(interview);
        }
        if (to.equals(interview.updateBy())) {
            throw new RuleViolation("interview.rule.same-worker").at("worker");
        }
        if (!store.holds(to, interview.kind(), today.date())) {
            throw new RuleViolation("interview.rule.social-worker").at("worker");
        }
        if (!store.isAbove(to)) {
            throw new RuleViolation("interview.rule.other-team").at("worker");
        }
        if (!store.mayTake(interview.id(), to)) {
            throw new RuleViolation("interview.rule.no-case-access").at("worker");
        }
        store.set(
                interview,
                version,
                update
                        ? "keeper_id = :to"
                        : "worker_id = :to, team_id = coalesce((select team_id from access.account where id = :to), team_id), submitted_on = null",
                Map.of("to", to));
        store.handOver(interview, to, today.date(), reason);
        audit.record("interview.hand-over", interview.subject());
    }

    /** Whoever is above the worker may give it away, also when he is the worker himself. */
    Interview toHandOver(InterviewId id) {
        var interview = store.get(id);
        if (!interview.heads()) {
            throw new Forbidden("interview");
        }
        return interview;
    }

    List<InterviewStore.Attempt> attempts(Interview interview) {
        return store.attempts(interview.id());
    }

    List<InterviewStore.Handover> handovers(Interview interview) {
        return store.handovers(interview.id());
    }
}
