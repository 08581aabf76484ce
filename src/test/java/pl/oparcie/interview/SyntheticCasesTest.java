package pl.oparcie.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import pl.oparcie.OparcieTest;
import pl.oparcie.Rule;
import pl.oparcie.form.Answers;
import pl.oparcie.form.Filling;
import pl.oparcie.form.FormFiller;
import pl.oparcie.form.Stage;
import pl.oparcie.form.definition.FormCatalogue;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.term.calendar.Counting;
import pl.oparcie.term.calendar.DueDate;
import pl.oparcie.term.calendar.PolishHolidays;
import pl.oparcie.term.calendar.Span;

/** The synthetic cases: income, criterion, one-off sums, shares of relatives, terms. */
@OparcieTest
class SyntheticCasesTest {

    @Autowired
    FormFiller filler;

    @Autowired
    FormCatalogue catalogue;

    private Answers answers(String form, Map<String, String> typed) {
        var definition = catalogue.current(form, LocalDate.of(2025, 11, 3));
        var all = new LinkedHashMap<String, String>();
        all.put("amountsOn", "3.11.2025");
        all.put("purpose", "CASH");
        all.put("incomeLost", "NO");
        all.put("incomeMonth", "10.2025");
        all.put("section.material", "COMPLETED");
        all.putAll(typed);
        return filler.read(Filling.of(definition, LocalDate.of(2025, 11, 3)), Fields.of(all), Stage.DRAFT);
    }

    private static Map<String, String> family(int persons, String income) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("householdKind", "FAMILY");
        for (var i = 0; i < persons; i++) {
            typed.put("people." + i + ".name", "Osoba " + i);
        }
        typed.put("incomes.0.who", "Osoba 0");
        typed.put("incomes.0.source", "WAGE");
        typed.put("incomes.0.receipts", income);
        return typed;
    }

    private static Map<String, String> single(String... more) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("householdKind", "SINGLE");
        for (var i = 0; i < more.length; i += 2) {
            typed.put(more[i], more[i + 1]);
        }
        return typed;
    }

    private static void is(Answers answers, String key, String expected) {
        assertThat(answers.number(key).orElseThrow()).as(key).isEqualByComparingTo(expected);
    }

    @Test
    @Rule("environmental-interview R30")
    void aFamilyOfFourMeetsTheCriterionToTheGrosz() {
        var met = answers("rws-1", family(4, "3292,00"));
        is(met, "perPerson", "823.00");
        is(met, "criterion", "823.00");
        assertThat(met.value("exceeded")).isEqualTo("NO");
        var over = answers("rws-1", family(4, "3292,04"));
        is(over, "perPerson", "823.01");
        assertThat(over.value("exceeded")).isEqualTo("YES");
    }

    @Test
    @Rule("environmental-interview R29")
    void maintenancePaidIsTakenOffAndNothingFallsBelowZero() {
        var wage = single(
                "incomes.0.who",
                "Jan",
                "incomes.0.source",
                "WAGE",
                "incomes.0.receipts",
                "1500,00",
                "maintenancePaid",
                "500,00");
        var paid = answers("rws-1", wage);
        is(paid, "familyIncome", "1000.00");
        is(paid, "criterion", "1010.00");
        assertThat(paid.value("exceeded")).isEqualTo("NO");
        wage.put("incomes.0.receipts", "300,00");
        is(answers("rws-1", wage), "familyIncome", "0.00");
    }

    @Test
    @Rule("environmental-interview R29")
    void aFarmCountsByItsHectares() {
        var farm = answers("rws-1", single("farmHectares", "1,3037"));
        is(farm, "farmIncome", "598.40");
        is(farm, "familyIncome", "598.40");
    }

    @Test
    @Rule("environmental-interview R31")
    void aOneOffSumAboveFiveCriteriaIsSpreadOverTwelveMonths() {
        var exactly = answers(
                "rws-1",
                single("oneOff.0.kind", "ONE_OFF", "oneOff.0.amount", "5050,00", "oneOff.0.paidOn", "10.10.2025"));
        assertThat(exactly.rows("oneOff").getFirst()).containsEntry("spread", "NO");
        var above = single("oneOff.0.kind", "ONE_OFF", "oneOff.0.amount", "5050,01", "oneOff.0.paidOn", "10.10.2025");
        var spread = answers("rws-1", above).rows("oneOff").getFirst();
        assertThat(spread).containsEntry("spread", "YES").containsEntry("counted", "YES");
        assertThat(spread.get("monthly").toString()).isEqualTo("420.83");
        for (var month : List.of("9.2025", "10.2026")) {
            above.put("incomeMonth", month);
            assertThat(answers("rws-1", above).rows("oneOff").getFirst()).containsEntry("counted", "NO");
        }
        above.put("incomeMonth", "9.2026");
        assertThat(answers("rws-1", above).rows("oneOff").getFirst()).containsEntry("counted", "YES");
    }

    @Test
    @Rule("environmental-interview R34")
    void aDaughterPaysOnlyWhatLeavesThreeCriteria() {
        var typed = single(
                "relationToHelped",
                "DAUGHTER",
                "relativePurpose",
                "DPS_FEE",
                "incomes.0.who",
                "Anna",
                "incomes.0.source",
                "WAGE",
                "incomes.0.receipts",
                "3300,00");
        var daughter = answers("rws-2", typed);
        is(daughter, "relativeLimit", "3030.00");
        is(daughter, "relativeShare", "270.00");
        typed.put("incomes.0.receipts", "3030,00");
        is(answers("rws-2", typed), "relativeShare", "0.00");
    }

    @Test
    @Rule("environmental-interview R37")
    void othersInTheFlatDoNotEnterTheIncome() {
        var typed = family(4, "3292,00");
        typed.put("others.0.name", "Lokator");
        is(answers("rws-1", typed), "perPerson", "823.00");
    }

    @Test
    @Rule("environmental-interview R10")
    @Rule("environmental-interview R09")
    void socialWorkNeverAsksIncome() {
        for (var purpose : List.of("SOCIAL_WORK", "SERVICES_51B")) {
            var typed = family(4, "99999,00");
            typed.put("purpose", purpose);
            var answers = answers("rws-1", typed);
            assertThat(answers.rows("incomes")).isEmpty();
            assertThat(answers.value("exceeded")).isNull();
        }
    }

    /** Terms of the code of administrative procedure, and working days. */
    @ParameterizedTest
    @CsvSource({
        "2026-12-10, 14, DAYS, 2026-12-28",
        "2026-05-28, 7, DAYS, 2026-06-05",
        "2026-04-20, 14, DAYS, 2026-05-04",
        "2026-01-31, 1, MONTHS, 2026-03-02",
        "2027-12-31, 2, MONTHS, 2028-02-29",
        "2026-04-20, 14, WORKING_DAYS, 2026-05-11",
        "2026-12-15, 14, WORKING_DAYS, 2027-01-08",
        "2026-12-15, 2, WORKING_DAYS, 2026-12-17",
        "2025-11-03, 14, WORKING_DAYS, 2025-11-24",
        "2025-11-07, 2, WORKING_DAYS, 2025-11-12"
    })
    void deadlinesAreCountedAsInTheExamples(LocalDate event, int amount, Span.Unit unit, LocalDate due) {
        assertThat(DueDate.of(event, new Span(amount, unit), Counting.PROCEDURAL, PolishHolidays.statutory())
                        .day())
                .isEqualTo(due);
    }
}
