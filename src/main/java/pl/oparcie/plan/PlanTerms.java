package pl.oparcie.plan;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pl.oparcie.access.CaseId;
import pl.oparcie.casework.Cases;
import pl.oparcie.plan.NewPlan.Status;
import pl.oparcie.term.NewTerm;
import pl.oparcie.term.TermKind;
import pl.oparcie.term.Terms;

/** The terms that come from a plan: its review and its actions (rule 9.9). */
@Component
class PlanTerms {

    private static final Set<Status> ENDED = EnumSet.of(Status.DONE, Status.PARTLY, Status.NOT_DONE, Status.ABANDONED);

    private final Terms terms;
    private final Cases cases;

    PlanTerms(Terms terms, Cases cases) {
        this.terms = terms;
        this.cases = cases;
    }

    void agreed(Plan plan, Optional<Plan> former, LocalDate on) {
        terms.done(TermKind.PLAN, plan.caseId().value(), on);
        former.ifPresent(before -> before.actions().forEach(it -> terms.cancel(TermKind.ACTION, it.key())));
        review(plan.caseId(), on, plan.reviewOn());
        plan.actions().stream().filter(it -> !ENDED.contains(it.status())).forEach(it -> open(plan, it, on));
    }

    void moved(Plan plan, Plan.Action action, Status status, LocalDate on) {
        if (ENDED.contains(status)) {
            terms.done(TermKind.ACTION, action.key(), on);
        } else if (ENDED.contains(action.status())) {
            open(plan, action, on);
        }
    }

    private void open(Plan plan, Plan.Action action, LocalDate on) {
        var lead = cases.head(plan.caseId()).lead();
        var due = action.words().dueOn();
        if (lead != null && due != null) {
            terms.open(NewTerm.of(
                            TermKind.ACTION,
                            plan.caseId().value(),
                            action.key(),
                            on,
                            lead,
                            "plan.term.action",
                            List.of(action.words().title()),
                            Plans.url(plan.caseId()) + "/actions")
                    .until(due));
        }
    }

    /** The next review: on the day that was written, or as the procedure says. */
    void review(CaseId id, LocalDate on, @Nullable LocalDate day) {
        var head = cases.head(id);
        if (head.lead() != null) {
            var term = NewTerm.of(
                    TermKind.REVIEW,
                    id.value(),
                    id.value(),
                    on,
                    head.lead(),
                    "plan.term.review",
                    List.of(head.name()),
                    "/cases/" + id + "/reviews/new");
            terms.open(day == null ? term : term.until(day), head.openedOn());
        }
    }

    void reviewed(CaseId id, LocalDate on) {
        terms.done(TermKind.REVIEW, id.value(), on);
    }
}
