package pl.oparcie.contract;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.name;
import static pl.oparcie.platform.text.Texts.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pl.oparcie.contract.view.ComparePage;
import pl.oparcie.contract.view.ContractPage.Aim;
import pl.oparcie.contract.view.ContractPage.Fact;
import pl.oparcie.contract.view.ContractPage.Goal;
import pl.oparcie.contract.view.ContractPage.Light;
import pl.oparcie.contract.view.ContractPage.Step;
import pl.oparcie.contract.view.ContractPage.Words;
import pl.oparcie.contract.view.EvaluatePage;

/** What a contract says, in words: goals and actions with their lights, side by side with another version. */
final class BodyWords {

    private static final Light DARK = new Light("", "", "");

    private BodyWords() {}

    /** The words of a version, with the lights of the newest evaluation. */
    static Words words(ContractKind kind, Body body, Map<UUID, NewEvaluation.Mark> marks) {
        var facts = new ArrayList<Fact>();
        add(facts, kind == ContractKind.B ? "causes-work" : "causes", body.causes());
        add(facts, "possibilities", body.possibilities());
        add(facts, "limitations", body.limitations());
        add(
                facts,
                "tried",
                body.tried().stream()
                        .map(it -> it.what()
                                + (it.when().isBlank() ? "" : ", " + it.when())
                                + (it.result().isBlank() ? "" : ": " + it.result()))
                        .collect(Collectors.joining("\n")));
        add(facts, "failure", body.failure());
        add(facts, "rights", body.rights());
        if (body.startsOn() != null || body.endsOn() != null) {
            add(facts, "period", from(body) + " – " + date(body.endsOn()));
        }
        add(
                facts,
                "evaluations",
                body.evaluations().stream().map(day -> date(day)).collect(Collectors.joining(", ")));
        return new Words(
                facts,
                body.goals().stream()
                        .map(goal -> new Goal(
                                goal.title(),
                                light(marks.get(goal.key())),
                                goal.aims().stream()
                                        .map(aim -> new Aim(
                                                aim.title(),
                                                aim.evidence(),
                                                aim.effect(),
                                                light(marks.get(aim.key())),
                                                steps(aim, Body.Side.PERSON, marks),
                                                steps(aim, Body.Side.WORKER, marks)))
                                        .toList()))
                        .toList());
    }

    private static String from(Body body) {
        return body.startsOn() == null ? text("contract.from-signing") : date(body.startsOn());
    }

    private static List<Step> steps(Body.Aim aim, Body.Side side, Map<UUID, NewEvaluation.Mark> marks) {
        return aim.acts().stream()
                .filter(act -> act.side() == side)
                .map(act -> new Step(act.title(), line(act), light(marks.get(act.key()))))
                .toList();
    }

    static String line(Body.Act act) {
        return joined(act.who(), when(act));
    }

    /** How often and until when. */
    private static String when(Body.Act act) {
        return joined(act.often(), act.dueOn() == null ? "" : text("contract.until", date(act.dueOn())));
    }

    private static String joined(String... words) {
        return Stream.of(words).filter(it -> !it.isBlank()).collect(Collectors.joining(" · "));
    }

    static Light light(NewEvaluation.@Nullable Mark mark) {
        return mark == null ? DARK : new Light(kind(mark.light()), name("contract.light", mark.light()), mark.words());
    }

    private static String kind(NewEvaluation.Light light) {
        return switch (light) {
            case DONE -> "ok";
            case PARTLY -> "soon";
            case NOT_DONE -> "late";
            case IN_PROGRESS -> "wait";
        };
    }

    static Map<UUID, NewEvaluation.Mark> marks(List<EvaluationStore.Evaluation> evaluations) {
        var marks = new HashMap<UUID, NewEvaluation.Mark>();
        if (!evaluations.isEmpty()) {
            evaluations.getFirst().content().marks().forEach(mark -> marks.put(mark.key(), mark));
        }
        return marks;
    }

    static List<EvaluatePage.Mark> toMark(Body body) {
        var marks = new ArrayList<EvaluatePage.Mark>();
        for (var goal : body.goals()) {
            marks.add(new EvaluatePage.Mark(goal.key().toString(), 1, goal.title(), text("contract.main-goal")));
            for (var aim : goal.aims()) {
                marks.add(new EvaluatePage.Mark(
                        aim.key().toString(),
                        2,
                        aim.title(),
                        aim.evidence().isBlank()
                                ? text("contract.aim")
                                : text("contract.aim") + " · " + aim.evidence()));
                for (var act : aim.acts()) {
                    marks.add(new EvaluatePage.Mark(
                            act.key().toString(),
                            3,
                            act.title(),
                            name("contract.side-of", act.side()) + " · " + when(act)));
                }
            }
        }
        return marks;
    }

    static List<ComparePage.Line> compare(ContractKind kind, Body before, Body after) {
        var one = lines(kind, before);
        var two = lines(kind, after);
        var keys = new java.util.LinkedHashSet<>(one.keySet());
        keys.addAll(two.keySet());
        return keys.stream()
                .map(key -> {
                    var was = one.get(key);
                    var is = two.get(key);
                    var label = is != null ? is.label() : was == null ? "" : was.label();
                    var wordsBefore = was == null ? "" : was.words();
                    var wordsAfter = is == null ? "" : is.words();
                    return new ComparePage.Line(label, wordsBefore, wordsAfter, !wordsBefore.equals(wordsAfter));
                })
                .toList();
    }

    private static Map<String, Fact> lines(ContractKind kind, Body body) {
        var lines = new java.util.LinkedHashMap<String, Fact>();
        words(kind, body, Map.of()).facts().forEach(fact -> lines.put(fact.label(), fact));
        for (var goal : body.goals()) {
            lines.put(goal.key().toString(), new Fact(text("contract.main-goal"), goal.title()));
            for (var aim : goal.aims()) {
                lines.put(
                        aim.key().toString(),
                        new Fact(
                                text("contract.aim"),
                                aim.title()
                                        + (aim.evidence().isBlank() ? "" : " (" + aim.evidence() + ")")
                                        + (aim.effect().isBlank() ? "" : " → " + aim.effect())));
                for (var act : aim.acts()) {
                    lines.put(
                            act.key().toString(),
                            new Fact(name("contract.side", act.side()), act.title() + " · " + line(act)));
                }
            }
        }
        return lines;
    }

    private static void add(List<Fact> facts, String key, String words) {
        if (!words.isBlank()) {
            facts.add(new Fact(text("contract.f." + key), words));
        }
    }
}
