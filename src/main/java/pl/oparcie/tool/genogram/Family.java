package pl.oparcie.tool.genogram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.oparcie.tool.genogram.Genogram.Descent;
import pl.oparcie.tool.genogram.Genogram.DescentKind;
import pl.oparcie.tool.genogram.Genogram.Person;
import pl.oparcie.tool.genogram.Genogram.Union;

/** A genogram with numbers for names: couples with their children, and the row of everybody. */
final class Family {

    /** Two partners, or one parent alone (other is -1), with the children they have together. */
    record Couple(int one, int other, @Nullable Union union, List<Child> children) {

        boolean alone() {
            return other < 0;
        }
    }

    /**
     * A line from a couple to a child.
     *
     * @param home whether the child stands in the row of these siblings, or with other ones
     */
    record Child(int person, Descent descent, boolean home) {}

    final List<Person> persons;
    final List<Couple> couples = new ArrayList<>();

    /** The couple among whose children somebody stands; -1 for none. */
    final int[] origin;

    final int[] row;
    final int rows;
    final int focus;
    private final Map<String, Integer> number = new HashMap<>();

    Family(Genogram genogram) {
        persons = genogram.persons();
        for (var person : persons) {
            number.putIfAbsent(person.id(), number.size());
        }
        focus = number.getOrDefault(genogram.focus(), 0);
        origin = new int[persons.size()];
        java.util.Arrays.fill(origin, -1);
        genogram.unions().forEach(this::couple);
        genogram.descents().stream()
                .sorted((a, b) -> a.kind().compareTo(b.kind()))
                .forEach(this::child);
        couples.forEach(couple -> couple.children().sort((a, b) -> byAge(a.person(), b.person())));
        row = new Generations(this).rows();
        rows = java.util.Arrays.stream(row).max().orElse(-1) + 1;
    }

    private void couple(Union union) {
        var one = number.get(union.one());
        var other = number.get(union.other());
        if (one != null && other != null && !one.equals(other) && find(one, other) < 0) {
            couples.add(new Couple(one, other, union, new ArrayList<>()));
        }
    }

    private int find(int one, int other) {
        for (var i = 0; i < couples.size(); i++) {
            var it = couples.get(i);
            if ((it.one() == one && it.other() == other) || (it.one() == other && it.other() == one)) {
                return i;
            }
        }
        return -1;
    }

    private void child(Descent descent) {
        var child = number.get(descent.child());
        var one = number.get(descent.parent());
        if (child == null || one == null || child.equals(one)) {
            return;
        }
        int other = descent.other() == null ? -1 : number.getOrDefault(descent.other(), -1);
        if (other == one || other == child) {
            other = -1;
        }
        var place = find(one, other);
        if (place < 0) {
            place = couples.size();
            couples.add(new Couple(one, other, null, new ArrayList<>()));
        }
        var couple = couples.get(place);
        if (couple.children().stream().noneMatch(it -> it.person() == child)) {
            var home = origin[child] < 0;
            if (home) {
                origin[child] = place;
            }
            couple.children().add(new Child(child, descent, home));
        }
    }

    /** The elder first; those of unknown age keep their order. */
    int byAge(int one, int other) {
        var a = persons.get(one).appears();
        var b = persons.get(other).appears();
        return a == null || b == null ? 0 : a.compareTo(b);
    }

    int size() {
        return persons.size();
    }

    int indexOf(String id) {
        return number.getOrDefault(id, -1);
    }

    /** Whether a line leads down from these parents to that child. */
    boolean descends(int parent, int child) {
        return couples.stream()
                .anyMatch(it -> (it.one() == parent || it.other() == parent)
                        && it.children().stream().anyMatch(kid -> kid.person() == child));
    }

    /** Children who stand with these parents. */
    static List<Integer> home(Couple couple) {
        return couple.children().stream().filter(Child::home).map(Child::person).toList();
    }

    /** Whether a line of other parents comes down to somebody beside the first. */
    boolean hasSecondParents(int person) {
        return couples.stream()
                .flatMap(it -> it.children().stream())
                .anyMatch(it -> it.person() == person && !it.home());
    }

    /** Whether somebody was adopted or lives with foster parents, and which; null for neither. */
    @Nullable
    DescentKind takenIn(int person) {
        DescentKind taken = null;
        for (var couple : couples) {
            for (var child : couple.children()) {
                if (child.person() == person && child.descent().kind() != DescentKind.BIOLOGICAL) {
                    taken = taken == DescentKind.ADOPTIVE
                            ? taken
                            : child.descent().kind();
                }
            }
        }
        return taken;
    }

    boolean hasBirthChildren(Couple couple) {
        return couple.children().stream().anyMatch(it -> it.descent().kind() == DescentKind.BIOLOGICAL);
    }
}
