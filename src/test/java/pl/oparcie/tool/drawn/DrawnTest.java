package pl.oparcie.tool.drawn;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pl.oparcie.Rule;
import pl.oparcie.tool.picture.Overlaps;
import pl.oparcie.tool.picture.SvgWriter;

/** The other pictures: whatever is written, nothing lies on anything else. */
class DrawnTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final List<String> WORDS = List.of(
            "Szkoła Podstawowa nr 3 im. Marii Konopnickiej",
            "OPS",
            "Babcia Zofia",
            "Poradnia psychologiczno-pedagogiczna",
            "Brzęczyszczykiewiczówna-Chrząszczyżewoszycka");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 12, 13, 24})
    void anEcomapOfAnySize(int size) {
        var random = new Random(size);
        var systems = new ArrayList<Ecomap.Around>();
        for (var i = 0; i < size; i++) {
            systems.add(new Ecomap.Around(
                    "s" + i,
                    WORDS.get(random.nextInt(WORDS.size())),
                    "OTHER",
                    Ecomap.Strength.values()[random.nextInt(5)],
                    Ecomap.Direction.values()[random.nextInt(4)],
                    random.nextBoolean() ? "dwa razy w tygodniu po południu" : ""));
        }
        var members =
                List.of(new Ecomap.Member("Anna Zając", true, false), new Ecomap.Member(WORDS.getLast(), false, true));
        assertThat(Overlaps.of(Ecomap.draw("Ekomapa", TODAY, "Rodzina Zając", members, systems)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 17, 40})
    void aNetworkALifeLineAndATreeOfAnySize(int size) {
        var random = new Random(size);
        var helpers = new ArrayList<NetworkMap.Helper>();
        var events = new ArrayList<LifeLine.Event>();
        var nodes = new ArrayList<ProblemTree.Node>();
        for (var i = 0; i < size; i++) {
            var words = WORDS.get(random.nextInt(WORDS.size()));
            helpers.add(new NetworkMap.Helper(
                    "h" + i,
                    words,
                    NetworkMap.Circle.values()[random.nextInt(3)],
                    NetworkMap.Sector.values()[random.nextInt(5)],
                    random.nextBoolean() ? "opieka" : "",
                    random.nextBoolean()));
            events.add(
                    new LifeLine.Event(TODAY.minusDays(random.nextInt(9000)), "2001", words, random.nextInt(11) - 5));
            nodes.add(new ProblemTree.Node(
                    "n" + i,
                    words,
                    ProblemTree.Role.values()[random.nextInt(3)],
                    i == 0 ? "" : "n" + random.nextInt(i),
                    i == 0));
        }
        assertThat(Overlaps.of(NetworkMap.draw("Sieć", TODAY, "Anna Zając", helpers)))
                .isEmpty();
        assertThat(Overlaps.of(LifeLine.draw("Linia", TODAY, events))).isEmpty();
        assertThat(Overlaps.of(ProblemTree.draw("Drzewo", TODAY, nodes))).isEmpty();
    }

    @Test
    void forcesScalesListsAndABudget() {
        var forces = WORDS.stream()
                .map(it -> new ForceField.Force(it, it.length() % 2 == 0, 1 + it.length() % 5))
                .toList();
        assertThat(Overlaps.of(ForceField.draw("Pole sił", TODAY, "Praca od marca", forces)))
                .isEmpty();
        assertThat(Overlaps.of(Quadrants.draw(
                        "SWOT",
                        TODAY,
                        List.of(new Quadrants.Field("Mocne", WORDS), new Quadrants.Field("Słabe", List.of())))))
                .isEmpty();
        var rows = List.of(
                new BudgetChart.Row("Pensja", BudgetChart.Kind.INCOME, new BigDecimal("3520.40")),
                new BudgetChart.Row("Czynsz", BudgetChart.Kind.FIXED, new BigDecimal("4000")));
        assertThat(BudgetChart.balance(rows)).isEqualByComparingTo("-479.60");
        assertThat(BudgetChart.money(new BigDecimal("1234567.5"))).isEqualTo("1 234 567,50 zł");
        var budget = BudgetChart.draw("Budżet", TODAY, rows, 4);
        assertThat(Overlaps.of(budget)).isEmpty();
        assertThat(SvgWriter.write(budget, "x")).contains("479,60 zł", "880,10 zł");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 12})
    void goalsAndAWeekOfAnySize(int size) {
        var random = new Random(size);
        var goals = new ArrayList<GoalChart.Goal>();
        var hours = new ArrayList<WeekPlan.Hour>();
        for (var i = 0; i < size; i++) {
            var steps = new ArrayList<GoalChart.Step>();
            for (var step = 0; step < i; step++) {
                steps.add(new GoalChart.Step(TODAY.plusDays(step), random.nextInt(5) - 2));
            }
            goals.add(new GoalChart.Goal(
                    String.join(" ", WORDS).repeat(1 + i % 2), List.of(WORDS.get(i % 5), "", "b", "c", "d"), steps));
            for (var hour = 0; hour < 6; hour++) {
                hours.add(new WeekPlan.Hour(
                        "dzień " + i,
                        random.nextInt(20) + ".30",
                        random.nextBoolean() ? "Ola" : "",
                        WORDS.get(random.nextInt(5))));
            }
        }
        assertThat(Overlaps.of(GoalChart.draw("Cele", TODAY, goals))).isEmpty();
        assertThat(Overlaps.of(WeekPlan.draw("Tydzień", TODAY, hours))).isEmpty();
        assertThat(List.of("9.30", "16–18", "rano", "7"))
                .extracting(WeekPlan::minutes)
                .containsExactly(570, 960, Integer.MAX_VALUE, 420);
    }

    @Test
    @Rule("social-work-tools 9.15")
    void answersToOneQuestionMakeALineOverTime() {
        var question = new ScaleChart.Question(
                "Na ile czuje się Pani bezpiecznie?",
                List.of(
                        new ScaleChart.Answer(LocalDate.of(2026, 6, 1), 2),
                        new ScaleChart.Answer(LocalDate.of(2026, 9, 1), 5),
                        new ScaleChart.Answer(TODAY, 7)),
                9);
        var picture = ScaleChart.draw("Skale", TODAY, List.of(question));
        assertThat(Overlaps.of(picture)).isEmpty();
        assertThat(SvgWriter.write(picture, "x")).contains("1.06.2026", "1.09.2026", "23.11.2026");
    }
}
