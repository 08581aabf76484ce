package pl.oparcie.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static Tally hundred(Action action, int queries) {
        var tally = new Tally();
        for (int i = 1; i <= 100; i++) {
            var answer = new Answer(200, Optional.empty(), "<h1>", 1000, 5000, new Answer.Cost(queries, 5, 0, 10));
            tally.add(i * 1_000_000L, answer, true);
        }
        assertThat(tally.line(action, 1).count()).isEqualTo(100);
        return tally;
    }

    @Test
    void percentilesAreThoseOfTheTimesMeasured() {
        var line = hundred(Action.CASES, 8).line(Action.CASES, 1);

        assertThat(line.p50()).isBetween(50.0, 50.1);
        assertThat(line.p95()).isBetween(95.0, 95.2);
        assertThat(line.p99()).isBetween(99.0, 99.2);
        assertThat(line.databaseShare()).isEqualTo(0.5);
        assertThat(Numbers.percentile(new double[] {4, 1, 3, 2}, 50)).isEqualTo(2);
        assertThat(Numbers.percentile(new double[] {4, 1, 3, 2}, 95)).isEqualTo(4);
        assertThat(Numbers.percentile(new double[] {}, 95)).isZero();
    }

    @Test
    void aBudgetIsTighterWhenOneWorksAlone() {
        assertThat(Budget.QUICK.millis(1)).isEqualTo(100);
        assertThat(Budget.PAGE.millis(1)).isEqualTo(150);
        assertThat(Budget.QUICK.millis(150)).isEqualTo(200);
    }

    @Test
    void aLineSaysWhatWasMissed() {
        assertThat(hundred(Action.CASES, 15).line(Action.CASES, 1).verdict()).isEqualTo("met 100 ms");
        assertThat(hundred(Action.CASES, 16).line(Action.CASES, 1).verdict()).isEqualTo("MISSED 15 queries");
        var slow = hundred(Action.CASES, 8);
        for (int i = 0; i < 10; i++) {
            slow.add(300_000_000, new Answer(200, Optional.empty(), "", 0, 0, Answer.Cost.UNKNOWN), true);
        }
        assertThat(slow.line(Action.CASES, 150).verdict()).isEqualTo("MISSED 200 ms");
        slow.add(1, new Answer(500, Optional.empty(), "", 0, 0, Answer.Cost.UNKNOWN), false);
        assertThat(slow.line(Action.CASES, 150).verdict()).isEqualTo("MISSED errors");
    }

    @Test
    void savingMaySendMoreStatementsThanAPage() {
        var tally = new Tally();
        tally.add(1_000_000, new Answer(303, Optional.of("/"), "", 0, 0, new Answer.Cost(22, 1, 0, 2)), true);
        assertThat(tally.line(Action.ACTIVITY_SAVE, 1).met()).isTrue();
    }

    @Test
    void anAnswerIsGoodWhenItIsWhatWasExpected() {
        assertThat(answer(303, "/cases/1").taken()).isTrue();
        assertThat(answer(303, "/login").taken()).isFalse();
        assertThat(answer(200, "").page()).isTrue();
        assertThat(answer(422, "").page()).isFalse();
        assertThat(answer(409, "").overtaken()).isTrue();
    }

    private static Answer answer(int status, String location) {
        return new Answer(status, Optional.of(location), "<h1>x</h1>", 0, 0, Answer.Cost.UNKNOWN);
    }

    @Test
    void growthIsJudgedOnlyWhereThereWasEnough() {
        var small = phase(hundred(Action.CASES, 1).line(Action.CASES, 1));
        var slow = new Tally();
        for (int i = 0; i < 30; i++) {
            slow.add(200_000_000, new Answer(200, Optional.empty(), "", 0, 0, Answer.Cost.UNKNOWN), true);
        }
        var large = phase(slow.line(Action.CASES, 1));

        assertThat(Growth.grown(List.of(small, small, large)))
                .singleElement()
                .satisfies(one -> assertThat(one.ratio()).isBetween(2.0, 2.2))
                .matches(one -> !one.met());
        assertThat(Growth.grown(List.of(small, phase(), large))).isEmpty();
    }

    @Test
    void whatNobodyDidIsMissed() {
        var hundred = hundred(Action.CASES, 1).line(Action.CASES, 1);

        assertThat(Missing.ofLoad(phase(hundred), 1, Set.of(Action.CASES.label())))
                .isEmpty();
        assertThat(Missing.ofLoad(phase(hundred), 2, Set.of(Action.CASES.label(), Action.AUDIT.label())))
                .containsExactly("only 1 of 2 people could log in", "nobody did: log of access");
        assertThat(Missing.ofBulk(List.of(phase(hundred)))).hasSize(1);
        var seldom = new Tally();
        seldom.add(1, new Answer(200, Optional.empty(), "", 0, 0, Answer.Cost.UNKNOWN), true);
        assertThat(Missing.ofGrowth(
                        List.of("medium", "large"),
                        List.of(phase(hundred), phase(seldom.line(Action.CASES, 1))),
                        Set.of()))
                .containsExactly("list of cases: 1 times at large, at least 20 are needed");
        assertThat(result(List.of()).met()).isTrue();
        assertThat(result(List.of("nobody did: desk")).met()).isFalse();
    }

    private static Result result(List<String> missing) {
        var machine = new Machine("", 2, 1, "", "", "");
        return new Result(
                "budgets", "x", "", machine, "", 0, 1, List.of(), null, List.of(), List.of(), List.of(), missing);
    }

    private static Phase phase(Line... lines) {
        return new Phase("x", 1, 1, 1, new Processors.Shares(0, 0, 0), List.of(lines), List.of(), List.of());
    }

    @Test
    void aRateIsBeatenOrMeetsTheTarget() {
        assertThat(rate(125).verdict()).isEqualTo("MISSED");
        assertThat(rate(127).verdict()).isEqualTo("beaten");
        assertThat(rate(378).verdict()).isEqualTo("target met");
    }

    private static Rate rate(double perSecond) {
        return new Rate(
                "name search", 25, 100, perSecond, 1, 1, 0, 126, new Processors.Shares(0, 0, 0), List.of(), List.of());
    }

    @Test
    void namesAreMisspeltAndDeclinedAsPeopleDo() {
        assertThat(Misspelling.declined("Kowalska")).isEqualTo("Kowalskiej");
        assertThat(Misspelling.declined("Nowak")).isEqualTo("Nowaka");
        assertThat(Misspelling.declined("Zaręba")).isEqualTo("Zaręby");
        assertThat(Misspelling.wrong("Kowalska", new SplittableRandom(7)))
                .hasSize(8)
                .startsWith("K")
                .isNotEqualTo("Kowalska");
    }

    @Test
    void optionsHaveDefaultsAndNothingUnknown() {
        var options = Options.of(List.of("--size=medium", "--users", "25", "--growth"));
        assertThat(options.size()).isEqualTo("medium");
        assertThat(options.users()).isEqualTo(25);
        assertThat(options.minutes()).isEqualTo(3);
        assertThat(options.growth()).isTrue();
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.of(List.of("--sise", "large")));
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                .as("nothing is made under a name that is no size")
                .isThrownBy(() -> Options.of(List.of("--size", "larger")));
    }
}
