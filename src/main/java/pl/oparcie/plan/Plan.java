package pl.oparcie.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.oparcie.access.CaseId;
import pl.oparcie.plan.NewPlan.Status;
import pl.oparcie.platform.RuleViolation;

/** One version of a plan, with its goals and actions as they stand. */
record Plan(
        UUID id,
        CaseId caseId,
        int number,
        boolean agreed,
        @Nullable String reason,
        NewPlan.Form form,
        String meetings,
        @Nullable LocalDate reviewOn,
        NewPlan.@Nullable Acceptance acceptance,
        @Nullable LocalDate answeredOn,
        String answerNote,
        String authorName,
        int version,
        List<Goal> goals) {

    record Goal(UUID id, UUID key, NewPlan.Goal words, List<Action> actions) {}

    record Action(UUID id, UUID key, NewPlan.Step words, Status status, String note, int version) {}

    /**
     * A plan may be agreed on when at least one goal can be measured (an indicator), has its day and somebody responsible for an action
     * (rule 9.7).
     */
    static void requireAgreeable(NewPlan plan) {
        if (plan.goals().stream().noneMatch(Plan::measurable)) {
            throw new RuleViolation("plan.no-measurable-goal").at("goals");
        }
    }

    private static boolean measurable(NewPlan.Goal goal) {
        return !goal.indicator().isBlank()
                && goal.dueOn() != null
                && !goal.actions().isEmpty();
    }

    NewPlan content() {
        return new NewPlan(
                form,
                meetings,
                reviewOn,
                goals.stream()
                        .map(goal -> new NewPlan.Goal(
                                goal.key(),
                                goal.words().mainGoal(),
                                goal.words().title(),
                                goal.words().area(),
                                goal.words().problem(),
                                goal.words().indicator(),
                                goal.words().baselineText(),
                                goal.words().baseline(),
                                goal.words().targetText(),
                                goal.words().target(),
                                goal.words().dueOn(),
                                goal.actions().stream()
                                        .map(it -> new NewPlan.Step(
                                                it.key(),
                                                it.words().title(),
                                                it.words().who(),
                                                it.words().whoName(),
                                                it.words().resource(),
                                                it.words().dueOn(),
                                                it.words().checking()))
                                        .toList()))
                        .toList());
    }

    List<Action> actions() {
        return goals.stream().flatMap(goal -> goal.actions().stream()).toList();
    }

    /** How much of the actions is done, in percent: a part counts half, an abandoned one not at all; nothing planned is nothing done. */
    static int donePercent(Collection<Status> statuses) {
        var counted = statuses.stream().filter(it -> it != Status.ABANDONED).toList();
        var halves = counted.stream()
                .mapToInt(it -> it == Status.DONE ? 2 : it == Status.PARTLY ? 1 : 0)
                .sum();
        return counted.isEmpty() ? 0 : halves * 50 / counted.size();
    }
}
