package pl.oparcie.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import pl.oparcie.casework.ReasonCode;
import pl.oparcie.diagnosis.Diagnoses;
import pl.oparcie.diagnosis.LifeArea;
import pl.oparcie.diagnosis.NewDiagnosis;
import pl.oparcie.platform.web.Fields;

/** From the form to the plan and back; what the diagnosis knows is filled in. */
final class PlanForm {

    private PlanForm() {}

    static NewPlan parse(Fields in) {
        var rows = in.rows("goals");
        return new NewPlan(
                in.choice("form", NewPlan.Form.class).orElse(NewPlan.Form.PLAN_ONLY),
                in.text("meetings", 300).orElse(""),
                in.date("reviewOn").orElse(null),
                rows.stream().map(PlanForm::goal).toList());
    }

    private static NewPlan.Goal goal(Fields row) {
        var baseline = row.integer("baseline", 0, 10).orElse(null);
        var target = row.integer("target", 0, 10).orElse(null);
        if (baseline != null && target != null && target < baseline) {
            row.reject("target", "plan.target-below-baseline");
        }
        return new NewPlan.Goal(
                row.uuid("key").orElse(null),
                row.text("mainGoal", 1000).orElse(""),
                row.requiredText("title", 1000),
                row.choice("area", LifeArea.class).orElse(null),
                row.choice("problem", ReasonCode.class).orElse(null),
                row.text("indicator", 1000).orElse(""),
                row.text("baselineText", 2000).orElse(""),
                baseline,
                row.text("targetText", 2000).orElse(""),
                target,
                row.date("dueOn").orElse(null),
                row.rows("actions").stream().map(PlanForm::action).toList());
    }

    private static NewPlan.Step action(Fields row) {
        return new NewPlan.Step(
                row.uuid("key").orElse(null),
                row.requiredText("title", 1000),
                row.requiredChoice("who", NewPlan.Who.class),
                row.text("whoName", 300).orElse(""),
                row.text("resource", 1000)
                        .or(() -> row.text("resourceOther", 1000))
                        .orElse(""),
                row.date("dueOn").orElse(null),
                row.text("checking", 1000).orElse(""));
    }

    static NewPlan withKeys(NewPlan plan, UnaryOperator<@Nullable UUID> keys) {
        return new NewPlan(
                plan.form(),
                plan.meetings(),
                plan.reviewOn(),
                plan.goals().stream().map(it -> withKeys(it, keys)).toList());
    }

    private static NewPlan.Goal withKeys(NewPlan.Goal goal, UnaryOperator<@Nullable UUID> keys) {
        return new NewPlan.Goal(
                keys.apply(goal.key()),
                goal.mainGoal(),
                goal.title(),
                goal.area(),
                goal.problem(),
                goal.indicator(),
                goal.baselineText(),
                goal.baseline(),
                goal.targetText(),
                goal.target(),
                goal.dueOn(),
                goal.actions().stream()
                        .map(it -> new NewPlan.Step(
                                keys.apply(it.key()),
                                it.title(),
                                it.who(),
                                it.whoName(),
                                it.resource(),
                                it.dueOn(),
                                it.checking()))
                        .toList());
    }

    static Map<String, Object> fill(Plan plan, List<String> resources) {
        var values = new LinkedHashMap<String, Object>();
        values.put("version", plan.version());
        put(values, "form", plan.form());
        put(values, "meetings", plan.meetings());
        put(values, "reviewOn", plan.reviewOn());
        for (var i = 0; i < plan.goals().size(); i++) {
            fill(values, "goals." + i + ".", plan.goals().get(i), resources);
        }
        return values;
    }

    private static void fill(Map<String, Object> values, String at, Plan.Goal goal, List<String> resources) {
        var words = goal.words();
        put(values, at + "key", goal.key());
        put(values, at + "mainGoal", words.mainGoal());
        put(values, at + "title", words.title());
        put(values, at + "area", words.area());
        put(values, at + "problem", words.problem());
        put(values, at + "indicator", words.indicator());
        put(values, at + "baselineText", words.baselineText());
        put(values, at + "baseline", words.baseline());
        put(values, at + "targetText", words.targetText());
        put(values, at + "target", words.target());
        put(values, at + "dueOn", words.dueOn());
        for (var i = 0; i < goal.actions().size(); i++) {
            var action = goal.actions().get(i);
            var row = at + "actions." + i + ".";
            put(values, row + "key", action.key());
            put(values, row + "title", action.words().title());
            put(values, row + "who", action.words().who());
            put(values, row + "whoName", action.words().whoName());
            var resource = action.words().resource();
            put(values, row + (resources.contains(resource) ? "resource" : "resourceOther"), resource);
            put(values, row + "dueOn", action.words().dueOn());
            put(values, row + "checking", action.words().checking());
        }
    }

    /** What a first plan opens with: a goal for each problem of the diagnosis, the dominant one first, from where the person stands. */
    static Map<String, Object> fromDiagnosis(Optional<Diagnoses.Approved> diagnosis) {
        var values = new LinkedHashMap<String, Object>();
        diagnosis.ifPresent(found -> {
            var problems = new ArrayList<>(found.content().problems());
            problems.sort(Comparator.comparing(NewDiagnosis.Problem::dominant).reversed());
            for (var i = 0; i < problems.size(); i++) {
                var problem = problems.get(i);
                var at = "goals." + i + ".";
                put(values, at + "problem", problem.code());
                put(values, at + "baselineText", problem.cause());
                if (i == 0) {
                    put(values, at + "mainGoal", found.content().expectation());
                }
                var area = area(problem.code());
                put(values, at + "area", area);
                found.content().areas().stream()
                        .filter(it -> it.area() == area)
                        .findFirst()
                        .ifPresent(it -> put(values, at + "baseline", it.scale()));
            }
        });
        return values;
    }

    private static @Nullable LifeArea area(ReasonCode problem) {
        return switch (problem) {
            case POVERTY -> LifeArea.FINANCE;
            case UNEMPLOYMENT -> LifeArea.WORK;
            case HOMELESSNESS -> LifeArea.HOUSING;
            case DISABILITY, ILLNESS, ALCOHOL, DRUGS -> LifeArea.HEALTH;
            case DOMESTIC_VIOLENCE, TRAFFICKING, DISASTER -> LifeArea.SAFETY;
            case UPBRINGING, MATERNITY, LARGE_FAMILY, ORPHANHOOD -> LifeArea.FAMILY;
            case INTEGRATION, PRISON_RELEASE -> LifeArea.SOCIAL;
            case FORTUITOUS_EVENT, CRISIS, OTHER -> null;
        };
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null && !"".equals(value)) {
            values.put(name, value);
        }
    }
}
