package pl.oparcie.dataset;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.oparcie.access.role.Role;
import pl.oparcie.dataset.LetterPlan.Incoming;

/** What the secretary's office keeps: the list of cases, the register of letters that came, the last numbers given. */
final class OfficeWriter {

    private final World world;
    private final LetterPlan plan;
    private final LetterWriter letters;
    private final Names names = new Names();

    OfficeWriter(World world, LetterPlan plan, LetterWriter letters) {
        this.world = world;
        this.plan = plan;
        this.letters = letters;
    }

    /** The numbers go on where the data set ends. */
    void counters(Batch batch) {
        counters(batch, "ZPS", "8121", world.markCounters);
        counters(batch, "*", "IN", plan.incomingCounters);
        counters(batch, "*", "OUT", plan.outgoingCounters);
    }

    private static void counters(Batch batch, String unit, String place, Map<Integer, Integer> last) {
        last.forEach((year, number) -> batch.row(Table.OFFICE_COUNTER)
                .text(unit)
                .text(place)
                .number(year)
                .number(number));
    }

    /** The case in the list of cases of its class and year. */
    void entry(Batch batch, CaseFile file) {
        var part = file.mark.split("\\.");
        batch.row(Table.OFFICE_ENTRY)
                .text(file.mark)
                .text(part[0])
                .text(part[1])
                .number(Integer.valueOf(part[3]))
                .number(Integer.valueOf(part[2]))
                .uuid(file.id)
                .uuid(file.lead.id())
                .date(world.calendar.day(file.opened))
                .date(file.open() ? null : world.calendar.day(file.closed));
    }

    int incoming() {
        return plan.incoming.size();
    }

    void incoming(Batch batch, int from, int to) {
        for (var letter : plan.incoming.subList(from, to)) {
            incoming(batch, letter);
        }
    }

    private void incoming(Batch batch, Incoming it) {
        var chance = new Rnd(world.seed, 86, plan.year(it.day), it.number);
        var answers = it.answers;
        var file = it.file;
        var institution = answers == null ? null : letters.institution(answers);
        if (institution == null && chance.chance(0.35)) {
            institution =
                    chance.of(world.town.institutions(chance.of("SCHOOL", "HEALTH", "COURT", "SOCIAL_INSURANCE")));
        }
        var person = file != null && chance.chance(0.7) ? file.person() : null;
        boolean woman = chance.chance(0.6);
        long at = world.calendar.millis(it.day, chance.between(480, 800));
        boolean taken = it.state.equals("TAKEN");
        batch.row(Table.INCOMING)
                .uuid(it.id)
                .number(plan.year(it.day))
                .number(it.number)
                .date(world.calendar.day(it.day))
                .moment(at)
                .uuid(chance.of(world.staff.of(Role.RECEPTIONIST)).id())
                .text(institution == null ? "PERSON" : "INSTITUTION")
                .text(institution != null ? null : person != null ? person.last : Names.of(names.last(chance), woman))
                .text(institution != null ? null : person != null ? person.first : names.first(chance, woman, 1970))
                .text(institution == null ? null : institution.name())
                .uuid(institution == null ? null : institution.id())
                .date(world.calendar.day(it.day - chance.between(1, 4)))
                .text(institution == null ? null : "PS." + chance.between(10, 99) + "." + chance.between(1, 900))
                .text(kind(it, institution, chance))
                .text(title(it, institution, chance))
                .text("CLOSED")
                .number(chance.below(4))
                .text(chance.of("POST", "POST", "E_DELIVERY", "EPUAP", "IN_PERSON", "EMAIL"))
                .text(it.state)
                .uuid(file == null ? null : file.id)
                .text(file == null ? null : file.mark)
                .uuid(
                        file == null
                                ? null
                                : it.state.equals("GIVEN")
                                        ? file.lead.id()
                                        : file.leadOn(it.day).id())
                .text(
                        switch (it.state) {
                            case "NO_CASE" -> "oferta, nie tworzy akt sprawy";
                            case "CANCELLED" -> "wpisane dwa razy";
                            default -> null;
                        })
                .momentOrNull(at + 7_200_000L, taken);
    }

    private static String kind(Incoming it, Town.@Nullable Institution from, Rnd chance) {
        if (it.answers != null) {
            return "REPLY";
        }
        if (from != null) {
            return from.kind().equals("COURT") ? "COURT" : chance.of("LETTER", "CERTIFICATE");
        }
        return it.state.equals("NO_CASE") ? "OTHER" : chance.of("APPLICATION", "APPLICATION", "LETTER", "CERTIFICATE");
    }

    private static String title(Incoming it, Town.@Nullable Institution from, Rnd chance) {
        if (it.answers != null) {
            return "Odpowiedź na pismo";
        }
        if (it.state.equals("NO_CASE")) {
            return chance.of("Oferta szkolenia", "Zaproszenie na konferencję", "Oferta dostawy materiałów", "Życzenia");
        }
        return from == null
                ? chance.of(
                        "Wniosek o pomoc na zakup opału",
                        "Podanie o zasiłek celowy",
                        "Zaświadczenie o zarobkach",
                        "Prośba o rozłożenie na raty")
                : chance.of(
                        "Informacja o sytuacji ucznia",
                        "Zaświadczenie o leczeniu",
                        "Wezwanie do nadesłania informacji",
                        "Zawiadomienie o terminie");
    }
}
