package pl.oparcie.tool;

import static pl.oparcie.platform.text.Texts.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pl.oparcie.tool.drawn.BudgetChart;
import pl.oparcie.tool.drawn.Ecomap;
import pl.oparcie.tool.drawn.ForceField;
import pl.oparcie.tool.drawn.GoalChart;
import pl.oparcie.tool.drawn.LifeLine;
import pl.oparcie.tool.drawn.NetworkMap;
import pl.oparcie.tool.drawn.ProblemTree;
import pl.oparcie.tool.drawn.Quadrants;
import pl.oparcie.tool.drawn.ScaleChart;
import pl.oparcie.tool.drawn.WeekPlan;
import pl.oparcie.tool.genogram.Genogram;
import pl.oparcie.tool.genogram.GenogramPicture;
import pl.oparcie.tool.genogram.When;
import pl.oparcie.tool.picture.Picture;
import pl.oparcie.tool.sheet.Sheet;

/** From what is written to what is drawn. */
final class Drawing {

    private Drawing() {}

    /** An answer given on a day, for scales over time. */
    record Earlier(LocalDate on, Sheet sheet) {}

    /** The picture of a tool, if it is a drawn one with something to draw; earlier ones are those before it, the oldest first. */
    static Optional<Picture> of(Tool tool, Sheet sheet, LocalDate on, String title, List<Earlier> earlier) {
        if (!tool.drawn() || sheet.empty()) {
            return Optional.empty();
        }
        return switch (tool) {
            case GENOGRAM -> {
                var genogram = genogram(sheet);
                yield genogram.persons().isEmpty()
                        ? Optional.empty()
                        : Optional.of(GenogramPicture.draw(genogram, on, title));
            }
            case ECOMAP ->
                Optional.of(Ecomap.draw(title, on, sheet.value("family", "family"), members(sheet), systems(sheet)));
            case NETWORK -> Optional.of(NetworkMap.draw(title, on, sheet.value("whose", "person"), helpers(sheet)));
            case PROBLEM_TREE -> Optional.of(ProblemTree.draw(title, on, nodes(sheet)));
            case FORCE_FIELD -> Optional.of(ForceField.draw(title, on, sheet.value("change", "change"), forces(sheet)));
            case LIFE_LINE -> Optional.of(LifeLine.draw(title, on, events(sheet)));
            case BUDGET -> Optional.of(BudgetChart.draw(title, on, budget(sheet), people(sheet)));
            case SCALES -> Optional.of(ScaleChart.draw(title, on, questions(sheet, on, earlier)));
            case GOAL_SCALE -> Optional.of(GoalChart.draw(title, on, goals(sheet, on, earlier)));
            case SCHEDULE -> Optional.of(WeekPlan.draw(title, on, hours(sheet)));
            case SWOT -> Optional.of(Quadrants.draw(title, on, swot(sheet)));
            case RESOURCES -> Optional.of(Quadrants.draw(title, on, resources(sheet)));
            default -> Optional.empty();
        };
    }

    private static String get(Map<String, String> row, String name) {
        return row.getOrDefault(name, "");
    }

    private static @Nullable When when(Map<String, String> row, String name) {
        return When.parse(get(row, name)).orElse(null);
    }

    private static <E extends Enum<E>> E choice(Map<String, String> row, String name, Class<E> type, E otherwise) {
        var value = get(row, name);
        return value.isEmpty() ? otherwise : Enum.valueOf(type, value);
    }

    private static int number(Map<String, String> row, String name, int otherwise) {
        var value = get(row, name);
        return value.isEmpty() ? otherwise : Integer.parseInt(value);
    }

    static Genogram genogram(Sheet sheet) {
        var stays = sheet.rows("home").stream()
                .map(it -> new Genogram.Stay(get(it, "person"), when(it, "from"), when(it, "until")))
                .toList();
        return new Genogram(
                sheet.rows("persons").stream().map(Drawing::person).toList(),
                unions(sheet),
                sheet.rows("children").stream().map(Drawing::descent).toList(),
                sheet.rows("bonds").stream()
                        .map(it -> new Genogram.Bond(
                                get(it, "who"),
                                get(it, "whom"),
                                choice(it, "bond", Genogram.BondKind.class, Genogram.BondKind.CLOSE),
                                when(it, "from"),
                                when(it, "until")))
                        .toList(),
                stays.isEmpty() ? List.of() : List.of(new Genogram.Home("home", stays)),
                sheet.value("whose", "focus"));
    }

