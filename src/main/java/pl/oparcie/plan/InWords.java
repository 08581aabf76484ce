package pl.oparcie.plan;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.name;
import static pl.oparcie.platform.text.Texts.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pl.oparcie.plan.NewPlan.Status;
import pl.oparcie.plan.view.ComparePage;
import pl.oparcie.plan.view.PlanWords;
import pl.oparcie.plan.view.TrendView;

/** Puts plans and scales into the reader's language. */
final class InWords {

    private InWords() {}

    static PlanWords of(Plan plan) {
        var statuses = plan.actions().stream().map(Plan.Action::status).toList();
        var done = (int) statuses.stream().filter(it -> it == Status.DONE).count();
        return new PlanWords(
                plan.number(),
                plan.agreed(),
                text("plan.state." + (plan.agreed() ? "AGREED" : "DRAFT")),
                name("plan.form", plan.form()),
                plan.meetings(),
                date(plan.reviewOn()),
                plan.acceptance() == null
                        ? ""
                        : (name("plan.answer", plan.acceptance()) + ", " + date(plan.answeredOn()) + " "
                                        + plan.answerNote())
                                .strip(),
                plan.authorName(),
                plan.reason(),
                Plan.donePercent(statuses),
                text("plan.done-of", done, statuses.size()),
                plan.goals().stream().map(InWords::goal).toList());
    }

    private static PlanWords.Goal goal(Plan.Goal goal) {
        var words = goal.words();
        return new PlanWords.Goal(
                words.mainGoal(),
                words.title(),
                words.area() == null ? "" : name("diagnosis.area", words.area()),
                words.problem() == null ? "" : name("diagnosis.reason", words.problem()),
                words.indicator(),
                measured(words.baseline(), words.baselineText()),
                measured(words.target(), words.targetText()),
                date(words.dueOn()),
                Plan.donePercent(
                        goal.actions().stream().map(Plan.Action::status).toList()),
                goal.actions().stream().map(it -> action(goal, it)).toList());
    }

    private static PlanWords.Action action(Plan.Goal goal, Plan.Action action) {
        var words = action.words();
        return new PlanWords.Action(
                action.id().toString(),
                words.title(),
                goal.words().title(),
                name("plan.who", words.who()) + (words.whoName().isEmpty() ? "" : ": " + words.whoName()),
                words.resource(),
                date(words.dueOn()),
                words.checking(),
                name("plan.status", action.status()),
                action.status().name(),
                mark(action.status()),
                action.note(),
                action.version());
    }

    private static String mark(Status status) {
        return switch (status) {
            case PLANNED -> "calm";
            case IN_PROGRESS -> "wait";
            case DONE -> "ok";
            case PARTLY -> "soon";
            case NOT_DONE -> "late";
            case ABANDONED -> "calm";
        };
    }

    /** "3 of 10: words". */
    static String measured(@Nullable Integer scale, String words) {
        var value = scale == null ? "" : text("plan.of-ten", scale);
        return value.isEmpty() ? words : words.isEmpty() ? value : value + ": " + words;
    }

    static TrendView trend(Trend trend) {
        return new TrendView(
                trend.name(),
                text("review.scale-kind." + trend.kind()),
                LineChart.svg(trend),
                trend.dots().stream()
                        .map(it -> new TrendView.Dot(date(it.on()), trend.kind().value(it.value())))
                        .toList());
    }

    /** Both versions, goal by goal: a goal is the same one by its key. */
    static List<ComparePage.Row> compare(Plan before, Plan after) {
        var rows = new ArrayList<ComparePage.Row>();
        rows.add(row(text("plan.frame"), frame(before), frame(after)));
        var keys = new LinkedHashMap<java.util.UUID, String>();
        before.goals().forEach(it -> keys.put(it.key(), it.words().title()));
        after.goals().forEach(it -> keys.put(it.key(), it.words().title()));
        keys.forEach((key, title) -> rows.add(row(title, goal(before, key), goal(after, key))));
        return rows;
    }

    private static ComparePage.Row row(String name, String before, String after) {
        return new ComparePage.Row(name, before, after, !before.equals(after));
    }

    private static String frame(Plan plan) {
        return lines(List.of(
                name("plan.form", plan.form()),
                plan.meetings(),
                plan.reviewOn() == null ? "" : text("plan.review-on") + ": " + date(plan.reviewOn())));
    }

    private static String goal(Plan plan, java.util.UUID key) {
        return plan.goals().stream()
                .filter(it -> Objects.equals(it.key(), key))
                .findFirst()
                .map(InWords::goal)
                .map(it -> lines(List.of(
                        it.title(),
                        it.indicator(),
                        it.baseline().isEmpty() ? "" : text("plan.baseline") + ": " + it.baseline(),
                        it.target().isEmpty() ? "" : text("plan.target") + ": " + it.target(),
                        it.dueOn().isEmpty() ? "" : text("plan.due-on") + ": " + it.dueOn(),
                        it.actions().stream()
                                .map(action -> "• " + action.title() + " (" + action.who() + ") " + action.dueOn())
                                .collect(Collectors.joining("\n")))))
                .orElse("");
    }

    private static String lines(List<String> lines) {
        return lines.stream().filter(it -> !it.isBlank()).collect(Collectors.joining("\n"));
    }
}
