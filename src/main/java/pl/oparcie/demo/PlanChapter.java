package pl.oparcie.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pl.oparcie.diagnosis.LifeArea;
import pl.oparcie.diagnosis.NewDiagnosis.FilledBy;
import pl.oparcie.plan.NewPlan;
import pl.oparcie.plan.NewReview;
import pl.oparcie.plan.Plans;
import pl.oparcie.plan.Reviews;

/** The plan, what was done of it, its reviews, the final evaluation and the client's own scales. */
@Component
@Order(6)
class PlanChapter implements Chapter {

    private final Plans plans;
    private final Reviews reviews;

    PlanChapter(Plans plans, Reviews reviews) {
        this.plans = plans;
        this.reviews = reviews;
    }

    @Override
    public void write(FamilyStory story, Known known, Script script) {
        var plan = story.plan();
        var file = story.file();
        if (file == null) {
            return;
        }
        if (plan != null) {
            script.add(
                    plan.startedOn(),
                    Clock.after(story, plan.startedOn(), "16:20"),
                    file.lead(),
                    "plan",
                    () -> plans.save(known.file(), content(story, plan, known), -1, known.on(plan.startedOn())));
            var agreed = plan.agreedOn();
            if (agreed != null) {
                script.add(
                        agreed,
                        Clock.after(story, agreed, "16:30"),
                        file.lead(),
                        "plan agreed",
                        () -> plans.agree(known.file(), NewPlan.Acceptance.SIGNED, known.on(agreed)));
                actions(story, plan, agreed, file, known, script);
            }
        }
        story.reviews().forEach(review -> review(story, review, file, known, script));
        scales(story, file, known, script);
    }

    private static NewPlan content(FamilyStory story, FamilyStory.Plan told, Known known) {
        var first = story.reviews().isEmpty()
                ? told.reviewOn()
                : Integer.valueOf(story.reviews().getFirst().on());
        return new NewPlan(
                NewPlan.Form.valueOf(told.form()),
                told.meetings(),
                known.onOrNull(first),
                told.goals().stream().map(goal -> goal(goal, known)).toList());
    }

    private static NewPlan.Goal goal(FamilyStory.Goal told, Known known) {
        return new NewPlan.Goal(
                null,
                told.main(),
                told.title(),
                LifeArea.valueOf(told.area()),
                null,
                told.indicator(),
                told.baseline(),
                told.baselineScale(),
                told.target(),
                told.targetScale(),
                known.on(told.due()),
                told.actions().stream()
                        .map(action -> new NewPlan.Step(
                                null,
                                action.text(),
                                NewPlan.Who.valueOf(action.responsible()),
                                action.who(),
                                action.resource() == null ? "" : action.resource(),
                                known.on(action.due()),
                                action.check()))
                        .toList());
    }

    /** Each action comes to its state on its day, and before the plan is reviewed for the last time. */
    private void actions(
            FamilyStory story,
            FamilyStory.Plan plan,
            int agreed,
            FamilyStory.CaseStory file,
            Known known,
            Script script) {
        var last = story.reviews().stream()
                .filter(FamilyStory.Review::last)
                .mapToInt(FamilyStory.Review::on)
                .min()
                .orElse(-1);
        var told = new ArrayList<FamilyStory.Action>();
        plan.goals().forEach(goal -> told.addAll(goal.actions()));
        for (int at = 0; at < told.size(); at++) {
            var action = told.get(at);
            var place = at;
            if (!action.status().equals("PLANNED")) {
                var begun = action.status().equals("IN_PROGRESS") ? agreed : action.due();
                var day = Math.clamp(begun, agreed, Math.max(agreed, last));
                script.add(
                        day,
                        Clock.after(story, day, "16:35"),
                        file.lead(),
                        "action " + action.text(),
                        () -> plans.move(
                                known.file(),
                                plans.tasks(known.file()).get(place).id(),
                                0,
                                NewPlan.Status.valueOf(action.status()),
                                "",
                                known.on(day)));
            }
        }
    }

    private void review(
            FamilyStory story, FamilyStory.Review told, FamilyStory.CaseStory file, Known known, Script script) {
        script.add(
                told.on(),
                Clock.after(story, told.on(), "16:50"),
                file.lead(),
                told.last() ? "final evaluation" : "review",
                () -> reviews.record(
                        known.file(),
                        new NewReview(
                                told.last() ? NewReview.Kind.FINAL : NewReview.Kind.CURRENT,
                                known.on(told.on()),
                                "",
                                goals(told.goals(), reviews.goals(known.file())),
                                List.of(),
                                NewReview.Conclusion.valueOf(told.conclusion()),
                                known.onOrNull(told.next()),
                                "",
                                orEmpty(told.effects()),
                                orEmpty(told.durability()),
                                orEmpty(told.recommendations()),
                                "")));
    }

    private static List<NewReview.Goal> goals(List<FamilyStory.ReviewedGoal> told, List<Reviews.GoalKey> keys) {
        var said = new ArrayList<NewReview.Goal>();
        for (int at = 0; at < told.size(); at++) {
            var goal = told.get(at);
            said.add(new NewReview.Goal(
                    Objects.requireNonNull(keys.get(at)).key(),
                    goal.scale(),
                    goal.helped(),
                    orEmpty(goal.hindered()),
                    goal.clientView(),
                    false,
                    goal.workerView()));
        }
        return said;
    }

    private void scales(FamilyStory story, FamilyStory.CaseStory file, Known known, Script script) {
        for (var scale : story.scales()) {
            for (var point : scale.points()) {
                var day = point.getFirst();
                script.add(
                        day,
                        Clock.after(story, day, "16:55"),
                        file.lead(),
                        "scale",
                        () -> reviews.measure(
                                known.file(), scale.name(), point.getLast(), FilledBy.TOGETHER, known.on(day)));
            }
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
