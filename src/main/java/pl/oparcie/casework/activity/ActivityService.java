package pl.oparcie.casework.activity;

import static java.util.Objects.requireNonNullElse;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.access.CaseId;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.casework.CaseFact;
import pl.oparcie.casework.Cases;
import pl.oparcie.casework.Chronology;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.term.NewTerm;
import pl.oparcie.term.TermKind;
import pl.oparcie.term.Terms;

/** Notes what was done, mends it and cancels it, so that nothing once written is lost. */
@Service
@Transactional
class ActivityService {

    private final ActivityStore store;
    private final CasePeople people;
    private final Visits visits;
    private final Cases cases;
    private final Chronology chronology;
    private final Terms terms;
    private final Access access;
    private final Audit audit;
    private final Today today;

    ActivityService(
            ActivityStore store,
            CasePeople people,
            Visits visits,
            Cases cases,
            Chronology chronology,
            Terms terms,
            Access access,
            Audit audit,
            Today today) {
        this.store = store;
        this.people = people;
        this.visits = visits;
        this.cases = cases;
        this.chronology = chronology;
        this.terms = terms;
        this.access = access;
        this.audit = audit;
        this.today = today;
    }

    /** Notes what was done. A crisis intervention may be noted at any stage, by more people. */
    ActivityId record(CaseId caseId, Content content, Start start, Set<UUID> finished, Optional<VisitId> planned) {
        var crisis = content.crisis() != null;
        access.require(crisis ? ActivityAction.INTERVENE : ActivityAction.RECORD, caseId);
        var head = cases.head(caseId);
        if (head.closedOn() != null && !crisis) {
            throw new RuleViolation("activity.rule.closed");
        }
        content.check(today.date(), CurrentUser.me());
        start.check(content);
        requireOfHousehold(content, head, Set.of());
        var id = new ActivityId(Ids.next());
        store.insert(id, caseId, content, start, CurrentUser.me(), today.now());
        chronology.add(ActivityWords.line(id, caseId, content));
        openNext(id, caseId, content);
        finish(caseId, finished);
        begin(head, id, content, start);
        planned.ifPresent(visit -> visits.held(caseId, visit, id, content));
        audit.record(
                crisis ? "activity.intervene" : "activity.record",
                Subject.ofCase(caseId.value()).and(id.value()));
        return id;
    }

    /** The first contact ends its term and opens that of the diagnosis; so does the information on data. */
    private void begin(Cases.Head head, ActivityId id, Content content, Start start) {
        if (start.contact() != FirstContact.HELD
                || cases.fact(head.id(), CaseFact.FIRST_CONTACT).isPresent()) {
            return;
        }
        var url = ActivityWords.url(head.id(), id);
        cases.record(
                head.id(), CaseFact.FIRST_CONTACT, content.on(), content.kind().name(), url);
        if (start.informedOn() != null) {
            cases.record(head.id(), CaseFact.INFORMED_OF_DATA, start.informedOn(), "", url);
        }
        terms.done(TermKind.FIRST_CONTACT, head.id().value(), content.on());
        if (cases.fact(head.id(), CaseFact.DIAGNOSIS_APPROVED).isEmpty()) {
            terms.open(
                    NewTerm.of(
                            TermKind.DIAGNOSIS,
                            head.id().value(),
                            head.id().value(),
                            content.on(),
                            requireNonNullElse(head.lead(), CurrentUser.me()),
                            "activity.term.diagnosis",
                            List.of(head.name()),
                            "/cases/" + head.id() + "/diagnosis"),
                    head.openedOn());
        }
    }

    private void openNext(ActivityId id, CaseId caseId, Content content) {
        var next = content.next();
        if (next != null) {
            terms.open(NewTerm.of(
                            TermKind.NEXT_STEP,
                            caseId.value(),
                            id.value(),
                            content.on(),
                            CurrentUser.me(),
                            "activity.term.next-of",
                            List.of(next.step(), cases.head(caseId).name()),
                            ActivityWords.url(caseId, id))
                    .until(next.on()));
        }
    }

    /** Ends steps that were set earlier. */
    void finish(CaseId caseId, Set<UUID> activities) {
        access.require(ActivityAction.INTERVENE, caseId);
        store.finishSteps(caseId, activities, today.date())
                .forEach(id -> terms.done(TermKind.NEXT_STEP, id, today.date()));
    }

    /** Ends the step of one entry. */
    void finishOne(CaseId caseId, ActivityId id) {
        finish(caseId, Set.of(id.value()));
        audit.record("activity.step-done", Subject.ofCase(caseId.value()).and(id.value()));
    }

    /** Mends an entry; what it said before is kept with the reason. */
    void correct(CaseId caseId, ActivityId id, int version, Content content, String reason) {
        access.require(ActivityAction.CORRECT, caseId);
        var former = store.get(caseId, id);
        requireNewest(former, version);
        var head = cases.head(caseId);
        content.check(today.date(), former.author());
        requireOfHousehold(content, head, former.content().people());
        var names = people.household(head.household()).stream()
                .collect(Collectors.toMap(CasePeople.Named::id, CasePeople.Named::name));
        var words = ActivityWords.fields(former, person -> names.getOrDefault(person, "…"));
        store.correct(former, content, words, reason, CurrentUser.me(), today.now());
        chronology.correct(id.value(), ActivityWords.line(id, caseId, content));
        if (content.next() == null) {
            terms.cancel(TermKind.NEXT_STEP, id.value());
        } else if (former.nextDoneOn() == null
                && !content.next().equals(former.content().next())) {
            openNext(id, caseId, content);
        }
        audit.record("activity.correct", Subject.ofCase(caseId.value()).and(id.value()), reason);
    }

    /** Cancels an entry made by mistake: it stays, struck through, with the reason. */
    void cancel(CaseId caseId, ActivityId id, int version, String reason) {
        access.require(ActivityAction.CORRECT, caseId);
        var activity = store.get(caseId, id);
        requireNewest(activity, version);
        if (activity.start().contact() == FirstContact.HELD) {
            throw new RuleViolation("activity.rule.first-contact-stays").at("reason");
        }
        store.cancel(activity, reason, CurrentUser.me(), today.now());
        chronology.cancel(caseId, id.value());
        terms.cancel(TermKind.NEXT_STEP, id.value());
        audit.record("activity.cancel", Subject.ofCase(caseId.value()).and(id.value()), reason);
    }

    private static void requireNewest(Activity activity, int version) {
        if (activity.version() != version || activity.cancelled() != null) {
            throw new Conflict("activity");
        }
    }

    private void requireOfHousehold(Content content, Cases.Head head, Set<UUID> before) {
        var known = new HashSet<>(before);
        people.household(head.household()).forEach(person -> known.add(person.id()));
        if (!known.containsAll(content.people())) {
            throw new RuleViolation("activity.rule.not-of-household").at("people");
        }
        var second = content.secondWorker();
        if (second != null && !people.isColleague(second, today.date())) {
            throw new RuleViolation("activity.rule.not-a-colleague").at("secondWorker");
        }
    }
}
