package pl.oparcie.tool.genogram;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pl.oparcie.tool.genogram.Genogram.Bond;
import pl.oparcie.tool.genogram.Genogram.BondKind;
import pl.oparcie.tool.genogram.Genogram.Descent;
import pl.oparcie.tool.genogram.Genogram.DescentKind;
import pl.oparcie.tool.genogram.Genogram.Home;
import pl.oparcie.tool.genogram.Genogram.Outcome;
import pl.oparcie.tool.genogram.Genogram.Person;
import pl.oparcie.tool.genogram.Genogram.Sex;
import pl.oparcie.tool.genogram.Genogram.Stay;
import pl.oparcie.tool.genogram.Genogram.Trait;
import pl.oparcie.tool.genogram.Genogram.Union;
import pl.oparcie.tool.genogram.Genogram.UnionKind;

/** Families to draw: one written down, and any number made by chance. */
public final class TestFamily {

    private final List<Person> persons = new ArrayList<>();
    private final List<Union> unions = new ArrayList<>();
    private final List<Descent> descents = new ArrayList<>();
    private final List<Bond> bonds = new ArrayList<>();
    private final Map<String, Sex> sexes = new HashMap<>();
    private final Map<String, Integer> births = new HashMap<>(Map.of("p0", 1925, "p1", 1928));

    private TestFamily() {}

