package pl.oparcie.casework.activity;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.access.CaseGrants;
import pl.oparcie.access.CaseId;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.casework.Cases;
import pl.oparcie.casework.Chronology;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.UserId;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.term.NewTerm;
import pl.oparcie.term.TermKind;
import pl.oparcie.term.Terms;

/** Plans visits and says what became of them. A second worker and the police may go along (art. 107 ust. 3a-3b, A-19). */
@Service
@Transactional
class Visits {

    private final VisitStore store;
    private final CasePeople people;
    private final Cases cases;
    private final Chronology chronology;
    private final Terms terms;
    private final Access access;
    private final CaseGrants grants;
    private final Audit audit;
    private final Today today;

    Visits(
            VisitStore store,
            CasePeople people,
            Cases cases,
            Chronology chronology,
            Terms terms,
            Access access,
            CaseGrants grants,
            Audit audit,
            Today today) {
        this.store = store;
        this.people = people;
        this.cases = cases;
        this.chronology = chronology;
        this.terms = terms;
        this.access = access;
        this.grants = grants;
        this.audit = audit;
        this.today = today;
    }

    VisitId plan(CaseId caseId, Visit.Plan plan) {
        access.require(ActivityAction.RECORD, caseId);
        if (cases.head(caseId).closedOn() != null) {
            throw new RuleViolation("activity.rule.closed");
        }
        var id = insert(caseId, plan, CurrentUser.me());
        audit.record("visit.plan", Subject.ofCase(caseId.value()).and(id.value()));
        return id;
    }

    private VisitId insert(CaseId caseId, Visit.Plan plan, UserId worker) {
        plan.check(today.date(), worker);
        var second = plan.secondWorker();
        if (second != null && !people.isColleague(second, today.date())) {
            throw new RuleViolation("activity.rule.not-a-colleague").at("secondWorker");
        }
        var id = new VisitId(Ids.next());
        store.insert(id, caseId, plan, worker, CurrentUser.me(), today.now());
        terms.open(NewTerm.of(
                        TermKind.VISIT,
                        caseId.value(),
                        id.value(),
                        today.date(),
                        worker,
                        "visit.term." + plan.kind().name(),
                        List.of(cases.head(caseId).name()),
                        url(caseId, id))
                .until(plan.on()));
        if (second != null) {
            letIn(caseId, second, plan);
        }
        return id;
    }

    /** Whoever goes along reads before going there what there is to know, until the end of that day. */
    private void letIn(CaseId caseId, UserId second, Visit.Plan plan) {
        var until = plan.on().plusDays(1).atStartOfDay(Today.ZONE).toInstant();
        if (grants.openUntil(caseId, second, until)) {
            audit.record("case.share-for-visit", Subject.ofCase(caseId.value()).and(second.value()));
        }
    }

    /** Another day or hour, with the reason; the first plan stays on record. */
    VisitId move(CaseId caseId, VisitId id, int version, Visit.Plan plan, WhyNot why, String reason) {
        access.require(ActivityAction.RECORD, caseId);
        var visit = store.get(caseId, id).visit();
        var next = insert(caseId, plan, visit.worker());
        store.end(id, version, VisitState.MOVED, why, reason, next);
        terms.cancel(TermKind.VISIT, id.value());
        tell(visit, next, "visit.line.moved", List.of(Texts.date(plan.on())), why, reason);
        audit.record("visit.move", Subject.ofCase(caseId.value()).and(id.value()));
        return next;
    }

    /** It did not take place: nobody was there, entry was refused, somebody fell ill. */
    void notDone(CaseId caseId, VisitId id, int version, WhyNot why, String reason) {
        access.require(ActivityAction.RECORD, caseId);
        var visit = store.get(caseId, id).visit();
        store.end(id, version, VisitState.NOT_DONE, why, reason, null);
        terms.done(TermKind.VISIT, id.value(), today.date());
        tell(visit, id, "visit.line.not-done", List.of(), why, reason);
        audit.record("visit.not-done", Subject.ofCase(caseId.value()).and(id.value()));
    }

    private void tell(Visit visit, VisitId about, String key, List<String> args, WhyNot why, String reason) {
        var words = Texts.in("pl", "visit.why." + why.name());
        chronology.add(new Chronology.Line(
                visit.caseId(),
                Chronology.Kind.VISIT,
                visit.plan().on(),
                visit.plan().at(),
                key,
                args,
                reason.isEmpty() ? words : words + ". " + reason,
                url(visit.caseId(), about),
                visit.id().value()));
    }

    /** The planned visit came about, or the people refused it or were not there: an entry tells of it. */
    void held(CaseId caseId, VisitId visit, ActivityId entry, Content content) {
        var why =
                switch (content.outcome()) {
                    case HELD -> null;
                    case REFUSED -> WhyNot.REFUSED;
                    case NOBODY -> WhyNot.NOBODY;
                };
        store.told(caseId, visit, entry, why);
        terms.done(TermKind.VISIT, visit.value(), today.date());
    }

    static String url(CaseId caseId, VisitId id) {
        return "/cases/" + caseId + "/visits/" + id;
    }
}
