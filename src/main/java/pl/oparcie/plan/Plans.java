package pl.oparcie.plan;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import pl.oparcie.diagnosis.Diagnoses;
import pl.oparcie.plan.NewPlan.Acceptance;
import pl.oparcie.plan.NewPlan.Status;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.text.Texts;

/** Writing a plan, agreeing on it, moving its actions on, changing it as a new version. */
@Service
@Transactional
public class Plans {

    private static final Set<NewPlan.Status> OPEN =
            Set.of(NewPlan.Status.PLANNED, NewPlan.Status.IN_PROGRESS, NewPlan.Status.PARTLY);

    private final PlanStore store;
    private final PlanTerms terms;
    private final Diagnoses diagnoses;
    private final Access access;
    private final Audit audit;
    private final Cases cases;
    private final Stages stages;
    private final Chronology chronology;

    Plans(
            PlanStore store,
            PlanTerms terms,
            Diagnoses diagnoses,
            Access access,
            Audit audit,
            Cases cases,
            Stages stages,
            Chronology chronology) {
        this.store = store;
        this.terms = terms;
        this.diagnoses = diagnoses;
        this.access = access;
        this.audit = audit;
        this.cases = cases;
        this.stages = stages;
        this.chronology = chronology;
    }

    /** An action of the agreed plan, as others may see it. */
    public record Task(
            UUID id, String title, Status status, @Nullable LocalDate dueOn) {}

    /** The agreed plan, as other modules may see it. */
    public record Agreed(LocalDate on, boolean contract, List<Step> steps) {}

    /**
     * One action under its goal; the action may be empty.
     *
     * @param indicator by what it is seen that the goal is reached
     * @param by who does it; null for a goal without actions
     * @param open whether it is still to be done
     */
    public record Step(
            String goal,
            String indicator,
            String action,
            @Nullable LocalDate due,
            String who,
            NewPlan.@Nullable Who by,
            boolean open) {

        /** Whether it is the worker's. */
        public boolean mine() {
            return by == NewPlan.Who.WORKER;
        }
    }

    /** Writes the first version, or the open one again; {@code version} is the one that was read, -1 for none. */
    public UUID save(CaseId id, NewPlan content, int version, LocalDate on) {
        access.require(PlanAction.WRITE, id);
        stages.requireEntry(id, Stage.PLAN);
        var newest = store.newest(id);
        if (newest.isEmpty()) {
            var diagnosis = diagnoses.approved(id).map(Diagnoses.Approved::id).orElse(null);
            var started = store.insert(id, 1, null, diagnosis, ownKeys(content, newest));
            cases.record(id, CaseFact.PLAN_STARTED, on, "", url(id));
            audit.record("plan.start", Subject.ofCase(id.value()).and(started));
            return started;
        }
        var plan = newest.get();
        if (plan.agreed() || plan.version() != version) {
            throw new Conflict("plan");
        }
        store.update(plan.id(), id, version, ownKeys(content, newest));
        audit.record("plan.save", subject(plan));
        return plan.id();
    }

    /** Keys come from the version that was read; a forged one makes a new goal. */
    private static NewPlan ownKeys(NewPlan content, Optional<Plan> before) {
        var known = new HashSet<UUID>();
        before.ifPresent(plan -> plan.goals().forEach(goal -> {
            known.add(goal.key());
            goal.actions().forEach(action -> known.add(action.key()));
        }));
        return PlanForm.withKeys(content, key -> key != null && known.remove(key) ? key : null);
    }

    /** Records the client's answer; with a yes the plan is agreed and its terms begin. */
    public void answer(CaseId id, Acceptance acceptance, String note, int version, LocalDate on) {
        access.require(PlanAction.WRITE, id);
        stages.requireEntry(id, Stage.PLAN);
        var plan = store.newest(id).orElseThrow(() -> new NotFound("plan"));
        if (plan.agreed() || plan.version() != version) {
            throw new Conflict("plan");
        }
        var former = store.agreed(id);
        if (acceptance != Acceptance.REFUSED) {
            Plan.requireAgreeable(plan.content());
        }
        store.answer(plan, acceptance, note, on);
        if (acceptance == Acceptance.REFUSED) {
            tell(plan, on, "plan.chronology.refused", List.of(Integer.toString(plan.number())), note);
        } else {
            agreed(plan, former, on);
        }
        audit.record(acceptance == Acceptance.REFUSED ? "plan.refused" : "plan.agree", subject(plan));
    }

    /** Records the client's yes to the newest version. */
    public void agree(CaseId id, Acceptance acceptance, LocalDate on) {
        answer(
                id,
                acceptance,
                "",
                store.newest(id).orElseThrow(() -> new NotFound("plan")).version(),
                on);
    }

