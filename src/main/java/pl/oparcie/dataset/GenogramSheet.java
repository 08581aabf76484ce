package pl.oparcie.dataset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pl.oparcie.dataset.ToolPlan.Series;

/** A genogram of those whom the register knows of a family, with grandparents as the family told of them, and what is between people. */
final class GenogramSheet {

    private static final int OLDEST_NAMES = 1900;

    private final World world;
    private final Names names = new Names();

    GenogramSheet(World world) {
        this.world = world;
    }

    Json of(Series series, int version, Rnd chance) {
        var household = series.file().household;
        var focus = series.file().person();
        var people = new LinkedHashSet<Person>();
        people.add(focus);
        household.members.forEach(member -> people.add(member.person()));
        household.ties.forEach(tie -> {
            people.add(tie.from());
            people.add(tie.to());
        });
        var persons = new ArrayList<Json>();
        people.forEach(it -> persons.add(person(it, version, chance)));
        var unions = unions(household);
        var children = children(household);
        elders(household, people, chance, persons, unions, children);
        var home = household.members.stream()
                .map(it -> new Json()
                        .text("person", it.person().id.toString())
                        .text("from", when(it.from()))
                        .text("until", when(it.until())))
                .toList();
        return new Json()
                .rows("whose", List.of(new Json().text("focus", focus.id.toString())))
                .rows("persons", persons)
                .rows("unions", unions)
                .rows("children", children)
                .rows("bonds", bonds(List.copyOf(people), version, chance))
                .rows("home", home);
    }

    /** A day as the tool writes it. */
    static String when(@Nullable LocalDate day) {
        return day == null ? "" : "%d.%02d.%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    private static Json person(Person it, int version, Rnd chance) {
        boolean marked = chance.chance(0.18);
        var trait = chance.of("ILLNESS", "DISABILITY", "ADDICTION", "MENTAL");
        return new Json()
                .text("key", it.id.toString())
                .text("name", it.name())
                .text("sex", it.woman ? "FEMALE" : "MALE")
                .text("born", when(it.born))
                .text("died", when(it.died))
                .text("traits", marked && version > 0 ? trait : "");
    }

    private static List<Json> unions(Household household) {
        var couples = new LinkedHashMap<Set<Person>, List<Household.Tie>>();
        household.ties.stream()
                .filter(tie ->
                        List.of("MARRIAGE", "UNION", "SEPARATION", "DIVORCE").contains(tie.kind()))
                .forEach(tie -> couples.computeIfAbsent(Set.of(tie.from(), tie.to()), key -> new ArrayList<>())
                        .add(tie));
        var rows = new ArrayList<Json>();
        for (var ties : couples.values()) {
            var first = ties.getFirst();
            rows.add(new Json()
                    .text("one", first.from().id.toString())
                    .text("other", first.to().id.toString())
                    .text(
                            "union",
                            ties.stream().allMatch(tie -> tie.kind().equals("UNION")) ? "COHABITATION" : "MARRIAGE")
                    .text("from", since(ties, "MARRIAGE") + since(ties, "UNION"))
                    .text("separated", since(ties, "SEPARATION"))
                    .text("ended", since(ties, "DIVORCE")));
        }
        return rows;
    }

    private static String since(List<Household.Tie> ties, String kind) {
        return ties.stream()
                .filter(tie -> tie.kind().equals(kind))
                .map(tie -> when(tie.since()))
                .findFirst()
                .orElse("");
    }

    private static List<Json> children(Household household) {
        Map<Person, List<Person>> parents = new LinkedHashMap<>();
        household.ties.stream().filter(tie -> tie.kind().equals("PARENT")).forEach(tie -> parents.computeIfAbsent(
                        tie.to(), key -> new ArrayList<>())
                .add(tie.from()));
        var rows = new ArrayList<Json>();
        parents.forEach((child, of) -> rows.add(new Json()
                .text("child", child.id.toString())
                .text("parent", of.getFirst().id.toString())
                .text("parent2", of.size() > 1 ? of.get(1).id.toString() : "")
                .text("descent", "BIOLOGICAL")));
        return rows;
    }

    /** Parents, and a brother or sister, of the grown-ups of whose parents the register knows nothing. */
    private void elders(
            Household household,
            Set<Person> people,
            Rnd chance,
            List<Json> persons,
            List<Json> unions,
            List<Json> children) {
        int number = 0;
        for (var it : people) {
            boolean known = household.ties.stream()
                    .anyMatch(tie -> tie.kind().equals("PARENT") && tie.to().equals(it));
            if (known || it.born.plusYears(18).isAfter(world.calendar.today()) || number >= 3) {
                continue;
            }
            var mother = "m" + number;
            var father = "f" + number;
            var last = it.maiden == null ? it.last : it.maiden;
            int born = it.born.getYear() - chance.between(20, 34);
            persons.add(elder(chance, mother, true, last, born));
            persons.add(elder(chance, father, false, last, born - chance.between(0, 5)));
            unions.add(new Json()
                    .text("one", mother)
                    .text("other", father)
                    .text("union", "MARRIAGE")
                    .text("from", Integer.toString(born + 19)));
            children.add(child(it.id.toString(), mother, father));
            if (chance.chance(0.5)) {
                var sister = "s" + number;
                persons.add(elder(chance, sister, chance.chance(0.5), last, it.born.getYear() + chance.between(-4, 5)));
                children.add(child(sister, mother, father));
            }
            number++;
        }
    }

    private Json elder(Rnd chance, String key, boolean woman, String last, int born) {
        boolean dead = born < 1948 || chance.chance(0.15);
        int died = Math.min(world.calendar.today().getYear() - 1, born + chance.between(55, 88));
        return new Json()
                .text("key", key)
                .text("name", names.first(chance, woman, Math.max(OLDEST_NAMES, born)) + " " + surname(last, woman))
                .text("sex", woman ? "FEMALE" : "MALE")
                .text("born", "ok. " + born)
                .text("died", dead ? Integer.toString(died) : "");
    }

    private static String surname(String last, boolean woman) {
        boolean hers = last.endsWith("ska") || last.endsWith("cka") || last.endsWith("dzka");
        return Names.of(hers ? last.substring(0, last.length() - 1) + "i" : last, woman);
    }

    private static Json child(String child, String mother, String father) {
        return new Json()
                .text("child", child)
                .text("parent", mother)
                .text("parent2", father)
                .text("descent", "BIOLOGICAL");
    }

    private static List<Json> bonds(List<Person> people, int version, Rnd chance) {
        var bonds = new ArrayList<Json>();
        var seen = new LinkedHashSet<Set<Person>>();
        int number = people.size() < 2 ? 0 : 1 + version + chance.below(3);
        for (int i = 0; i < number; i++) {
            var one = chance.of(people);
            var other = chance.of(people);
            var bond = chance.of("VERY_CLOSE", "CLOSE", "CLOSE", "COOL", "CONFLICT", "CONFLICT", "BROKEN", "VIOLENCE");
            if (!one.equals(other) && seen.add(Set.of(one, other))) {
                bonds.add(new Json()
                        .text("who", one.id.toString())
                        .text("whom", other.id.toString())
                        .text("bond", bond));
            }
        }
        return bonds;
    }
}
