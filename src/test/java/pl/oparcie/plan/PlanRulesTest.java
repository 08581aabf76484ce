package pl.oparcie.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.oparcie.Rule;
import pl.oparcie.plan.NewPlan.Status;
import pl.oparcie.platform.RuleViolation;

class PlanRulesTest {

    @Test
    @Rule("social-work-tools 9.7")
    @Rule("social-work-tools 6.2")
    void aPlanNeedsAGoalWithAnIndicatorADateAndSomebodyResponsible() {
        Plan.requireAgreeable(TestPlan.measurable());
        for (var lacking : List.of(
                TestPlan.with("", LocalDate.of(2027, 2, 1), true),
                TestPlan.with("rachunki zapłacone", null, true),
                TestPlan.with("rachunki zapłacone", LocalDate.of(2027, 2, 1), false))) {
            assertThatThrownBy(() -> Plan.requireAgreeable(lacking)).isInstanceOf(RuleViolation.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"'',0", "PLANNED,0", "DONE,100", "DONE PLANNED,50", "PARTLY,50", "DONE ABANDONED,100", "ABANDONED,0"})
    void anAbandonedActionDoesNotCountAndAPartCountsHalf(String statuses, int percent) {
        var list = statuses.isEmpty()
                ? List.<Status>of()
                : List.of(statuses.split(" ")).stream().map(Status::valueOf).toList();
        assertThat(Plan.donePercent(list)).isEqualTo(percent);
    }

    @Test
    @Rule("social-work-tools 9.15")
    void aChartPutsHigherValuesHigherAndSaysThemInWords() {
        var dots = List.of(
                new Trend.Dot(LocalDate.of(2026, 6, 1), 2),
                new Trend.Dot(LocalDate.of(2026, 9, 1), 5),
                new Trend.Dot(LocalDate.of(2026, 12, 1), 7));
        var trend = new Trend("", Trend.Kind.OWN, dots);
        assertThat(LineChart.svg(trend)).contains("M30 78 L", " 54 L", " 38\"");
        assertThat(LineChart.words(trend)).isEqualTo("2 (1.06.2026), 5 (1.09.2026), 7 (1.12.2026)");
        var attained = new Trend(
                "",
                Trend.Kind.ATTAINMENT,
                List.of(new Trend.Dot(LocalDate.of(2026, 6, 1), -2), new Trend.Dot(LocalDate.of(2026, 9, 1), 1)));
        assertThat(LineChart.svg(attained)).contains("M30 94 L300 34\"");
        assertThat(LineChart.words(attained)).isEqualTo("\u22122 (1.06.2026), +1 (1.09.2026)");
    }

    @Test
    @Rule("social-work-tools 9.15")
    void whatWasAnsweredAfterAnEvaluationDoesNotChangeIt() {
        var day = LocalDate.of(2026, 11, 23);
        var before = UUID.fromString("01a20348-0000-7000-8000-000000000001");
        var evaluation = UUID.fromString("01a20348-0000-7000-8000-000000000002");
        var after = UUID.fromString("01a20348-0000-7000-8000-000000000003");
        var trend = new Trend(
                "",
                Trend.Kind.QUESTION,
                List.of(
                        new Trend.Dot(day, 1),
                        new Trend.Dot(day, 2, before),
                        new Trend.Dot(day, 3, after),
                        new Trend.Dot(day.plusDays(1), 4, before)));
        assertThat(trend.until(day, evaluation).dots())
                .extracting(Trend.Dot::value)
                .containsExactly(1, 2);
    }
}
