package pl.oparcie.dataset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.oparcie.access.role.Role;
import pl.oparcie.platform.text.Folding;

/** A town that does not exist, with streets that might: its codes have the shape of TERYT, and belong to no gmina. */
final class Town {

    private static final int STREETS_OF_WORKER = 7;

    private final Size size;
    private final Rnd chance;
    private final Calendar calendar;
    private final String name;
    private final List<Street> streets = new ArrayList<>();
    private final List<District> districts = new ArrayList<>();
    private final List<Institution> institutions = new ArrayList<>();

    record Street(
            String place,
            String name,
            String terc,
            String simc,
            @Nullable String ulic,
            String postcode,
            int district) {}

    record District(UUID id, String name, Staff.Account worker) {}

    /** Whom letters are written to. */
    record Institution(UUID id, String kind, String name, String address) {}

    /** Where somebody lives. */
    record Address(Street street, String house, String flat) {

        String words() {
            var number = flat.isEmpty() ? house : house + "/" + flat;
            return (street.name().isEmpty() ? street.place() : "ul. " + street.name()) + " " + number + ", "
                    + street.postcode() + " " + street.place();
        }
    }

    Town(Size size, long seed, Calendar calendar, Staff staff) {
        this.size = size;
        this.calendar = calendar;
        this.chance = new Rnd(seed, 2);
        this.name = switch (size) {
            case TINY, SMALL -> "Olszanica Dolna";
            case MEDIUM -> "Wierzbno Wielkie";
            case LARGE -> "Brzezinowo";
            case VERY_LARGE -> "Grodziszcze";
        };
        var lists = Lists.read("names.txt", ",");
        var workers = staff.of(Role.SOCIAL_WORKER);
        long made = calendar.millis(0, 500);
        for (int i = 0; i < workers.size(); i++) {
            districts.add(new District(chance.id(made), "Rejon nr " + (i + 1), workers.get(i)));
        }
        var streetNames = streetNames(lists, workers.size() * STREETS_OF_WORKER);
        // no gmina has these codes
        var terc = "1299%02d1".formatted(size.workers() % 90);
        var simc = "99%05d".formatted(size.workers());
        int number = 0;
        for (var street : streetNames) {
            // streets next to one another in the list lie in one district
            int district = number * workers.size() / streetNames.size();
            streets.add(new Street(
                    name,
                    street,
                    terc,
                    simc,
                    "9%04d".formatted(1000 + number),
                    "99-%03d".formatted(100 + district % 800),
                    district));
            number++;
        }
        if (workers.size() <= 12) {
            for (var village : lists.of("villages")) {
                streets.add(new Street(
                        village,
                        "",
                        terc.substring(0, 6) + "5",
                        "99%05d".formatted(300 + number),
                        null,
                        "99-0%02d".formatted(10 + number % 80),
                        number % workers.size()));
                number++;
            }
        }
    }