    /**
     * Four generations, 35 people and a pregnancy that was lost: two marriages and a half-sister, a foster child, identical twins, an adopted
     * child, a violent partner.
     */
    public static Genogram ofFourGenerations() {
        var it = new TestFamily();
        // great-grandparents
        it.man("stanislaw", "Stanisław Zając", "1931", "12.04.1998", "rolnik");
        it.woman("genowefa", "Genowefa Zając", "1934", "2011", "", Trait.ILLNESS);
        it.man("kazimierz", "Kazimierz Lis", "ok. 1930", "1985", "kolejarz", Trait.ADDICTION);
        it.woman("helena", "Helena Lis", "1936", "2019", "");
        it.marriage("stanislaw", "genowefa", "1954", "");
        it.marriage("kazimierz", "helena", "1955", "");
        // grandparents with brothers and sisters
        it.man("jan", "Jan Zając", "3.02.1957", "", "emeryt", Trait.ILLNESS);
        it.man("tadeusz", "Tadeusz Zając", "1959", "", "Niemcy");
        it.woman("maria-z", "Maria Kot", "1963", "", "Olsztyn");
        it.man("edward", "Edward Kot", "1960", "2021", "");
        it.child("jan", "stanislaw", "genowefa")
                .child("tadeusz", "stanislaw", "genowefa")
                .child("maria-z", "stanislaw", "genowefa");
        it.marriage("edward", "maria-z", "1984", "");
        it.woman("zofia", "Zofia Zając", "21.08.1956", "", "babcia", Trait.DISABILITY);
        it.man("roman", "Roman Lis", "1961", "2003", "", Trait.ADDICTION);
        it.child("zofia", "kazimierz", "helena").child("roman", "kazimierz", "helena");
        it.marriage("jan", "zofia", "1979", "");
        it.man("bogdan", "Bogdan Wrona", "1955", "", "");
        it.woman("krystyna", "Krystyna Wrona", "1958", "", "pielęgniarka");
        it.marriage("bogdan", "krystyna", "1980", "");
        it.man("henryk", "Henryk Duda", "1954", "2016", "");
        it.woman("irena", "Irena Duda", "1957", "", "");
        it.marriage("henryk", "irena", "1978", "");
        // parents
        it.man("piotr", "Piotr Wrona", "9.05.1982", "", "kierowca", Trait.ADDICTION, Trait.USES_VIOLENCE);
        it.woman("ewa", "Ewa Wrona-Sikora", "1985", "", "");
        it.child("piotr", "bogdan", "krystyna").child("ewa", "bogdan", "krystyna");
        it.woman("anna", "Anna Zając", "14.09.1984", "", "sprzedawczyni", Trait.AFFECTED);
        it.woman("beata", "Beata Nowak", "1981", "", "Gdańsk");
        it.man("marek", "Marek Zając", "1988", "", "stolarz", Trait.RECOVERY);
        it.child("beata", "jan", "zofia").child("anna", "jan", "zofia").child("marek", "jan", "zofia");
        it.man("adam-d", "Adam Duda", "1981", "", "magazynier");
        it.man("leszek", "Leszek Duda", "1979", "", "");
        it.child("leszek", "henryk", "irena").child("adam-d", "henryk", "irena");
        it.man("wojciech", "Wojciech Nowak", "1980", "", "");
        it.marriage("wojciech", "beata", "2004", "");
        it.unions.add(new Union(
                "adam-anna", "adam-d", "anna", UnionKind.MARRIAGE, When.year(2005), When.year(2009), When.year(2011)));
        it.unions.add(new Union(
                "piotr-anna", "piotr", "anna", UnionKind.COHABITATION, When.year(2013), When.year(2025), null));
        it.woman("kinga", "Kinga Mazur", "1990", "", "");
        it.unions.add(new Union("marek-kinga", "marek", "kinga", UnionKind.MARRIAGE, When.year(2015), null, null));
        // children
        it.woman("julia", "Julia Duda", "2.02.2007", "", "technikum", Trait.MENTAL);
        it.child("julia", "adam-d", "anna");
        it.man("kuba", "Kuba Wrona", "30.06.2014", "", "klasa VI");
        it.lost("strata", "2016", Outcome.MISCARRIAGE);
        it.woman("ola", "Ola Wrona", "11.11.2018", "", "");
        it.woman("ala", "Ala Wrona", "11.11.2018", "", "");
        it.child("kuba", "anna", "piotr").child("strata", "anna", "piotr");
        it.twins("ola", "anna", "piotr").twins("ala", "anna", "piotr");
        it.man("michal", "Michał Nowak", "2006", "", "student");
        it.man("filip", "Filip Nowak", "2010", "", "");
        it.child("michal", "wojciech", "beata");
        it.descents.add(
                new Descent("filip", "wojciech", "beata", DescentKind.ADOPTIVE, When.year(2012), null, "", false));
        it.woman("nadia", "Nadia Sikora", "2015", "", "");
        it.child("nadia", "ewa", "pawel");
        it.woman("hania", "Hania Zając", "2017", "", "");
        it.child("hania", "marek", "kinga");
        it.man("dawid", "Dawid Kruk", "19.03.2012", "", "od 2020 u dziadków");
        it.woman("teresa", "Teresa Lis", "1964", "", "");
        it.marriage("roman", "teresa", "1985", "");
        it.woman("monika", "Monika Kruk", "1988", "", "Anglia", Trait.ADDICTION);
        it.child("monika", "roman", "teresa").child("dawid", "monika", null);
        it.man("pawel", "Paweł Sikora", "1983", "", "");
        it.unions.add(
                new Union("pawel-ewa", "pawel", "ewa", UnionKind.RELATIONSHIP, When.year(2014), null, When.year(2017)));
        it.descents.add(new Descent("dawid", "jan", "zofia", DescentKind.FOSTER, When.year(2020), null, "", false));
        it.bonds.add(new Bond("piotr", "anna", BondKind.VIOLENCE, When.year(2019), null));
        it.bonds.add(new Bond("anna", "zofia", BondKind.VERY_CLOSE, null, null));
        it.bonds.add(new Bond("julia", "piotr", BondKind.CONFLICT, When.year(2018), null));
        it.bonds.add(new Bond("kuba", "jan", BondKind.CLOSE, null, null));
        it.bonds.add(new Bond("anna", "marek", BondKind.COOL, null, null));
        it.bonds.add(new Bond("jan", "tadeusz", BondKind.BROKEN, When.year(1999), null));
        var home = new Home(
                "home",
                List.of(
                        new Stay("anna", null, null),
                        new Stay("julia", null, null),
                        new Stay("kuba", null, null),
                        new Stay("ola", null, null),
                        new Stay("ala", null, null)));
        return new Genogram(it.persons, it.unions, it.descents, it.bonds, List.of(home), "anna");
    }

