package pl.oparcie.dataset;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The material situation in an interview: incomes and what follows from them, expenses, debts, benefits. */
final class MoneyAnswers {

    private static final int ZLOTY = 100;
    private static final long CHILD_BENEFIT = 500L * ZLOTY;

    private record Criterion(long alone, long person) {}

    /** The amounts of the law, by the day since which each is in force. */
    private static final NavigableMap<LocalDate, Criterion> CRITERIA = new TreeMap<>(Map.of(
            LocalDate.of(2018, 10, 1), new Criterion(701L * ZLOTY, 528L * ZLOTY),
            LocalDate.of(2022, 1, 1), new Criterion(776L * ZLOTY, 600L * ZLOTY),
            LocalDate.of(2025, 1, 1), new Criterion(1_010L * ZLOTY, 823L * ZLOTY)));

    private final Prose prose;

    MoneyAnswers(Prose prose) {
        this.prose = prose;
    }

    /** What the program keeps of it beside the answers; amounts in grosze. */
    record Found(
            long income,
            int persons,
            long perPerson,
            @Nullable Long criterion,
            @Nullable Boolean exceeded) {}

    Found write(AnswerSheet sheet, List<Person> people, LocalDate held, LocalDate applied, Prose.About about) {
        var chance = about.chance();
        var month = YearMonth.from(applied).minusMonths(1);
        var incomes = new ArrayList<Json>();
        long income = 0;
        for (var person : people) {
            income += income(incomes, chance, person, held);
        }
        sheet.part(false)
                .date("amountsOn", held)
                .text("incomeLost", "NO")
                .text("incomeMonth", month.toString())
                .rows("incomes", incomes)
                .money("familyIncome", income)
                .number("persons", people.size())
                .money("perPerson", perPerson(income, people.size()));
        var amounts = CRITERIA.floorEntry(held);
        Long criterion = amounts == null
                ? null
                : Long.valueOf(
                        people.size() == 1
                                ? amounts.getValue().alone()
                                : amounts.getValue().person());
        Boolean exceeded = null;
        if (criterion != null) {
            exceeded = perPerson(income, people.size()) > criterion;
            sheet.money("criterion", criterion)
                    .text("exceeded", exceeded ? "YES" : "NO")
                    .money("criterionSpecialPurpose", criterion)
                    .money("criterionPeriodic", criterion);
        }
        rest(sheet, people, held, about);
        return new Found(income, people.size(), perPerson(income, people.size()), criterion, exceeded);
    }

    private static long perPerson(long income, int persons) {
        return Math.round((double) income / persons);
    }

    private static long income(List<Json> rows, Rnd chance, Person person, LocalDate held) {
        boolean child = person.born.plusYears(18).isAfter(held);
        boolean old = person.born.plusYears(62).isBefore(held);
        var source = child
                ? "NONE"
                : old
                        ? chance.of("RETIREMENT", "RETIREMENT", "PENSION")
                        : chance.of(
                                "WAGE", "CASUAL", "CASUAL", "NONE", "NONE", "UNEMPLOYMENT", "PENSION", "MAINTENANCE");
        var row = new Json().text("who", person.name()).text("source", source);
        if (source.equals("NONE")) {
            rows.add(row.money("net", 0).text("counted", "NO"));
            return 0;
        }
        long receipts =
                switch (source) {
                                    case "RETIREMENT" -> 1_700L + chance.below(900);
                                    case "PENSION" -> 1_200L + chance.below(700);
                                    case "WAGE" -> 2_400L + chance.below(2_000);
                                    case "MAINTENANCE" -> 400L + 50L * chance.below(12);
                                    case "UNEMPLOYMENT" -> 1_150L;
                                    default -> 300L + 50L * chance.below(20);
                                }
                                * ZLOTY
                        + chance.below(ZLOTY);
        long social = source.equals("WAGE") ? receipts * 1371 / 10_000 : 0;
        long health = source.equals("WAGE") || old ? (receipts - social) * 9 / 100 : 0;
        row.money("receipts", receipts);
        if (social > 0) {
            row.money("social", social);
        }
        if (health > 0) {
            row.money("health", health);
        }
        rows.add(row.money("net", receipts - social - health)
                .text(
                        "document",
                        switch (source) {
                            case "WAGE" -> "PAY";
                            case "RETIREMENT", "PENSION" -> "PENSION_RECEIPT";
                            case "UNEMPLOYMENT" -> "LABOUR_OFFICE";
                            default -> "OTHER";
                        })
                .text("counted", "YES"));
        return receipts - social - health;
    }

    private void rest(AnswerSheet sheet, List<Person> people, LocalDate held, Prose.About about) {
        var chance = about.chance();
        var expenses = new ArrayList<Json>();
        for (var kind :
                List.of("RENT", "ELECTRICITY", "GAS", "WATER", "FUEL", "MEDICINES", "FOOD", "SCHOOL", "PHONE")) {
            if (chance.chance(0.75)) {
                var row =
                        new Json().text("kind", kind).money("monthly", amount(chance, kind.equals("FOOD") ? 900 : 400));
                if (chance.chance(0.2)) {
                    row.money("arrears", amount(chance, 2_500)).text("remarks", "rozłożone na raty");
                }
                expenses.add(row);
            }
        }
        var debts = new ArrayList<Json>();
        for (int i = chance.below(3); i > 0; i--) {
            debts.add(new Json()
                    .text(
                            "creditor",
                            chance.of("spółdzielnia mieszkaniowa", "firma pożyczkowa", "bank", "zakład energetyczny"))
                    .money("owed", amount(chance, 9_000))
                    .money("instalment", amount(chance, 300))
                    .text("bailiff", chance.of("YES", "NO", "NO")));
        }
        var benefits = new ArrayList<Json>();
        people.stream()
                .filter(it -> it.born.plusYears(18).isAfter(held))
                .forEach(child -> benefits.add(new Json()
                        .text("source", "CHILD_BENEFIT")
                        .text("who", child.name())
                        .money("monthly", CHILD_BENEFIT)
                        .text("counts", "NO")));
        sheet.rows("expenses", expenses)
                .rows("debts", debts)
                .text("assetStatement", chance.of("GIVEN", "GIVEN", "GIVEN", "NOT_DEMANDED"))
                .rows("benefitsReceived", benefits)
                .text("relativesHelp", chance.chance(0.5) ? "Pomaga " + prose.one("pomocnik", about) + "." : "")
                .text("materialDescription", prose.text("need problem", List.of("finanse", "urzedy"), 380, about));
    }

    private static long amount(Rnd chance, int most) {
        return (20L + chance.below(most)) * ZLOTY;
    }
}
