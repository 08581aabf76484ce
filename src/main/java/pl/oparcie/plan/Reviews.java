package pl.oparcie.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.access.CaseId;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.casework.CaseFact;
import pl.oparcie.casework.Cases;
import pl.oparcie.casework.Chronology;
import pl.oparcie.casework.Stage;
import pl.oparcie.casework.Stages;
import pl.oparcie.diagnosis.NewDiagnosis.FilledBy;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.text.Texts;

/** Reviews of the agreed plan, the final evaluation, the client's own scales. */
@Service
@Transactional
public class Reviews {

    private final ReviewStore store;
    private final PlanStore plans;
    private final PlanTerms terms;
    private final Access access;
    private final Audit audit;
    private final Cases cases;
    private final Stages stages;
    private final Chronology chronology;

    Reviews(
            ReviewStore store,
            PlanStore plans,
            PlanTerms terms,
            Access access,
            Audit audit,
            Cases cases,
            Stages stages,
            Chronology chronology) {
        this.store = store;
        this.plans = plans;
        this.terms = terms;
        this.access = access;
        this.audit = audit;
        this.cases = cases;
        this.stages = stages;
        this.chronology = chronology;
    }

    /** A goal of the agreed plan, as a review needs it. */
    public record GoalKey(UUID key, String title) {}

    /** The goals that a review looks at. */
    @Transactional(readOnly = true)
    public List<GoalKey> goals(CaseId id) {
        access.require(PlanAction.READ, id);
        return plans.agreed(id).stream()
                .flatMap(plan -> plan.goals().stream())
                .map(goal -> new GoalKey(goal.key(), goal.words().title()))
                .toList();
    }

    /** Records a review of the agreed plan. */
    public UUID record(CaseId id, NewReview review) {
        return record(id, review, agreed(id).version());
    }

    /** Whether the user sees the reviews of a case but writes none. */
    @Transactional(readOnly = true)
    boolean mayOnlyRead(CaseId id) {
        return access.may(PlanAction.READ, id) && !access.may(PlanAction.WRITE, id);
    }

    /** Records a review of the plan as the page showed it. */
    UUID record(CaseId id, NewReview review, int planVersion) {
        access.require(PlanAction.WRITE, id);
        stages.requireEntry(id, Stage.REVIEW);
        var plan = agreed(id);
        if (plan.version() != planVersion) {
            throw new Conflict("plan");
        }
        check(plan, review);
        var percent = Plan.donePercent(
                plan.actions().stream().map(Plan.Action::status).toList());
        var saved = store.insert(plan, review, goals(plan, review), percent);
        tell(id, review, saved, percent);
        terms.reviewed(id, review.on());
        if (review.kind() == NewReview.Kind.CURRENT) {
            terms.review(id, review.on(), review.nextOn());
        }
        audit.record(
                "review." + review.kind().name().toLowerCase(java.util.Locale.ROOT),
                subject(id).and(saved));
        return saved;
    }

    private static void check(Plan plan, NewReview review) {
        if (plan.answeredOn() != null && review.on().isBefore(plan.answeredOn())) {
            throw new RuleViolation("plan.before-agreement").at("on");
        }
        if (review.nextOn() != null && !review.nextOn().isAfter(review.on())) {
            throw new RuleViolation("review.next-before").at("nextOn");
        }
        if (review.kind() == NewReview.Kind.FINAL && review.effects().isBlank()) {
            throw new RuleViolation("review.no-effects").at("effects");
        }
    }

    private List<Review.Goal> goals(Plan plan, NewReview review) {
        var said = new HashMap<UUID, NewReview.Goal>();
        review.goals().forEach(it -> said.put(it.goalKey(), it));
        var before = previous(plan.caseId());
        return plan.goals().stream()
                .map(goal -> {
                    var it = said.getOrDefault(goal.key(), new NewReview.Goal(goal.key(), null, "", "", "", false, ""));
                    return new Review.Goal(
                            goal.key(),
                            goal.words().title(),
                            goal.words().baseline(),
                            before.get(goal.key()),
                            it.value(),
                            goal.words().target(),
                            Plan.donePercent(goal.actions().stream()
                                    .map(Plan.Action::status)
                                    .toList()),
                            it.helped(),
                            it.hindered(),
                            it.clientView(),
                            it.viewRefused(),
                            it.workerView());
                })
                .toList();
    }

    /** The values of the last review, by goal. */
    Map<UUID, Integer> previous(CaseId id) {
        var values = new HashMap<UUID, Integer>();
        store.list(id).stream()
                .findFirst()
                .flatMap(last -> store.get(id, last.id()))
                .ifPresent(last -> last.goals().forEach(goal -> {
                    if (goal.value() != null) {
                        values.put(goal.key(), Objects.requireNonNull(goal.value()));
                    }
                }));
        return values;
    }

    private void tell(CaseId id, NewReview review, UUID saved, int percent) {
        var end = review.kind() == NewReview.Kind.FINAL;
        var url = "/cases/" + id + "/reviews/" + saved;
        cases.record(id, end ? CaseFact.FINAL_EVALUATION_DONE : CaseFact.REVIEW_DONE, review.on(), percent + " %", url);
        chronology.add(
                id,
                Chronology.Kind.STAGE,
                review.on(),
                "review.chronology." + review.kind(),
                List.of(Texts.in("pl", "review.conclusion." + review.conclusion()), Integer.toString(percent)),
                end ? review.effects() : review.note(),
                url);
    }

    /** Puts a point on the client's own scale; the first one begins the scale. */
    public void measure(CaseId id, String scale, int value, FilledBy filledBy, LocalDate on) {
        access.require(PlanAction.WRITE, id);
        stages.requireOpen(id);
        var scaleId = store.scale(id, scale, on);
        store.measure(id, scaleId, on, value, filledBy, null);
        audit.record("scale.measure", subject(id).and(scaleId));
    }

    Review read(CaseId id, UUID review) {
        access.require(PlanAction.READ, id);
        audit.record("review.read", subject(id).and(review));
        return store.get(id, review).orElseThrow(() -> new NotFound("review"));
    }

    List<Review> list(CaseId id) {
        access.require(PlanAction.READ, id);
        audit.record("review.list", subject(id));
        return store.list(id);
    }

    List<ReviewStore.Scale> scales(CaseId id) {
        access.require(PlanAction.READ, id);
        return store.scales(id);
    }

    Optional<Plan> toReview(CaseId id) {
        access.require(PlanAction.WRITE, id);
        stages.requireEntry(id, Stage.REVIEW);
        return plans.agreed(id);
    }

    private Plan agreed(CaseId id) {
        return plans.agreed(id).orElseThrow(() -> new RuleViolation("casework.stage.lacks-PLAN_AGREED"));
    }

    private static Subject subject(CaseId id) {
        return Subject.ofCase(id.value());
    }
}