    /** A family made by chance: couples, second marriages, children of all kinds, loose ends. */
    public static Genogram byChance(long seed, int size) {
        var random = new Random(seed);
        var it = new TestFamily();
        it.man("p0", "Jan Kowalski-Brzęczyszczykiewicz", "1930", "1999", "rolnik");
        while (it.persons.size() < size) {
            var i = it.persons.size();
            var partner = "p" + random.nextInt(i);
            var name = "p" + i;
            var year = Integer.toString(1930 + random.nextInt(90));
            var woman = random.nextBoolean();
            var kind = random.nextInt(10);
            if (woman) {
                it.woman(
                        name,
                        "Anna Maria Nowak",
                        year,
                        random.nextInt(4) == 0 ? "2020" : "",
                        random.nextInt(3) == 0 ? "sprzedawczyni" : "");
            } else {
                it.man(name, "Krzysztof Zieliński", year, "", "");
            }
            if (kind < 4) {
                it.unions.add(new Union(
                        "u" + i,
                        partner,
                        name,
                        UnionKind.values()[random.nextInt(3)],
                        When.year(1990),
                        null,
                        random.nextInt(3) == 0 ? When.year(2001) : null));
            } else if (!it.unions.isEmpty()) {
                var union = it.unions.get(random.nextInt(it.unions.size()));
                var alone = random.nextInt(8) == 0;
                it.descents.add(new Descent(
                        name,
                        union.one(),
                        alone ? null : union.other(),
                        kind == 9 ? DescentKind.FOSTER : kind == 8 ? DescentKind.ADOPTIVE : DescentKind.BIOLOGICAL,
                        null,
                        null,
                        "",
                        false));
            }
            if (random.nextInt(5) == 0 && i > 2) {
                it.bonds.add(new Bond(name, partner, BondKind.values()[random.nextInt(6)], null, null));
            }
        }
        var home = new Home(
                "home",
                java.util.stream.IntStream.range(0, 5)
                        .mapToObj(n -> new Stay("p" + (size / 2 + n), null, null))
                        .toList());
        return new Genogram(it.persons, it.unions, it.descents, it.bonds, List.of(home), "p0");
    }

    /**
     * A family as families are: couples of one generation, each with none to four children, most of whom find a partner; some partners bring
     * their parents along, some part and find another; twins, losses, children of others, ties.
     */
    public static Genogram ofGenerations(long seed, int size) {
        var random = new Random(seed);
        var it = new TestFamily();
        it.man("p0", "Jan Kowalski", "1925", "1990", "rolnik");
        it.woman("p1", "Anna Kowalska", "1928", "2001", "");
        it.marriage("p0", "p1", "1948", "");
        for (var i = 0; it.persons.size() < size; i++) {
            var union = it.unions.get(i % it.unions.size());
            var born = it.births.getOrDefault(union.one(), 3000);
            var kids = born > 2000 ? 0 : it.unions.size() - i < 3 ? 2 + random.nextInt(3) : random.nextInt(5);
            for (var k = 0; k < kids && it.persons.size() < size; k++) {
                it.grown(random, union, Math.min(2025, born + 23 + k * 3 + random.nextInt(3)), size);
            }
        }
        for (var i = 0; i < size / 6; i++) {
            var one = it.persons.get(random.nextInt(it.persons.size()));
            var other = it.persons.get(random.nextInt(it.persons.size()));
            if (!one.id().equals(other.id())) {
                it.bonds.add(new Bond(one.id(), other.id(), BondKind.values()[random.nextInt(6)], null, null));
            }
        }
        var last = it.unions.get(it.unions.size() / 2);
        var home = new Home("home", it.household(last));
        return new Genogram(it.persons, it.unions, it.descents, it.bonds, List.of(home), last.one());
    }

    private List<Stay> household(Union union) {
        var stays = new ArrayList<>(List.of(new Stay(union.one(), null, null), new Stay(union.other(), null, null)));
        descents.stream()
                .filter(it -> it.parent().equals(union.one()))
                .forEach(it -> stays.add(new Stay(it.child(), null, null)));
        return stays;
    }

