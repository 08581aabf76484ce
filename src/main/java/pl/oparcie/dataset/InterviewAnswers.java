package pl.oparcie.dataset;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.dataset.InterviewPlan.Interview;

/** What was answered in an interview: part I or its update, with texts of the length that workers write. */
final class InterviewAnswers {

    static final String VERSION = "2021-1";

    private final Entries entries;
    private final Prose prose;
    private final PeopleAnswers who;
    private final MoneyAnswers money;
    private final SituationAnswers situation;

    InterviewAnswers(World world, Prose prose, Entries entries) {
        this.entries = entries;
        this.prose = prose;
        this.who = new PeopleAnswers(world, prose);
        this.money = new MoneyAnswers(prose);
        this.situation = new SituationAnswers(prose);
    }

    /** The answers, and what the program keeps beside them; {@code money} only where the help asked for depends on it. */
    record Filled(AnswerSheet sheet, int persons, MoneyAnswers.@Nullable Found money, String conclusions) {}

    /** What came before the interview was held. */
    record Order(Staff.Account worker, String cardNo, LocalDate learned, LocalDate held, boolean cash, String source) {}

    Filled fill(Interview it, Rnd chance, Order order) {
        var file = it.file;
        var held = order.held();
        var about = entries.about(chance, file, order.worker(), held);
        var people = PeopleAnswers.people(file, held);
        var sheet = new AnswerSheet(it.form() + " " + VERSION, held);
        var changes = it.former == null
                ? List.<String>of()
                : chance.chance(0.35)
                        ? List.of("NONE")
                        : List.of(chance.of("MATERIAL", "LIVING", "HEALTH", "WORK", "FAMILY"));
        who.write(sheet, it, order, changes, people, about);
        boolean minors =
                people.stream().anyMatch(person -> person.born.plusYears(18).isAfter(held));
        MoneyAnswers.Found found = null;
        if (it.former == null) {
            if (order.cash()) {
                found = money.write(sheet, people, held, order.learned(), about);
            }
            situation.living(sheet.chosen("living", false), file, people, about);
            childSafety(sheet, minors, about);
            situation.health(sheet.chosen("health", true), people, about);
            situation.work(sheet.chosen("work", false), people, held, about);
            situation.family(sheet.chosen("family", true), people, held, about);
            situation.environment(sheet.chosen("environment", false), about);
        } else {
            childSafety(sheet, minors, about);
            if (order.cash()) {
                found = money.write(sheet, people, held, order.learned(), about);
            }
            changed(sheet, file, people, held, changes, about);
        }
        var conclusions = ending(sheet, it, chance, order, about);
        return new Filled(sheet, people.size(), found, conclusions);
    }

    private void childSafety(AnswerSheet sheet, boolean minors, Prose.About about) {
        if (minors) {
            sheet.part(true)
                    .text("childViolence", "NO")
                    .text("childBehaviour", prose.text("open VISIT", List.of("dzieci"), 260, about));
        }
    }

    private void changed(
            AnswerSheet sheet,
            CaseFile file,
            List<Person> people,
            LocalDate held,
            List<String> changes,
            Prose.About about) {
        switch (changes.getFirst()) {
            case "LIVING" -> situation.living(sheet.part(false), file, people, about);
            case "HEALTH" -> situation.health(sheet.part(true), people, about);
            case "WORK" -> situation.work(sheet.part(false), people, held, about);
            case "FAMILY" -> situation.family(sheet.part(true), people, held, about);
            default -> {
                // incomes are asked every time
            }
        }
    }

    private String ending(AnswerSheet sheet, Interview it, Rnd chance, Order order, Prose.About about) {
        var conclusions = prose.one("conclusion", about) + " " + prose.one("interpretation", about);
        sheet.part(false)
                .text("needs", prose.text("need problem", List.of("finanse", "mieszkanie"), 220, about))
                .codes("requestedHelp", List.of(order.cash() ? "SPECIAL_PURPOSE" : "SOCIAL_WORK"))
                .text("readiness", chance.of("COOPERATES", "COOPERATES", "PARTLY", "CONTRACT"))
                .text(
                        "planEvaluation",
                        it.former == null ? null : prose.text("interpretation", List.of("relacje"), 240, about))
                .part(true)
                .text("diagnosis", prose.text("conclusion", entries.subjects(it.file), 520, about))
                .part(false)
                .codes("confirmedReasons", it.file.reasons)
                .text("dominantReason", it.file.reasons.getFirst())
                .text(
                        "strengths",
                        "Mocne strony: " + prose.one("zasob", about) + ", " + prose.one("zasob", about) + ".")
                .text("limitations", "Ograniczenia: " + prose.one("przeszkoda", about) + ".")
                .text("conclusions", conclusions);
        if (order.cash()) {
            sheet.rows(
                    "cashHelp",
                    List.of(new Json()
                            .text("benefit", "SPECIAL_PURPOSE")
                            .money("sum", 20_000L + 5_000L * chance.below(8))
                            .text("aim", "na " + chance.of("opał", "leki", "żywność", "odzież zimową"))));
        }
        sheet.rows(
                "socialWork",
                List.of(new Json()
                        .text("goal", prose.one("goal", about))
                        .text("action", prose.one("action", about))
                        .date("due", about.on().plusDays(30L + chance.below(120)))
                        .text("who", order.worker().name())));
        return conclusions;
    }
}
