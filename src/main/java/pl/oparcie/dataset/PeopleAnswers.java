package pl.oparcie.dataset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import pl.oparcie.dataset.InterviewPlan.Interview;

/** The head of an interview, whom it is about and with whom they live. */
final class PeopleAnswers {

    private final World world;
    private final Prose prose;

    PeopleAnswers(World world, Prose prose) {
        this.world = world;
        this.prose = prose;
    }

    void write(
            AnswerSheet sheet,
            Interview it,
            InterviewAnswers.Order order,
            List<String> changes,
            List<Person> people,
            Prose.About about) {
        var chance = about.chance();
        header(sheet, it, chance, order);
        who(sheet, it, chance, people);
        household(sheet, it, chance, changes, people, about);
    }

    /** Who lived there on a day, the applicant first. */
    static List<Person> people(CaseFile file, LocalDate on) {
        var people = new ArrayList<Person>();
        people.add(file.person());
        for (var member : file.household.members) {
            boolean there = !member.from().isAfter(on)
                    && (member.until() == null || member.until().isAfter(on));
            if (there && !people.contains(member.person())) {
                people.add(member.person());
            }
        }
        return people;
    }

    private void header(AnswerSheet sheet, Interview it, Rnd chance, InterviewAnswers.Order order) {
        sheet.part(false)
                .text("unit", world.town.centre())
                .text("interviewNo", it.number)
                .text("part", it.former == null ? "I" : "IV")
                .date("learnedOn", order.learned())
                .text("mode", it.urgent ? "URGENT" : "NORMAL")
                .text("infoSource", order.source())
                .date("applicationOn", order.source().equals("APPLICATION") ? order.learned() : null)
                .text(
                        "heldAt",
                        order.held()
                                .atTime(8 + chance.below(6), 5 * chance.below(12))
                                .toString())
                .text("place", it.file.household.homeless ? "STAY" : "RESIDENCE")
                .text("workerName", order.worker().name())
                .text("workerCardNo", order.cardNo())
                .date("workerCardUntil", InterviewWriter.cardUntil(world))
                .text("cardShown", it.former == null ? "YES" : null)
                .text("secondWorker", "NO")
                .text("police", "NO")
                .text("danger", "NO")
                .text("heldWith", "PERSON")
                .text("warned", "YES")
                .text("informed109", "YES")
                .text("cardShownOnDemand", it.former == null ? null : "YES")
                .text("purpose", order.cash() ? "CASH" : "SOCIAL_WORK");
        var former = it.former;
        if (former != null) {
            sheet.text("formerNo", former.number)
                    .date("formerOn", world.calendar.day(former.held))
                    .number("updateNo", it.updates())
                    .text("updateReason", reason(it));
        }
    }

    /** Why an interview is updated. */
    static String reason(Interview it) {
        return switch (it.place % 4) {
            case 1 -> "APPLICATION";
            case 3 -> "CHANGE";
            default -> "SIX_MONTHS";
        };
    }

    private static void who(AnswerSheet sheet, Interview it, Rnd chance, List<Person> people) {
        var person = people.getFirst();
        var address = it.file.household.address;
        boolean first = it.former == null;
        sheet.text("firstName", person.second == null ? person.first : person.first + " " + person.second)
                .text("lastName", person.last)
                .text("birthName", first ? person.maiden : null)
                .text("pesel", person.pesel)
                .date("birthDate", person.born)
                .text("sex", person.woman ? "F" : "M");
        if (first) {
            sheet.text("maritalStatus", chance.of("SINGLE", "MARRIED", "DIVORCED", "WIDOWED"))
                    .text("citizenship", person.foreigner ? "UA" : "PL");
        }
        var parts = new Json()
                .text("flat", address.flat())
                .text("house", address.house())
                .text("postcode", address.street().postcode())
                .text("street", address.street().name())
                .text("town", address.street().place());
        sheet.raw("address", parts.toString());
    }

    private void household(
            AnswerSheet sheet, Interview it, Rnd chance, List<String> changes, List<Person> people, Prose.About about) {
        boolean single = people.size() == 1;
        sheet.text("householdKind", single ? "SINGLE" : "FAMILY").text("alone", single ? "YES" : null);
        if (it.former == null) {
            sheet.codes("reasons", it.file.reasons).text("mainReason", it.file.reasons.getFirst());
        } else {
            sheet.codes("changes", changes);
            if (!changes.contains("NONE")) {
                sheet.text(
                        "changesDescription",
                        prose.one("interpretation", about) + " " + prose.one("need problem", about));
            }
            sheet.codes(
                    "confirmedUnchanged",
                    List.of("DATA", "LIVING", "HEALTH").stream()
                            .filter(part -> !changes.contains(part))
                            .toList());
        }
        var rows = new ArrayList<Json>();
        for (var person : people) {
            boolean child = person.born.plusYears(18).isAfter(about.on());
            rows.add(new Json()
                    .text("name", person.name())
                    .text("pesel", person.pesel)
                    .date("birthDate", person.born)
                    .text("sex", person.woman ? "F" : "M")
                    .text(
                            "kinship",
                            person.equals(people.getFirst())
                                    ? "APPLICANT"
                                    : kinship(it.file.household, people.getFirst(), person))
                    .text("citizenship", person.foreigner ? "UA" : "PL")
                    .text(
                            "education",
                            child
                                    ? null
                                    : chance.of("PRIMARY", "VOCATIONAL", "VOCATIONAL", "SECONDARY_GENERAL", "HIGHER"))
                    .text(
                            "employment",
                            child
                                    ? null
                                    : chance.of("EMPLOYED", "UNEMPLOYED", "CASUAL", "PENSIONER", "NOT_REGISTERED")));
        }
        sheet.rows("people", rows);
        if (it.former == null) {
            sheet.text(
                    "earlierHelp", chance.chance(0.6) ? "Wcześniej: " + prose.one("swiadczenie", about) + "." : null);
        }
    }

    private static String kinship(Household household, Person applicant, Person other) {
        for (var tie : household.ties) {
            boolean down = tie.from().equals(applicant) && tie.to().equals(other);
            if (down || (tie.from().equals(other) && tie.to().equals(applicant))) {
                switch (tie.kind()) {
                    case "MARRIAGE" -> {
                        return "SPOUSE";
                    }
                    case "UNION" -> {
                        return "PARTNER";
                    }
                    case "PARENT" -> {
                        return down ? (other.woman ? "DAUGHTER" : "SON") : other.woman ? "MOTHER" : "FATHER";
                    }
                    default -> {
                        // no kinship of the list
                    }
                }
            }
        }
        return "OTHER_RELATIVE";
    }
}