    private static Genogram.Person person(Map<String, String> row) {
        Set<Genogram.Trait> traits = EnumSet.noneOf(Genogram.Trait.class);
        for (var trait : get(row, "traits").split(",")) {
            if (!trait.isEmpty()) {
                traits.add(Genogram.Trait.valueOf(trait));
            }
        }
        return new Genogram.Person(
                get(row, "key"),
                get(row, "name"),
                choice(row, "sex", Genogram.Sex.class, Genogram.Sex.UNKNOWN),
                when(row, "born"),
                when(row, "died"),
                choice(row, "outcome", Genogram.Outcome.class, Genogram.Outcome.BORN),
                get(row, "unsure").isEmpty(),
                traits,
                get(row, "note"));
    }

    private static List<Genogram.Union> unions(Sheet sheet) {
        var unions = new ArrayList<Genogram.Union>();
        for (var row : sheet.rows("unions")) {
            unions.add(new Genogram.Union(
                    "u" + unions.size(),
                    get(row, "one"),
                    get(row, "other"),
                    choice(row, "union", Genogram.UnionKind.class, Genogram.UnionKind.MARRIAGE),
                    when(row, "from"),
                    when(row, "separated"),
                    when(row, "ended")));
        }
        return unions;
    }

    private static Genogram.Descent descent(Map<String, String> row) {
        var other = get(row, "parent2");
        return new Genogram.Descent(
                get(row, "child"),
                get(row, "parent"),
                other.isEmpty() ? null : other,
                choice(row, "descent", Genogram.DescentKind.class, Genogram.DescentKind.BIOLOGICAL),
                when(row, "from"),
                when(row, "until"),
                get(row, "twins"),
                !get(row, "identical").isEmpty());
    }

    private static List<Ecomap.Member> members(Sheet sheet) {
        return sheet.rows("members").stream()
                .map(it -> new Ecomap.Member(
                        get(it, "name"),
                        Genogram.Sex.FEMALE.name().equals(get(it, "sex")),
                        !Genogram.Sex.FEMALE.name().equals(get(it, "sex"))
                                && !Genogram.Sex.MALE.name().equals(get(it, "sex"))))
                .toList();
    }

    private static List<Ecomap.Around> systems(Sheet sheet) {
        return sheet.rows("systems").stream()
                .map(it -> new Ecomap.Around(
                        get(it, "key"),
                        get(it, "name"),
                        get(it, "system"),
                        choice(it, "strength", Ecomap.Strength.class, Ecomap.Strength.GOOD),
                        choice(it, "direction", Ecomap.Direction.class, Ecomap.Direction.NONE),
                        get(it, "note")))
                .toList();
    }

    private static List<NetworkMap.Helper> helpers(Sheet sheet) {
        return sheet.rows("helpers").stream()
                .map(it -> new NetworkMap.Helper(
                        get(it, "key"),
                        get(it, "name"),
                        choice(it, "circle", NetworkMap.Circle.class, NetworkMap.Circle.MIDDLE),
                        choice(it, "sector", NetworkMap.Sector.class, NetworkMap.Sector.FAMILY),
                        get(it, "support").isEmpty() ? "" : text("tool.network.support." + get(it, "support")),
                        !get(it, "mutual").isEmpty()))
                .toList();
    }

    private static List<ProblemTree.Node> nodes(Sheet sheet) {
        return sheet.rows("nodes").stream()
                .map(it -> new ProblemTree.Node(
                        get(it, "key"),
                        get(it, "words"),
                        choice(it, "role", ProblemTree.Role.class, ProblemTree.Role.PROBLEM),
                        get(it, "of"),
                        !get(it, "dominant").isEmpty()))
                .toList();
    }

    private static List<ForceField.Force> forces(Sheet sheet) {
        return sheet.rows("forces").stream()
                .map(it -> new ForceField.Force(
                        get(it, "words"), get(it, "force").equals("HELPS"), number(it, "weight", 1)))
                .toList();
    }

    private static List<LifeLine.Event> events(Sheet sheet) {
        var events = new ArrayList<LifeLine.Event>();
        for (var row : sheet.rows("events")) {
            var when = when(row, "on");
            if (when != null) {
                events.add(new LifeLine.Event(
                        when.first(), when.toString(), get(row, "words"), number(row, "valence", 0)));
            }
        }
        return events;
    }

