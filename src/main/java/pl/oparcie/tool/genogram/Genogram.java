package pl.oparcie.tool.genogram;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A family as the people in it and their worker see it.
 *
 * @param focus whose genogram it is; a person's id
 */
public record Genogram(
        List<Person> persons,
        List<Union> unions,
        List<Descent> descents,
        List<Bond> bonds,
        List<Home> homes,
        String focus) {

    public Genogram {
        persons = List.copyOf(persons);
        unions = List.copyOf(unions);
        descents = List.copyOf(descents);
        bonds = List.copyOf(bonds);
        homes = List.copyOf(homes);
    }

    public enum Sex {
        FEMALE,
        MALE,
        UNKNOWN
    }

    /** What became of a pregnancy. */
    public enum Outcome {
        BORN,
        PREGNANCY,
        MISCARRIAGE,
        ABORTION,
        STILLBIRTH
    }

    /** What weighs on a person and is drawn on the symbol. */
    public enum Trait {
        ILLNESS,
        MENTAL,
        DISABILITY,
        ADDICTION,
        RECOVERY,
        USES_VIOLENCE,
        AFFECTED
    }

    /**
     * Somebody, or a child that was not born.
     *
     * @param sure false for what is only supposed
     * @param note a word or two under the name: trade, town, illness
     */
    public record Person(
            String id,
            String name,
            Sex sex,
            @Nullable When born,
            @Nullable When died,
            Outcome outcome,
            boolean sure,
            Set<Trait> traits,
            String note) {

        public Person {
            traits = Set.copyOf(traits);
        }

        /** The first day the person belongs into the picture, if known. */
        @Nullable
        When appears() {
            return born != null ? born : outcome == Outcome.BORN ? null : died;
        }
    }

    public enum UnionKind {
        MARRIAGE,
        COHABITATION,
        RELATIONSHIP,
        /** Only that they have a child together is known. */
        PARENTS
    }

    /** Two people as a couple. */
    public record Union(
            String id,
            String one,
            String other,
            UnionKind kind,
            @Nullable When from,
            @Nullable When separated,
            @Nullable When ended) {

        boolean joins(String a, String b) {
            return (one.equals(a) && other.equals(b)) || (one.equals(b) && other.equals(a));
        }
    }

    public enum DescentKind {
        BIOLOGICAL,
        ADOPTIVE,
        FOSTER
    }

    /**
     * A child of one or two people.
     *
     * @param twins the same word for all children of one birth; empty for a single birth
     */
    public record Descent(
            String child,
            String parent,
            @Nullable String other,
            DescentKind kind,
            @Nullable When from,
            @Nullable When until,
            String twins,
            boolean identical) {}

    public enum BondKind {
        VERY_CLOSE,
        CLOSE,
        COOL,
        CONFLICT,
        BROKEN,
        VIOLENCE
    }

    /** What is between two people; violence goes from the first to the second. */
    public record Bond(
            String from,
            String to,
            BondKind kind,
            @Nullable When since,
            @Nullable When until) {}

    /** People who live together. */
    public record Home(String name, List<Stay> stays) {

        public Home {
            stays = List.copyOf(stays);
        }
    }

    public record Stay(
            String person, @Nullable When from, @Nullable When until) {}

    /** The family as it was on a day: nobody born later, nothing begun later, what had ended by then is over. */
    public Genogram on(LocalDate day) {
        var here = persons.stream()
                .filter(it -> it.id().equals(focus) || started(it.appears(), day))
                .map(it -> onDay(it, day))
                .toList();
        var ids = here.stream().map(Person::id).collect(Collectors.toCollection(HashSet::new));
        return new Genogram(
                here,
                unions.stream()
                        .filter(it -> started(it.from(), day) && ids.contains(it.one()) && ids.contains(it.other()))
                        .map(it -> new Union(
                                it.id(),
                                it.one(),
                                it.other(),
                                it.kind(),
                                it.from(),
                                happened(it.separated(), day),
                                happened(it.ended(), day)))
                        .toList(),
                descents.stream()
                        .filter(it -> ids.contains(it.child()) && ids.contains(it.parent()))
                        .filter(it -> it.kind() == DescentKind.BIOLOGICAL || lasts(it.from(), it.until(), day))
                        .map(it -> it.other() == null || ids.contains(it.other()) ? it : alone(it))
                        .toList(),
                bonds.stream()
                        .filter(it ->
                                lasts(it.since(), it.until(), day) && ids.contains(it.from()) && ids.contains(it.to()))
                        .toList(),
                homes.stream()
                        .map(home -> new Home(
                                home.name(),
                                home.stays().stream()
                                        .filter(it -> lasts(it.from(), it.until(), day) && ids.contains(it.person()))
                                        .toList()))
                        .filter(home -> !home.stays().isEmpty())
                        .toList(),
                focus);
    }

    private static Person onDay(Person it, LocalDate day) {
        return new Person(
                it.id(),
                it.name(),
                it.sex(),
                it.born(),
                happened(it.died(), day),
                it.outcome(),
                it.sure(),
                it.traits(),
                it.note());
    }

    private static Descent alone(Descent it) {
        return new Descent(it.child(), it.parent(), null, it.kind(), it.from(), it.until(), it.twins(), it.identical());
    }

    private static boolean started(@Nullable When from, LocalDate day) {
        return from == null || from.by(day);
    }

    private static boolean lasts(@Nullable When from, @Nullable When until, LocalDate day) {
        return started(from, day) && (until == null || !until.by(day));
    }

    private static @Nullable When happened(@Nullable When when, LocalDate day) {
        return when != null && when.by(day) ? when : null;
    }

    /** The persons by their ids. */
    java.util.Map<String, Person> byId() {
        return persons.stream().collect(Collectors.toMap(Person::id, Function.identity(), (one, other) -> one));
    }
}