    private void agreed(Plan plan, Optional<Plan> former, LocalDate on) {
        var goals = plan.goals().size();
        cases.record(plan.caseId(), CaseFact.PLAN_AGREED, on, Integer.toString(goals), url(plan.caseId()));
        tell(
                plan,
                on,
                "plan.chronology.agreed",
                List.of(Integer.toString(plan.number()), Texts.in("pl", "plan.goals-count", goals)),
                String.join(
                        "\n",
                        plan.goals().stream().map(goal -> goal.words().title()).toList()));
        terms.agreed(plan, former, on);
    }

    private void tell(Plan plan, LocalDate on, String key, List<String> args, String body) {
        chronology.add(
                plan.caseId(),
                Chronology.Kind.STAGE,
                on,
                key,
                args,
                body,
                url(plan.caseId()) + "/versions/" + plan.number());
    }

    /** Takes the agreed plan up again as its next version, and says why. */
    public void reopen(CaseId id, String reason, int version, LocalDate on) {
        access.require(PlanAction.WRITE, id);
        stages.requireOpen(id);
        var plan = store.newest(id).orElseThrow(() -> new NotFound("plan"));
        if (!plan.agreed() || plan.version() != version) {
            throw new Conflict("plan");
        }
        var diagnosis = diagnoses.approved(id).map(Diagnoses.Approved::id).orElse(null);
        var next = store.insert(id, plan.number() + 1, reason, diagnosis, plan.content());
        cases.record(id, CaseFact.PLAN_STARTED, on, "", url(id));
        tell(plan, on, "plan.chronology.reopened", List.of(Integer.toString(plan.number() + 1)), reason);
        audit.record("plan.reopen", Subject.ofCase(id.value()).and(next));
    }

    /** Moves one action of the agreed plan on. */
    public void move(CaseId id, UUID actionId, int version, Status status, String note, LocalDate on) {
        access.require(PlanAction.WRITE, id);
        stages.requireOpen(id);
        var plan = store.agreed(id).orElseThrow(() -> new NotFound("plan"));
        var action = plan.actions().stream()
                .filter(it -> it.id().equals(actionId))
                .findFirst()
                .orElseThrow(() -> new NotFound("action"));
        if (plan.answeredOn() != null && on.isBefore(plan.answeredOn())) {
            throw new RuleViolation("plan.before-agreement").at("on");
        }
        store.status(id, action, version, status, on, note);
        terms.moved(plan, action, status, on);
        if (status != action.status()) {
            chronology.add(
                    id,
                    Chronology.Kind.ACTIVITY,
                    on,
                    "plan.chronology.action." + status,
                    List.of(action.words().title()),
                    note,
                    url(id));
        }
        audit.record("plan.action", subject(plan).and(action.id()));
    }

    /** The actions of the agreed plan, for demo data and lists. */
    @Transactional(readOnly = true)
    public List<Task> tasks(CaseId id) {
        access.require(PlanAction.READ, id);
        return store.agreed(id).stream()
                .flatMap(plan -> plan.actions().stream())
                .map(it -> new Task(
                        it.id(), it.words().title(), it.status(), it.words().dueOn()))
                .toList();
    }

    /** The agreed plan of a case, as far as the current user may see it: nothing where he may not. */
    @Transactional(readOnly = true)
    public Optional<Agreed> agreed(CaseId id) {
        return store.agreed(id)
                .filter(plan -> plan.answeredOn() != null)
                .map(plan -> new Agreed(
                        Objects.requireNonNull(plan.answeredOn()),
                        plan.form() == NewPlan.Form.SOCIAL_CONTRACT,
                        plan.goals().stream().flatMap(Plans::steps).toList()));
    }

    private static Stream<Step> steps(Plan.Goal goal) {
        var words = goal.words();
        return goal.actions().isEmpty()
                ? Stream.of(new Step(words.title(), words.indicator(), "", words.dueOn(), "", null, true))
                : goal.actions().stream()
                        .map(action -> new Step(
                                words.title(),
                                words.indicator(),
                                action.words().title(),
                                action.words().dueOn() == null
                                        ? words.dueOn()
                                        : action.words().dueOn(),
                                action.words().whoName().isBlank()
                                        ? Texts.name("plan.who", action.words().who())
                                        : action.words().whoName(),
                                action.words().who(),
                                OPEN.contains(action.status())));
    }

    Optional<Plan> read(CaseId id) {
        access.require(PlanAction.READ, id);
        audit.record("plan.read", Subject.ofCase(id.value()));
        return store.newest(id);
    }

    Plan read(CaseId id, int number) {
        access.require(PlanAction.READ, id);
        audit.record("plan.read", Subject.ofCase(id.value()));
        return store.number(id, number).orElseThrow(() -> new NotFound("plan"));
    }

    private static Subject subject(Plan plan) {
        return Subject.ofCase(plan.caseId().value()).and(plan.id());
    }

    static String url(CaseId id) {
        return "/cases/" + id + "/plan";
    }
}