    static List<BudgetChart.Row> budget(Sheet sheet) {
        return sheet.rows("rows").stream()
                .filter(it -> !get(it, "amount").isEmpty())
                .map(it -> new BudgetChart.Row(
                        get(it, "words"),
                        choice(it, "money", BudgetChart.Kind.class, BudgetChart.Kind.VARIABLE),
                        new BigDecimal(get(it, "amount"))))
                .toList();
    }

    private static int people(Sheet sheet) {
        var people = sheet.value("month", "people");
        return people.isEmpty() ? 0 : Integer.parseInt(people);
    }

    /** The goals of this sheet: where each began, and where it was every time somebody looked. */
    private static List<GoalChart.Goal> goals(Sheet sheet, LocalDate on, List<Earlier> earlier) {
        var all = new ArrayList<>(earlier);
        all.add(new Earlier(on, sheet));
        return sheet.rows("goals").stream()
                .map(goal -> {
                    var steps = new ArrayList<GoalChart.Step>();
                    all.stream()
                            .flatMap(one -> one.sheet().rows("goals").stream())
                            .filter(it -> get(it, "words").equals(get(goal, "words")))
                            .findFirst()
                            .filter(it -> !get(it, "result").isEmpty()
                                    && !get(it, "baseline").isEmpty()
                                    && !get(it, "baseline").equals(get(it, "result")))
                            .ifPresent(
                                    it -> steps.add(new GoalChart.Step(null, Integer.parseInt(get(it, "baseline")))));
                    for (var one : all) {
                        one.sheet().rows("goals").stream()
                                .filter(it -> get(it, "words").equals(get(goal, "words")))
                                .findFirst()
                                .map(it -> get(it, "result").isEmpty() ? get(it, "baseline") : get(it, "result"))
                                .filter(it -> !it.isEmpty())
                                .ifPresent(it -> steps.add(new GoalChart.Step(one.on(), Integer.parseInt(it))));
                    }
                    return new GoalChart.Goal(
                            get(goal, "words"),
                            List.of("plus2", "plus1", "zero", "minus1", "minus2").stream()
                                    .map(it -> get(goal, it))
                                    .toList(),
                            steps);
                })
                .toList();
    }

    private static List<WeekPlan.Hour> hours(Sheet sheet) {
        return sheet.rows("hours").stream()
                .map(it -> new WeekPlan.Hour(get(it, "day"), get(it, "hour"), get(it, "who"), get(it, "words")))
                .toList();
    }

    /** The questions of this sheet with their answers in earlier ones: the same words are the same question. */
    private static List<ScaleChart.Question> questions(Sheet sheet, LocalDate on, List<Earlier> earlier) {
        var before = new HashMap<String, List<ScaleChart.Answer>>();
        for (var one : earlier) {
            one.sheet().rows("questions").stream()
                    .filter(it -> !get(it, "now").isEmpty())
                    .forEach(it -> before.computeIfAbsent(get(it, "words"), key -> new ArrayList<>())
                            .add(new ScaleChart.Answer(one.on(), number(it, "now", 0))));
        }
        return sheet.rows("questions").stream()
                .map(it -> {
                    var answers = new ArrayList<>(before.getOrDefault(get(it, "words"), List.of()));
                    if (!get(it, "now").isEmpty()) {
                        answers.add(new ScaleChart.Answer(on, number(it, "now", 0)));
                    }
                    return new ScaleChart.Question(
                            get(it, "words"), answers, get(it, "wished").isEmpty() ? null : number(it, "wished", 0));
                })
                .toList();
    }

    private static List<Quadrants.Field> swot(Sheet sheet) {
        return List.of("strengths", "weaknesses", "chances", "threats").stream()
                .map(part -> new Quadrants.Field(
                        text("tool.part." + part),
                        sheet.rows(part).stream().map(it -> get(it, "words")).toList()))
                .toList();
    }

    private static List<Quadrants.Field> resources(Sheet sheet) {
        return Tool.RESOURCES.part("resources").entry("resource").orElseThrow().codes().stream()
                .map(kind -> new Quadrants.Field(
                        text("tool.resources.kind." + kind),
                        sheet.rows("resources").stream()
                                .filter(it -> get(it, "resource").equals(kind))
                                .map(it -> get(it, "words")
                                        + (get(it, "state").isEmpty()
                                                ? ""
                                                : " (" + text("tool.resources.state." + get(it, "state")) + ")"))
                                .toList()))
                .filter(it -> !it.words().isEmpty())
                .toList();
    }
}