    private List<String> streetNames(Lists lists, int most) {
        var found = new LinkedHashSet<String>();
        var plain = lists.of("streets");
        var patrons = lists.of("patrons");
        plain.stream().limit(60).forEach(found::add);
        found.addAll(patrons);
        found.addAll(plain);
        for (var prefix : List.of("Nowo", "Staro", "Górno", "Dolno")) {
            plain.stream()
                    .filter(it -> it.endsWith("a") && !it.equals("Nowa"))
                    .forEach(it -> found.add(prefix + it.toLowerCase(Locale.ROOT)));
        }
        for (var rank : List.of("Generała ", "Księdza ", "Doktora ", "Profesora ", "Pułkownika ", "Kapitana ")) {
            patrons.forEach(it -> found.add(rank + it));
        }
        var list = new ArrayList<>(found).subList(0, Math.min(most, found.size()));
        var shuffled = new ArrayList<>(list);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            java.util.Collections.swap(shuffled, i, chance.below(i + 1));
        }
        return shuffled;
    }

    String name() {
        return name;
    }

    List<District> districts() {
        return districts;
    }

    Address address(Rnd some) {
        var street = streets.get(some.below(streets.size()));
        var house = Integer.toString(1 + some.ranked(120)) + (some.chance(0.12) ? some.of("A", "B", "C") : "");
        boolean block = !street.name().isEmpty() && some.chance(0.65);
        return new Address(street, house, block ? Integer.toString(1 + some.ranked(60)) : "");
    }

    private boolean village() {
        return size.workers() <= 3;
    }

    private String kind() {
        return village() ? "Gminny" : size == Size.MEDIUM ? "Miejsko-Gminny" : "Miejski";
    }

    /** Name and address of the centre in a line. */
    String centre() {
        return kind() + " Ośrodek Pomocy Społecznej, ul. Ratuszowa 2, 99-100 " + name;
    }

    /** Those of a kind, known once the town was written; never empty for the kinds that letters go to. */
    List<Institution> institutions(String kind) {
        return institutions.stream().filter(it -> it.kind().equals(kind)).toList();
    }

    void write(Batch batch) {
        boolean village = village();
        var short0 = village ? "GOPS" : size == Size.MEDIUM ? "MGOPS" : "MOPS";
        var whole = kind();
        batch.row(Table.CENTRE)
                .number(1)
                .text(short0)
                .text(whole + " Ośrodek Pomocy Społecznej, " + name)
                .text(short0 + " " + name)
                .text(whole + " Ośrodek Pomocy Społecznej\n" + name + "\nul. Ratuszowa 2, 99-100 " + name)
                .text("ul. Ratuszowa 2, 99-100 " + name)
                .text("120001100")
                .text("sekretariat@osrodek.example")
                .text("Dyrektor")
                .text("ZPS");
        var began = calendar.day(0).minusYears(1);
        batch.row(Table.PROCEDURE)
                .uuid(procedure())
                .number(1)
                .text("1/" + began.getYear())
                .date(began)
                .period(began, null);
        parameter(batch, "SEPARATION", "ON", "art. 110a ustawy o pomocy społecznej", began);
        parameter(
                batch,
                "POPULATION",
                Integer.toString(size.workers() * 2_000),
                "art. 110 ust. 11 ustawy o pomocy społecznej",
                began);
        for (var district : districts) {
            batch.row(Table.DISTRICT)
                    .uuid(district.id())
                    .text(district.name())
                    .uuid(district.worker().id());
        }
        for (var street : streets) {
            batch.row(Table.DISTRICT_RULE)
                    .uuid(chance.id(calendar.millis(0, 520)))
                    .uuid(districts.get(street.district()).id())
                    .text(street.simc())
                    .text(street.place())
                    .text(street.ulic())
                    .text(street.name().isEmpty() ? null : street.name())
                    .text("ALL")
                    .nothing()
                    .nothing();
        }
        institutions(batch);
    }

    UUID procedure() {
        return Rnd.id(calendar.millis(0, 480), 7, 7);
    }

    private void parameter(Batch batch, String key, String value, String basis, LocalDate since) {
        batch.row(Table.PARAMETER)
                .uuid(chance.id(calendar.millis(0, 490)))
                .text(key)
                .text(value)
                .text(basis)
                .period(since, null);
    }

    private void institutions(Batch batch) {
        institution(batch, "LABOUR_OFFICE", "Powiatowy Urząd Pracy");
        institution(batch, "COURT", "Sąd Rejonowy, Wydział Rodzinny i Nieletnich");
        institution(batch, "PROSECUTOR", "Prokuratura Rejonowa");
        institution(batch, "SOCIAL_INSURANCE", "ZUS, Inspektorat");
        institution(batch, "SOCIAL_WELFARE", "Powiatowe Centrum Pomocy Rodzinie");
        institution(batch, "HOUSING", "Zarząd Budynków Mieszkalnych");
        institution(batch, "SHELTER", "Schronisko dla osób bezdomnych");
        institution(batch, "HEALTH", "Poradnia Zdrowia Psychicznego");
        institution(batch, "HEALTH", "Poradnia Leczenia Uzależnień");
        institution(batch, "NGO", "Bank Żywności");
        institution(batch, "NGO", "Stowarzyszenie Pomocna Dłoń");
        int more = Math.max(2, size.workers() / 4);
        for (int i = 1; i <= more; i++) {
            institution(batch, "SCHOOL", "Szkoła Podstawowa nr " + i);
            institution(batch, "HEALTH", "Przychodnia nr " + i);
            institution(batch, "PARISH", "Parafia nr " + i);
            if (i % 3 == 1) {
                institution(batch, "POLICE", "Komisariat Policji " + i);
                institution(batch, "SCHOOL", "Zespół Szkół Ponadpodstawowych nr " + i);
            }
        }
    }

    private void institution(Batch batch, String kind, String what) {
        var made = new Institution(
                chance.id(calendar.millis(0, 530)),
                kind,
                what + ", " + name,
                address(chance).words());
        institutions.add(made);
        batch.row(Table.INSTITUTION)
                .uuid(made.id())
                .text(kind)
                .text(made.name())
                .text(made.address())
                .text("12000%04d".formatted(2000 + institutions.size()))
                .text("kontakt" + institutions.size() + "@instytucja.example")
                .text("sekretariat")
                .text("")
                .text(Folding.fold(made.name()))
                .moment(calendar.millis(0, 530));
    }
}
