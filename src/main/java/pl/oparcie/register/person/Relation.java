package pl.oparcie.register.person;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.register.PersonId;

/**
 * One line between two people.
 *
 * @param start the first day, null when not known
 * @param end the first day after, null while it lasts
 */
record Relation(
        UUID id,
        PersonId from,
        PersonId to,
        RelationKind kind,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable String note,
        int version) {

    /** Refuses what cannot be: to oneself, an end before the start, a parent not older than the child. */
    void check(@Nullable LocalDate fromBorn, @Nullable LocalDate toBorn) {
        if (from.equals(to)) {
            throw new RuleViolation("register.relation.itself").at("other");
        }
        if (start != null && end != null && !end.isAfter(start)) {
            throw new RuleViolation("register.relation.end-before-start").at("until");
        }
        if (kind.descent() && fromBorn != null && toBorn != null && !fromBorn.isBefore(toBorn)) {
            throw new RuleViolation("register.relation.parent-younger").at("role");
        }
    }

    /** Whether two marriages of one person last at the same time: to be explained or mended, since papers sometimes lag behind. */
    static boolean marriagesOverlap(Collection<Relation> ofOnePerson) {
        var marriages = ofOnePerson.stream()
                .filter(relation -> relation.kind == RelationKind.MARRIAGE)
                .toList();
        return marriages.stream()
                .anyMatch(one -> marriages.stream().anyMatch(other -> !one.id.equals(other.id) && one.overlaps(other)));
    }

    private boolean overlaps(Relation other) {
        return before(start, other.end) && before(other.start, end);
    }

    /** An unknown start lies before everything, an open end after everything. */
    private static boolean before(@Nullable LocalDate start, @Nullable LocalDate end) {
        return start == null || end == null || start.isBefore(end);
    }

    PersonId other(PersonId than) {
        return from.equals(than) ? to : from;
    }

    RelationRole roleOfOther(PersonId than) {
        return RelationRole.of(kind, from.equals(than));
    }
}
