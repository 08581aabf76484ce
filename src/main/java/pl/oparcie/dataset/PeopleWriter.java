package pl.oparcie.dataset;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the register: people, households, how they are related, who may open the records without a case. */
final class PeopleWriter {

    private static final UUID DIRECTOR = UUID.fromString("00000000-0000-0000-0000-0000000000d1");

    private final World world;

    PeopleWriter(World world) {
        this.world = world;
    }

    void write(Batch batch, List<Household> households, int from) {
        for (int i = 0; i < households.size(); i++) {
            household(batch, households.get(i), new Rnd(world.seed, 5, from + i));
        }
    }

    private void household(Batch batch, Household household, Rnd chance) {
        var address = household.address;
        var street = address.street();
        boolean homeless = household.homeless;
        batch.row(Table.HOUSEHOLD)
                .uuid(household.id)
                .text(household.name)
                .flag(homeless)
                .text(homeless ? world.town.name() : street.place())
                .text(homeless ? "" : street.name())
                .text(homeless ? "" : address.house())
                .text(homeless ? "" : address.flat())
                .text(homeless ? "" : street.postcode())
                .text(street.terc())
                .text(street.simc())
                .text(homeless ? null : street.ulic())
                .text(homeless ? chance.of("noclegownia", "altana na działkach", "u znajomych", "ogrzewalnia") : null)
                .text(homeless ? world.town.name() + ", ul. " + street.name() + " " + address.house() : null)
                .uuid(world.town.districts().get(street.district()).id())
                .uuid(household.creator.id())
                .moment(household.createdAt)
                .date(household.created);
        open(batch, household.id, household.creator);
        var written = new HashSet<Person>();
        for (var member : household.members) {
            if (written.add(member.person())) {
                person(batch, member.person(), household, chance, member.reference());
            }
            batch.row(Table.MEMBER)
                    .uuid(chance.id(household.createdAt))
                    .uuid(household.id)
                    .uuid(member.person().id)
                    .flag(member.reference())
                    .period(member.from(), member.until());
        }
        for (var tie : household.ties) {
            for (var side : List.of(tie.from(), tie.to())) {
                if (written.add(side)) {
                    person(batch, side, household, chance, false);
                }
            }
            var row = batch.row(Table.RELATION)
                    .uuid(chance.id(household.createdAt))
                    .uuid(tie.from().id)
                    .uuid(tie.to().id)
                    .text(tie.kind());
            if (tie.since() == null) {
                row.always();
            } else {
                row.period(tie.since(), tie.until());
            }
        }
    }

    private void person(Batch batch, Person person, Household household, Rnd chance, boolean reference) {
        boolean missing = person.foreigner && chance.chance(0.5);
        row(batch, person.id, person, person.last, household, missing, null, null, chance);
        open(batch, person.id, household.creator);
        contacts(batch, person, household, chance, reference);
        if (person.maiden != null) {
            batch.row(Table.FORMER_NAME)
                    .uuid(chance.id(household.createdAt))
                    .uuid(person.id)
                    .nothing()
                    .text(person.maiden)
                    .text("BIRTH")
                    .nothing();
        }
        if (chance.chance(0.012)) {
            // the same person registered twice and linked: another spelling, the number missing or the same
            var twin = chance.id(household.createdAt - 86_400_000L * chance.between(30, 400));
            var spelt = person.maiden != null && chance.chance(0.5) ? person.maiden : misspelt(person.last, chance);
            row(
                    batch,
                    twin,
                    person,
                    spelt,
                    household,
                    chance.chance(0.5),
                    person.id,
                    "Ta sama osoba wpisana dwa razy",
                    chance);
            open(batch, twin, household.creator);
        }
    }

    private void row(
            Batch batch,
            UUID id,
            Person person,
            String last,
            Household household,
            boolean missing,
            @Nullable UUID replacedBy,
            @Nullable String linked,
            Rnd chance) {
        boolean grown = person.born.plusYears(18).isBefore(world.calendar.today());
        batch.row(Table.PERSON)
                .uuid(id)
                .text(person.first)
                .text(person.second)
                .text(last)
                .text(person.woman ? "F" : "M")
                .text(grown ? person.woman ? "PANI" : "PAN" : "NONE")
                .date(person.born)
                .text(missing ? null : person.pesel)
                .text(missing ? person.foreigner ? "FOREIGNER" : "UNKNOWN" : null)
                .text(person.foreigner ? "UA" : "PL")
                .text(person.foreigner && chance.chance(0.5) ? "uk" : "pl")
                .flag(false)
                .date(person.died)
                .text(
                        chance.chance(0.03)
                                ? chance.of(
                                        "niedosłyszy, mówić głośno",
                                        "prosi o kontakt po 16.00",
                                        "nie czyta, listy wyjaśniać ustnie")
                                : null)
                .uuid(replacedBy)
                .uuid(household.creator.id())
                .moment(household.createdAt)
                .text(household.living().size() == 1 ? "YES" : "NO")
                .text(household.living().size() == 1 && chance.chance(0.4) ? "YES" : "UNKNOWN")
                .text(linked);
    }

    private static String misspelt(String last, Rnd chance) {
        int at = 1 + chance.below(Math.max(1, last.length() - 2));
        return switch (chance.below(3)) {
            case 0 -> last.substring(0, at) + last.substring(at + 1);
            case 1 -> last.substring(0, at) + last.charAt(at) + last.substring(at);
            default ->
                last.replace('ó', 'u').replace("rz", "ż").replace("ch", "h").replace('w', 'v');
        };
    }

    private void contacts(Batch batch, Person person, Household household, Rnd chance, boolean reference) {
        boolean grown = person.born.plusYears(15).isBefore(world.calendar.today());
        if (grown && chance.chance(reference ? 0.9 : 0.45)) {
            int number = chance.below(10_000_000);
            var prefix = chance.of("50", "51", "53", "57", "60", "66", "69", "72", "73", "78", "79", "88");
            contact(
                    batch,
                    person,
                    "PHONE",
                    "%s%d %03d %03d".formatted(prefix, number / 1_000_000, number / 1_000 % 1_000, number % 1_000),
                    household,
                    chance);
            if (chance.chance(0.22)) {
                var mail = pl.oparcie.platform.text.Folding.fold(person.first) + "."
                        + pl.oparcie.platform.text.Folding.fold(person.last).replace(' ', '.')
                        + person.born.getYear() % 100 + "@" + chance.of("poczta", "skrzynka", "listy") + ".example";
                contact(batch, person, "EMAIL", mail, household, chance);
            }
        }
    }

    private static void contact(
            Batch batch, Person person, String kind, String value, Household household, Rnd chance) {
        batch.row(Table.CONTACT_POINT)
                .uuid(chance.id(household.createdAt))
                .uuid(person.id)
                .text(kind)
                .text(value)
                .text(chance.chance(0.06) ? chance.of("sąsiadka", "telefon córki", "tylko rano") : null);
    }

    /** As when somebody registers a record: open to who did, and to the director. */
    private static void open(Batch batch, UUID subject, Staff.Account creator) {
        for (var principal : Set.of(creator.id(), DIRECTOR).stream().sorted().toList()) {
            batch.row(Table.SUBJECT_GRANT).uuid(subject).uuid(principal);
        }
    }
}