    /** A child of a couple, and whoever it brings along. */
    private void grown(Random random, Union parents, int year, int size) {
        var id = "p" + persons.size();
        if (random.nextInt(15) == 0) {
            lost(id, Integer.toString(year), Outcome.MISCARRIAGE);
            descents.add(
                    new Descent(id, parents.one(), parents.other(), DescentKind.BIOLOGICAL, null, null, "", false));
            return;
        }
        born(id, random, year);
        var twin = random.nextInt(18) == 0 && persons.size() < size;
        var kind = random.nextInt(14) == 0
                ? DescentKind.FOSTER
                : random.nextInt(14) == 0 ? DescentKind.ADOPTIVE : DescentKind.BIOLOGICAL;
        descents.add(new Descent(id, parents.one(), parents.other(), kind, null, null, twin ? id : "", twin));
        if (twin) {
            var other = "p" + persons.size();
            born(other, random, year);
            descents.add(new Descent(other, parents.one(), parents.other(), kind, null, null, id, true));
        }
        for (var times = 0; year < 2006 && times < 2 && random.nextInt(10) < (times == 0 ? 7 : 2); times++) {
            if (persons.size() < size) {
                partner(random, id, year, times, size);
            }
        }
    }

    private void partner(Random random, String id, int year, int times, int size) {
        var other = "p" + persons.size();
        born(other, random, year + random.nextInt(4));
        unions.add(new Union(
                id + "-" + other,
                id,
                other,
                UnionKind.values()[random.nextInt(8) == 0 ? 2 : random.nextInt(4) == 0 ? 1 : 0],
                When.year(year + 22 + 8 * times),
                null,
                random.nextInt(4) == 0 ? When.year(year + 29 + 8 * times) : null));
        if (random.nextInt(6) == 0 && persons.size() + 1 < size) {
            var father = "p" + persons.size();
            man(father, "Józef Wiśniewski", Integer.toString(year - 27), "", "");
            var mother = "p" + persons.size();
            woman(mother, "Maria Wiśniewska", Integer.toString(year - 25), "", "");
            marriage(father, mother, Integer.toString(year - 3), "");
            child(other, father, mother);
        }
    }

    private void born(String id, Random random, int year) {
        births.put(id, year);
        var died = year < 1950 ? Integer.toString(year + 60 + random.nextInt(15)) : "";
        Trait[] traits = random.nextInt(6) == 0 ? new Trait[] {Trait.values()[random.nextInt(7)]} : new Trait[0];
        if (random.nextBoolean()) {
            woman(id, "Anna Maria Nowak", Integer.toString(year), died, "", traits);
        } else {
            man(id, "Krzysztof Zieliński", Integer.toString(year), died, "", traits);
        }
    }

    private void man(String id, String name, String born, String died, String note, Trait... traits) {
        add(id, name, Sex.MALE, born, died, note, traits);
    }

    private void woman(String id, String name, String born, String died, String note, Trait... traits) {
        add(id, name, Sex.FEMALE, born, died, note, traits);
    }

    private void add(String id, String name, Sex sex, String born, String died, String note, Trait... traits) {
        Set<Trait> all = EnumSet.noneOf(Trait.class);
        all.addAll(List.of(traits));
        sexes.put(id, sex);
        persons.add(new Person(
                id,
                name,
                sex,
                When.parse(born).orElse(null),
                When.parse(died).orElse(null),
                Outcome.BORN,
                true,
                all,
                note));
    }

    private void lost(String id, String year, Outcome outcome) {
        persons.add(new Person(id, "", Sex.UNKNOWN, null, When.parse(year).orElseThrow(), outcome, true, Set.of(), ""));
    }

    private void marriage(String one, String other, String from, String ended) {
        unions.add(new Union(
                one + "-" + other,
                one,
                other,
                UnionKind.MARRIAGE,
                When.parse(from).orElse(null),
                null,
                When.parse(ended).orElse(null)));
    }

    private TestFamily child(String child, String parent, @Nullable String other) {
        descents.add(new Descent(child, parent, other, DescentKind.BIOLOGICAL, null, null, "", false));
        return this;
    }

    private TestFamily twins(String child, String parent, String other) {
        descents.add(new Descent(child, parent, other, DescentKind.BIOLOGICAL, null, null, "2018", true));
        return this;
    }
}
