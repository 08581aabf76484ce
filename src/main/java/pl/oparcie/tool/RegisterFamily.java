package pl.oparcie.tool;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pl.oparcie.casework.Cases;
import pl.oparcie.platform.Today;
import pl.oparcie.register.Households;
import pl.oparcie.register.Kin;
import pl.oparcie.register.Kin.Kind;
import pl.oparcie.register.People;
import pl.oparcie.register.PersonBrief;
import pl.oparcie.register.PersonCard;
import pl.oparcie.register.PersonId;
import pl.oparcie.register.RecordedSex;
import pl.oparcie.tool.genogram.Genogram;
import pl.oparcie.tool.genogram.When;
import pl.oparcie.tool.sheet.Sheet;

/** What the register knows of a family, written into a tool so that nobody types it again. */
@Component
class RegisterFamily {

    /** A family that still fits on a drawing. */
    private static final int MOST_PEOPLE = 100;

    /** A child is its parents' own where nothing else is said. */
    private static final String BORN = Genogram.DescentKind.BIOLOGICAL.name();

    private final Kin kin;
    private final People people;
    private final Households households;
    private final Today today;

    RegisterFamily(Kin kin, People people, Households households, Today today) {
        this.kin = kin;
        this.people = people;
        this.households = households;
        this.today = today;
    }

    /** What is known before the first word is typed. */
    Sheet prefill(Tool tool, Cases.Head head) {
        return switch (tool) {
            case GENOGRAM -> genogram(head);
            case ECOMAP -> ecomap(head);
            case NETWORK -> new Sheet(Map.of("whose", List.of(Map.of("person", head.name()))));
            default -> Sheet.EMPTY;
        };
    }

    /** Whom a tool may be about: whoever the case is kept for, and all who live or lived in the household, by id with their names. */
    Map<UUID, String> family(Cases.Head head) {
        var family = new LinkedHashMap<UUID, String>();
        households.history(head.household()).stream()
                .limit(MOST_PEOPLE)
                .forEach(it -> family.put(it.person().value(), it.name()));
        if (!family.containsKey(head.person().value())) {
            people.names(List.of(head.person())).forEach((id, name) -> family.put(id.value(), name));
        }
        return family;
    }

    private Sheet ecomap(Cases.Head head) {
        var members = households.members(head.household());
        var known = briefs(members.stream().map(Households.Member::person).toList());
        var rows = members.stream()
                .map(it -> row("name", it.name(), "sex", sex(known.get(it.person()))))
                .toList();
        return new Sheet(Map.of("family", List.of(Map.of("family", head.name())), "members", rows));
    }

    private Map<PersonId, PersonBrief> briefs(List<PersonId> ids) {
        return people.all(ids).stream().collect(Collectors.toMap(PersonBrief::id, Function.identity()));
    }

    private Sheet genogram(Cases.Head head) {
        var members =
                households.history(head.household()).stream().limit(MOST_PEOPLE).toList();
        var start = new LinkedHashSet<PersonId>();
        start.add(head.person());
        members.forEach(it -> start.add(it.person()));
        var lines = kin.around(start);
        var all = new LinkedHashSet<>(start);
        lines.forEach(it -> {
            all.add(it.from());
            all.add(it.to());
        });
        var known = briefs(List.copyOf(all));
        var cards = people.cards(all);
        var parts = new LinkedHashMap<String, List<Map<String, String>>>();
        parts.put("whose", List.of(row("focus", head.person().toString())));
        parts.put(
                "persons",
                all.stream().map(it -> person(it, known.get(it), cards.get(it))).toList());
        parts.put("unions", unions(lines, known));
        parts.put("children", children(lines, known));
        parts.put(
                "home",
                members.stream()
                        .map(it -> row("person", it.person().toString(), "from", day(it.from()), "until", day(it.to())))
                        .toList());
        return new Sheet(parts);
    }

    /** Names and values in turns; what is empty is left out. */
    static Map<String, String> row(@Nullable String... pairs) {
        var row = new LinkedHashMap<String, String>();
        for (var i = 0; i + 1 < pairs.length; i += 2) {
            var value = pairs[i + 1];
            if (value != null && !value.isEmpty()) {
                row.put(Objects.requireNonNull(pairs[i]), value);
            }
        }
        return row;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : When.of(day).toString();
    }

    private static String sex(@Nullable PersonBrief person) {
        if (person == null || person.sex() == RecordedSex.UNKNOWN) {
            return Genogram.Sex.UNKNOWN.name();
        }
        return (person.sex() == RecordedSex.F ? Genogram.Sex.FEMALE : Genogram.Sex.MALE).name();
    }

    private static Map<String, String> person(PersonId id, @Nullable PersonBrief known, @Nullable PersonCard card) {
        if (known != null) {
            return row(
                    "key",
                    id.toString(),
                    "name",
                    known.name(),
                    "sex",
                    sex(known),
                    "born",
                    day(known.born()),
                    "died",
                    day(known.died()));
        }
        return row(
                "key",
                id.toString(),
                "name",
                card == null ? "–" : card.name(),
                "sex",
                Genogram.Sex.UNKNOWN.name(),
                "born",
                card == null || card.birthYear() == null ? "" : card.birthYear().toString());
    }

    /** Marriage, separation and divorce of two people are one line of the genogram with its dates. */
    private List<Map<String, String>> unions(List<Kin.Line> lines, Map<PersonId, PersonBrief> known) {
        var couples = new LinkedHashMap<Set<PersonId>, List<Kin.Line>>();
        for (var line : lines) {
            switch (line.kind()) {
                case MARRIAGE, UNION, SEPARATION, DIVORCE ->
                    couples.computeIfAbsent(Set.of(line.from(), line.to()), key -> new ArrayList<>())
                            .add(line);
                case PARENT, ADOPTIVE_PARENT, FOSTER_PARENT -> {}
            }
        }
        return couples.values().stream().map(it -> union(it, known)).toList();
    }

