package pl.oparcie.tool.genogram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** People of one row who hang together through unions, in the order in which they stand side by side. */
final class Clusters {

    /** Members of each from left to right. */
    final List<int[]> members = new ArrayList<>();

    /** The cluster of everybody. */
    final int[] of;

    private final Family family;
    private final List<List<Integer>> partners = new ArrayList<>();

    Clusters(Family family) {
        this.family = family;
        of = new int[family.size()];
        Arrays.fill(of, -1);
        for (var i = 0; i < family.size(); i++) {
            partners.add(partnersOf(i));
        }
        for (var i = 0; i < family.size(); i++) {
            if (of[i] < 0) {
                var line = line(hub(i));
                line.forEach(it -> of[it] = members.size());
                members.add(line.stream().mapToInt(Integer::intValue).toArray());
            }
        }
    }

    /** Partners in the same row, the earliest union first. */
    private List<Integer> partnersOf(int person) {
        return family.couples.stream()
                .filter(it -> !it.alone() && (it.one() == person || it.other() == person))
                .filter(it -> family.row[it.one()] == family.row[it.other()])
                .sorted(Comparator.comparing(Clusters::begun))
                .map(it -> it.one() == person ? it.other() : it.one())
                .toList();
    }

    private static int begun(Family.Couple couple) {
        var union = couple.union();
        return union == null || union.from() == null ? 9999 : union.from().year();
    }

    /** Whoever of those who hang together has most partners. */
    private int hub(int start) {
        var seen = new HashSet<>(Set.of(start));
        var open = new ArrayList<>(List.of(start));
        var hub = start;
        for (var i = 0; i < open.size(); i++) {
            var it = open.get(i);
            if (partners.get(it).size() > partners.get(hub).size()) {
                hub = it;
            }
            partners.get(it).stream().filter(seen::add).forEach(open::add);
        }
        if (partners.get(hub).size() == 1) { // two alone: the man on the left, as books draw it
            var other = partners.get(hub).getFirst();
            return family.persons.get(other).sex() == Genogram.Sex.MALE ? other : hub;
        }
        return hub;
    }

    private List<Integer> line(int hub) {
        var seen = new HashSet<>(Set.of(hub));
        var left = new ArrayList<Integer>();
        var right = new ArrayList<Integer>();
        var all = partners.get(hub);
        for (var i = 0; i < all.size(); i++) {
            outwards(all.get(i), i < all.size() / 2 ? left : right, seen);
        }
        var line = new ArrayList<>(left.reversed());
        line.add(hub);
        line.addAll(right);
        return line;
    }

    private void outwards(int person, List<Integer> side, Set<Integer> seen) {
        if (seen.add(person)) {
            side.add(person);
            partners.get(person).forEach(it -> outwards(it, side, seen));
        }
    }

    int size() {
        return members.size();
    }

    int row(int cluster) {
        return family.row[members.get(cluster)[0]];
    }

    void mirror(int cluster) {
        var it = members.get(cluster);
        for (int i = 0, j = it.length - 1; i < j; i++, j--) {
            var kept = it[i];
            it[i] = it[j];
            it[j] = kept;
        }
    }
}
