package pl.oparcie.dataset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The situation of a family in an interview, section by section: where they live, health, work, family, surroundings. */
final class SituationAnswers {

    private final Prose prose;

    SituationAnswers(Prose prose) {
        this.prose = prose;
    }

    void living(AnswerSheet sheet, CaseFile file, List<Person> people, Prose.About about) {
        var chance = about.chance();
        boolean homeless = file.household.homeless;
        sheet.text(
                        "dwelling",
                        homeless ? "NON_RESIDENTIAL" : chance.of("COUNCIL", "COOPERATIVE_OWNERSHIP", "HOUSE", "SOCIAL"))
                .text("legalTitle", homeless ? null : chance.of("TENANCY", "OWNERSHIP_FLAT", "OWNERSHIP_HOUSE", "NONE"))
                .raw("area", 18 + chance.below(60) + ".00")
                .number("rooms", 1L + chance.below(4))
                .number("floor", chance.below(5))
                .text("lift", "NO")
                .codes(
                        "facilities",
                        List.of("COLD_WATER", "HOT_WATER", "BATHROOM", "WC", "ELECTRICITY")
                                .subList(0, 2 + chance.below(4)))
                .text("heating", chance.of("COAL", "DISTRICT", "GAS", "WOOD"))
                .number("livingPersons", people.size())
                .number("sleepingPlaces", 1L + chance.below(5))
                .text("dwellingState", chance.of("GOOD", "SUFFICIENT", "SUFFICIENT", "BAD"))
                .text("equipment", "Kuchenka, lodówka, pralka, " + prose.one("sprzet", about) + ".")
                .text("barriers", "NO")
                .text("homelessness", homeless ? "Nocuje: " + prose.one("gdzie_bezdomny", about) + "." : null)
                .text("livingDescription", prose.text("need problem", List.of("mieszkanie"), 400, about));
    }

    void health(AnswerSheet sheet, List<Person> people, Prose.About about) {
        var chance = about.chance();
        var rows = new ArrayList<Json>();
        for (var person : people) {
            if (chance.chance(0.45)) {
                rows.add(new Json()
                        .text("who", person.name())
                        .text("illness", prose.one("choroba", about))
                        .text("lasting", chance.of("YES", "NO"))
                        .text("treatment", prose.one("lek", about))
                        .money("medicinesCost", 2_000L + 500L * chance.below(60)));
            }
        }
        sheet.rows("illnesses", rows)
                .text("selfReliance", chance.of("SELF_RELIANT", "SELF_RELIANT", "PARTLY_DEPENDENT"))
                .text("healthDescription", prose.text("need problem", List.of("zdrowie"), 320, about));
    }

    void work(AnswerSheet sheet, List<Person> people, LocalDate held, Prose.About about) {
        var chance = about.chance();
        var rows = new ArrayList<Json>();
        for (var person : people) {
            if (!person.born.plusYears(18).isAfter(held)) {
                rows.add(new Json()
                        .text("who", person.name())
                        .text(
                                "employment",
                                chance.of("EMPLOYED", "UNEMPLOYED", "CASUAL", "PENSIONER", "NOT_REGISTERED"))
                        .text("learned", prose.one("zawod", about))
                        .text("practised", prose.one("zawod", about)));
            }
        }
        sheet.rows("jobs", rows)
                .codes("joblessReasons", List.of(chance.of("NO_OFFERS", "NO_SKILLS", "HEALTH", "CARE", "AGE")))
                .codes("workBarriers", List.of(chance.of("CARE", "HEALTH", "TRAVEL", "SKILLS")))
                .text("readyToWork", chance.of("YES", "YES", "NO"))
                .text("workDescription", prose.text("need expectation", List.of("praca"), 300, about));
    }

    void family(AnswerSheet sheet, List<Person> people, LocalDate held, Prose.About about) {
        var chance = about.chance();
        var rows = new ArrayList<Json>();
        for (var person : people) {
            int age = held.getYear() - person.born.getYear();
            if (age > 6 && age < 18) {
                rows.add(new Json()
                        .text("who", person.name())
                        .text("school", "szkoła podstawowa")
                        .text("difficulties", prose.one("klopot", about))
                        .text("meals", chance.of("YES", "NO")));
            }
        }
        sheet.codes("familyTypes", List.of(chance.of("COMPLETE", "INCOMPLETE")))
                .text("conflicts", chance.of("NO", "NO", "YES"))
                .text("relations", prose.text("interpretation", List.of("relacje"), 220, about))
                .text("violence", "NO")
                .rows("children", rows)
                .text("familyDescription", prose.text("need problem", List.of("relacje", "dzieci"), 360, about));
    }

    void environment(AnswerSheet sheet, Prose.About about) {
        var chance = about.chance();
        sheet.text("contacts", prose.text("interpretation", List.of("relacje"), 200, about))
                .codes("institutions", List.of(chance.of("SCHOOL", "LABOUR_OFFICE", "CLINIC", "NGO")))
                .text("convicted", "NO")
                .text("localResources", "Wsparcie daje " + prose.one("zasob", about) + ".");
    }
}
