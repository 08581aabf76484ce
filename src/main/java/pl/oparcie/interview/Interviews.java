package pl.oparcie.interview;

import java.time.LocalDate;
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
import pl.oparcie.audit.Subject;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Forbidden;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.UserId;
import pl.oparcie.register.Households;
import pl.oparcie.register.NewAddress;
import pl.oparcie.register.People;
import pl.oparcie.register.PersonCard;
import pl.oparcie.register.PersonId;
import pl.oparcie.register.search.PersonFinder;
import pl.oparcie.term.NewTerm;
import pl.oparcie.term.TermKind;
import pl.oparcie.term.Terms;

/** Ordering an interview, agreeing its time, trying to reach the person, giving it to another worker, ending it without one. */
@Service
@Transactional
class Interviews {

    /** Who holds interviews, orders them and watches over them. */
    static final Role[] STAFF = {Role.SOCIAL_WORKER, Role.BENEFITS_WORKER, Role.TEAM_LEADER, Role.DIRECTOR};

    private final InterviewStore store;
    private final PersonFinder finder;
    private final People people;
    private final Households households;
    private final Access access;
    private final Audit audit;
    private final Terms terms;
    private final Today today;

    Interviews(
            InterviewStore store,
            PersonFinder finder,
            People people,
            Households households,
            Access access,
            Audit audit,
            Terms terms,
            Today today) {
        this.store = store;
        this.finder = finder;
        this.people = people;
        this.households = households;
        this.access = access;
        this.audit = audit;
        this.terms = terms;
        this.today = today;
    }

    /** Whom an interview is ordered for. */
    record Whom(PersonId person, String name, Optional<InterviewStore.Former> former) {}

    List<PersonFinder.Hit> search(String words) {
        access.requireRole(STAFF);
        return finder.find(words);
    }

    Whom begin(PersonId id) {
        access.requireRole(STAFF);
        var card = card(id);
        audit.record("interview.begin", Subject.ofPerson(card.id().value()));
        return new Whom(card.id(), card.name(), store.newest(card.id().value()));
    }

    private PersonCard card(PersonId id) {
        var card = Optional.ofNullable(people.cards(List.of(id)).get(id)).orElseThrow(() -> new NotFound("person"));
        return card.replacedBy() == null ? card : card(card.replacedBy());
    }

    List<InterviewStore.Worker> workers() {
        access.requireRole(STAFF);
        return store.workers(today.date());
    }

    /**
     * Orders an interview. Its term begins on the day on which the need became known (R01).
     *
     * @throws RuleViolation when part I is ordered for whom an update is due (R04), or an update where there is nothing to update
     */
    InterviewId order(PersonId person, NewInterview order) {
        access.requireRole(STAFF);
        var card = card(person);
        var former = store.newest(card.id().value());
        if (order.kind() == Kind.RWS_I && former.isPresent()) {
            throw new RuleViolation(
                            "interview.rule.update-instead", former.get().number())
                    .at("kind");
        }
        if (order.kind() == Kind.RWS_IV && former.isEmpty()) {
            throw new RuleViolation("interview.rule.nothing-to-update").at("kind");
        }
        if (store.workers(today.date()).stream().noneMatch(worker -> worker.id().equals(order.worker()))) {
            throw new RuleViolation("problem.choice").at("worker");
        }
        var id = Ids.next();
        var number = store.nextNumber(today.date().getYear());
        var household = households.ofOrCreate(card.id(), NewAddress.unknown()).value();
        var due = openTerm(id, order, card.name());
        store.insert(
                id,
                number,
                card.id().value(),
                household,
                card.name(),
                store.openCase(household).orElse(null),
                former.filter(before -> order.kind() != Kind.RWS_I)
                        .map(InterviewStore.Former::id)
                        .orElse(null),
                due,
                today.date(),
                order);
        audit.record("interview.order", Subject.ofPerson(card.id().value()).and(id));
        return new InterviewId(id);
    }

    private @Nullable LocalDate openTerm(UUID id, NewInterview order, String name) {
        if (order.dueOn() == null && !order.kind().hasTerm()) {
            return null;
        }
        var term = new NewTerm(
                termKind(order),
                null,
                id,
                order.learnedOn(),
                order.dueOn(),
                new UserId(order.worker()),
                null,
                null,
                "interview.term." + (order.kind() == Kind.RWS_IV ? "update" : "hold"),
                List.of(name),
                "/interviews/" + id);
        return terms.open(term);
    }

    static TermKind termKind(NewInterview order) {
        if (order.mode() == Answered.Mode.URGENT) {
            return TermKind.INTERVIEW_URGENT;
        }
        if (order.source() == Answered.Source.OTHER_BODY) {
            return TermKind.INTERVIEW_REQUEST;
        }
        if (order.updateReason() == Answered.UpdateReason.APPLICATION) {
            return TermKind.INTERVIEW_NEW_APPLICATION;
        }
        return order.updateReason() == Answered.UpdateReason.CHANGE ? TermKind.INTERVIEW_CHANGE : TermKind.INTERVIEW;
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

    /** Whether the time lies outside working days and hours (R02). */
    boolean outside(LocalDate on, @Nullable LocalTime at) {
        return !OfficeHours.within(on, at == null ? LocalTime.NOON : at, store.holidays());
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
                consent_on = null, consent_by = null, state = :state""", values);
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
        audit.record("interview.end", interview.subject());
    }

    /** Another worker takes over; why is kept (R26). */
    void handOver(InterviewId id, int version, UUID to, String reason) {
        var interview = toHandOver(id);
        requireOpen(interview);
        if (to.equals(interview.workerId())) {
            throw new RuleViolation("interview.rule.same-worker").at("worker");
        }
        if (store.workers(today.date()).stream().noneMatch(worker -> worker.id().equals(to))) {
            throw new RuleViolation("problem.choice").at("worker");
        }
        store.set(
                interview,
                version,
                "worker_id = :to, team_id = coalesce((select team_id from access.account where id = :to), team_id), submitted_on = null",
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