    private Map<String, String> union(List<Kin.Line> lines, Map<PersonId, PersonBrief> known) {
        var first = lines.getFirst();
        var divorce = of(lines, Kind.DIVORCE);
        var separation = of(lines, Kind.SEPARATION);
        var marriage = of(lines, Kind.MARRIAGE);
        var main = marriage != null || divorce != null || separation != null ? marriage : of(lines, Kind.UNION);
        var married = marriage != null || divorce != null || separation != null;
        var ended = divorce != null ? divorce.since() : main == null ? null : main.until();
        if (divorce == null
                && ended != null
                && (diedBy(known.get(first.from()), ended) || diedBy(known.get(first.to()), ended))) {
            ended = null; // death ends a union without a stroke
        }
        return row(
                "one",
                first.from().toString(),
                "other",
                first.to().toString(),
                "union",
                (married ? Genogram.UnionKind.MARRIAGE : Genogram.UnionKind.COHABITATION).name(),
                "from",
                main == null ? "" : day(main.since()),
                "separated",
                separation == null ? "" : day(separation.since()),
                "ended",
                divorce != null && ended == null ? Integer.toString(today.date().getYear()) : day(ended));
    }

    private static boolean diedBy(@Nullable PersonBrief person, LocalDate day) {
        return person != null && person.died() != null && !person.died().isAfter(day.plusDays(1));
    }

    private static Kin.@Nullable Line of(List<Kin.Line> lines, Kind kind) {
        return lines.stream().filter(it -> it.kind() == kind).findFirst().orElse(null);
    }

    /** Two lines of parents to one child are one row. */
    private static List<Map<String, String>> children(List<Kin.Line> lines, Map<PersonId, PersonBrief> known) {
        var rows = new ArrayList<Map<String, String>>();
        for (var kind : List.of(Kind.PARENT, Kind.ADOPTIVE_PARENT, Kind.FOSTER_PARENT)) {
            var byChild = new LinkedHashMap<PersonId, List<Kin.Line>>();
            lines.stream().filter(it -> it.kind() == kind).forEach(it -> byChild.computeIfAbsent(
                            it.to(), key -> new ArrayList<>())
                    .add(it));
            byChild.forEach((child, parents) -> {
                for (var i = 0; i < parents.size(); i += 2) {
                    var one = parents.get(i);
                    var other =
                            i + 1 < parents.size() ? parents.get(i + 1).from().toString() : "";
                    var birth = kind == Kind.PARENT;
                    var twins = birth ? twins(child, one.from(), lines, known) : "";
                    rows.add(row(
                            "twins",
                            twins,
                            "child",
                            child.toString(),
                            "parent",
                            one.from().toString(),
                            "parent2",
                            other,
                            "descent",
                            descent(kind).name(),
                            "from",
                            birth ? "" : day(one.since()),
                            "until",
                            birth ? "" : day(one.until())));
                }
            });
        }
        return rows;
    }

    /** Children of one parent born on one day are twins. */
    private static String twins(
            PersonId child, PersonId parent, List<Kin.Line> lines, Map<PersonId, PersonBrief> known) {
        var born = known.get(child) == null
                ? null
                : Objects.requireNonNull(known.get(child)).born();
        if (born == null) {
            return "";
        }
        var alike = lines.stream()
                .filter(it -> it.kind() == Kind.PARENT
                        && it.from().equals(parent)
                        && !it.to().equals(child))
                .map(it -> known.get(it.to()))
                .anyMatch(it -> it != null && born.equals(it.born()));
        return alike ? day(born) : "";
    }

    private static Genogram.DescentKind descent(Kind kind) {
        return switch (kind) {
            case ADOPTIVE_PARENT -> Genogram.DescentKind.ADOPTIVE;
            case FOSTER_PARENT -> Genogram.DescentKind.FOSTER;
            case PARENT, MARRIAGE, UNION, SEPARATION, DIVORCE -> Genogram.DescentKind.BIOLOGICAL;
        };
    }

    /** What was written stays; whoever and whatever the register has besides is added. */
    Sheet merge(Sheet written, Sheet known) {
        var parts = new LinkedHashMap<>(written.parts());
        for (var part : List.of("persons", "unions", "children", "home")) {
            var rows = new ArrayList<>(written.rows(part));
            var there = rows.stream().map(RegisterFamily::who).collect(Collectors.toCollection(HashSet::new));
            known.rows(part).stream()
                    .filter(it -> !said(part, it, rows))
                    .filter(it -> there.add(who(it)))
                    .forEach(rows::add);
            parts.put(part, rows);
        }
        if (written.rows("whose").isEmpty()) {
            parts.put("whose", known.rows("whose"));
        }
        return new Sheet(parts);
    }

    /** Whether a row about a child and both parents says already what the register says of one of them. */
    private static boolean said(String part, Map<String, String> known, List<Map<String, String>> rows) {
        return part.equals("children")
                && rows.stream()
                        .anyMatch(it -> it.getOrDefault("descent", BORN).equals(known.getOrDefault("descent", BORN))
                                && who(it).containsAll(who(known)));
    }

    /** Whom a row is about, whatever else it says. */
    private static Set<String> who(Map<String, String> row) {
        var who = new HashSet<String>();
        for (var name : List.of("key", "one", "other", "child", "parent", "parent2", "person")) {
            if (row.containsKey(name)) {
                who.add((name.equals("child") ? "child " : "") + row.get(name));
            }
        }
        return who;
    }
}
