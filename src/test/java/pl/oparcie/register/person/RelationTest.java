package pl.oparcie.register.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import pl.oparcie.register.PersonId;

class RelationTest {

    private static final PersonId ONE = new PersonId(new UUID(0, 1));
    private static final PersonId OTHER = new PersonId(new UUID(0, 2));
    private static final LocalDate BORN = LocalDate.of(1990, 5, 1);

    @Test
    void aParentIsOlderThanTheChild() {
        var parent = relation(RelationKind.PARENT, null, null);

        assertThatCode(() -> parent.check(BORN, BORN.plusYears(20))).doesNotThrowAnyException();
        assertThatCode(() -> parent.check(null, BORN)).doesNotThrowAnyException();
        assertThatThrownBy(() -> parent.check(BORN, BORN)).hasMessage("register.relation.parent-younger");
        assertThatThrownBy(() -> parent.check(BORN, BORN.minusYears(20)))
                .hasMessage("register.relation.parent-younger");
        assertThatCode(() -> relation(RelationKind.GUARDIAN, null, null).check(BORN, BORN.minusYears(20)))
                .doesNotThrowAnyException();
    }

    @Test
    void nobodyIsRelatedToOneself() {
        var self = new Relation(UUID.randomUUID(), ONE, ONE, RelationKind.OTHER, null, null, null, 0);

        assertThatThrownBy(() -> self.check(null, null)).hasMessage("register.relation.itself");
    }

    @Test
    void theEndIsAfterTheStart() {
        assertThatThrownBy(() -> relation(RelationKind.MARRIAGE, BORN, BORN).check(null, null))
                .hasMessage("register.relation.end-before-start");
        assertThatCode(() ->
                        relation(RelationKind.MARRIAGE, BORN, BORN.plusDays(1)).check(null, null))
                .doesNotThrowAnyException();
    }

    @Test
    void twoMarriagesAtOneTimeAreNoticed() {
        var first = relation(RelationKind.MARRIAGE, BORN, BORN.plusYears(5));
        var next = relation(RelationKind.MARRIAGE, BORN.plusYears(5), null);
        var early = relation(RelationKind.MARRIAGE, BORN.plusYears(4), null);
        var union = relation(RelationKind.UNION, BORN, null);

        assertThat(Relation.marriagesOverlap(List.of(first, next, union))).isFalse();
        assertThat(Relation.marriagesOverlap(List.of(first, early))).isTrue();
        assertThat(Relation.marriagesOverlap(List.of(relation(RelationKind.MARRIAGE, null, null), next)))
                .isTrue();
    }

    @Test
    void aLineIsReadFromBothEnds() {
        var line = relation(RelationKind.PARENT, null, null);

        assertThat(line.roleOfOther(ONE)).isEqualTo(RelationRole.CHILD);
        assertThat(line.roleOfOther(OTHER)).isEqualTo(RelationRole.PARENT);
        assertThat(relation(RelationKind.MARRIAGE, null, null).roleOfOther(OTHER))
                .isEqualTo(RelationRole.SPOUSE);
    }

    private static Relation relation(RelationKind kind, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new Relation(UUID.randomUUID(), ONE, OTHER, kind, from, to, null, 0);
    }
}
