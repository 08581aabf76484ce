package pl.oparcie.tool.genogram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import pl.oparcie.tool.genogram.Genogram.Home;

/**
 * The order of everybody from left to right: few crossings, couples side by side, children by age, households together. Begins with
 * {@link FirstOrder} and tries small moves, keeping those that help and, at first, some that do not (simulated annealing). The same family
 * always gives the same order.
 */
final class Ordering {

    private static final double CROSSING = 10;
    private static final double BETWEEN_PARTNERS = 15;
    private static final double BETWEEN_TWINS = 12;
    private static final double BETWEEN_SIBLINGS = 0.7;
    private static final double AGE = 1.6;
    private static final double STRANGER_AT_HOME = 0.9;
    private static final double MAN_RIGHT = 0.4;
    private static final int MOVES_EACH = 420;
    private static final int MOST_MOVES = 24_000;
    private static final double WARM = 8;

    private final Family family;
    private final Clusters clusters;
    private final int[][] rows;
    private final int[] place;
    private final int[][] links;
    private final List<int[]> homes = new ArrayList<>();
    private final List<int[]> twins = new ArrayList<>();
    private final List<int[]> siblings = new ArrayList<>();
    private final Random random = new Random(7);

    Ordering(Family family, Genogram genogram) {
        this.family = family;
        clusters = new Clusters(family);
        rows = new FirstOrder(family, clusters)
                .rows().stream()
                        .map(row -> row.stream().mapToInt(Integer::intValue).toArray())
                        .toArray(int[][]::new);
        place = new int[family.size()];
        links = links();
        for (Home home : genogram.homes()) {
            homes.add(home.stays().stream()
                    .mapToInt(it -> family.indexOf(it.person()))
                    .filter(it -> it >= 0)
                    .distinct()
                    .toArray());
        }
        for (var couple : family.couples) {
            var kids = Family.home(couple);
            siblings.add(kids.stream().mapToInt(Integer::intValue).toArray());
            for (var one : couple.children()) {
                for (var other : couple.children()) {
                    if (one.person() < other.person()
                            && !one.descent().twins().isEmpty()
                            && one.descent().twins().equals(other.descent().twins())) {
                        twins.add(new int[] {one.person(), other.person()});
                    }
                }
            }
        }
    }

    /** Everybody by rows, from left to right. */
    int[][] best() {
        var cost = cost();
        var bestCost = cost;
        var best = people();
        var moves = Math.min(MOST_MOVES, MOVES_EACH * family.size());
        for (var i = 0; i < moves && bestCost > 0; i++) {
            var warmth = WARM * Math.pow(1 - (double) i / moves, 2) + 0.01;
            var keptRows = Arrays.stream(rows).map(int[]::clone).toArray(int[][]::new);
            var mirrored = move();
            var after = cost();
            if (after <= cost || random.nextDouble() < Math.exp((cost - after) / warmth)) {
                cost = after;
                if (cost < bestCost - 1e-9) {
                    bestCost = cost;
                    best = people();
                }
            } else {
                System.arraycopy(keptRows, 0, rows, 0, rows.length);
                if (mirrored >= 0) {
                    clusters.mirror(mirrored);
                }
            }
        }
        return best;
    }

    /** Makes one small change; the cluster that was mirrored, or -1. */
    private int move() {
        var kind = random.nextInt(10);
        if (kind < 2) {
            var cluster = random.nextInt(clusters.size());
            if (clusters.members.get(cluster).length > 1) {
                clusters.mirror(cluster);
                return cluster;
            }
        }
        if (kind < 5 && swapFamilies()) {
            return -1;
        }
        var row = rows[random.nextInt(rows.length)];
        if (row.length > 1) {
            var from = random.nextInt(row.length);
            var to = kind < 8
                    ? Math.clamp(from + (random.nextBoolean() ? 1 : -1), 0, row.length - 1)
                    : random.nextInt(row.length);
            shift(row, from, to);
        }
        return -1;
    }

    private static void shift(int[] row, int from, int to) {
        var moved = row[from];
        if (from < to) {
            System.arraycopy(row, from + 1, row, from, to - from);
        } else {
            System.arraycopy(row, to, row, to + 1, from - to);
        }
        row[to] = moved;
    }

    /** Two brothers or sisters change places with all who come from them. */
    private boolean swapFamilies() {
        var kids = siblings.isEmpty() ? new int[0] : siblings.get(random.nextInt(siblings.size()));
        if (kids.length < 2) {
            return false;
        }
        var one = below(kids[random.nextInt(kids.length)]);
        var other = below(kids[random.nextInt(kids.length)]);
        for (var row : rows) {
            var places = new ArrayList<Integer>();
            var ofOne = new ArrayList<Integer>();
            var ofOther = new ArrayList<Integer>();
            var otherFirst = false;
            for (var i = 0; i < row.length; i++) {
                if (one[row[i]] || other[row[i]]) {
                    places.add(i);
                    otherFirst |= ofOne.isEmpty() && other[row[i]];
                    (one[row[i]] ? ofOne : ofOther).add(row[i]);
                }
            }
            var order = new ArrayList<>(otherFirst ? ofOne : ofOther);
            order.addAll(otherFirst ? ofOther : ofOne);
            for (var i = 0; i < places.size(); i++) {
                row[places.get(i)] = order.get(i);
            }
        }
        return true;
    }

    /** The clusters of a person and all descendants. */
    private boolean[] below(int person) {
        var found = new boolean[clusters.size()];
        below(clusters.of[person], found);
        return found;
    }

    private void below(int cluster, boolean[] found) {
        if (!found[cluster]) {
            found[cluster] = true;
            for (var link : links) {
                if (clusters.of[link[0]] == cluster) {
                    below(clusters.of[link[2]], found);
                }
            }
        }
    }

    private int[][] people() {
        return Arrays.stream(rows)
                .map(row -> Arrays.stream(row)
                        .flatMap(it -> Arrays.stream(clusters.members.get(it)))
                        .toArray())
                .toArray(int[][]::new);
    }

    /** Lines down: one parent, the other (or the same), the child, the number of the couple, the upper row; by rows. */
    private int[][] links() {
        var all = new ArrayList<int[]>();
        for (var i = 0; i < family.couples.size(); i++) {
            var couple = family.couples.get(i);
            for (var child : couple.children()) {
                var other = couple.alone() || family.row[couple.other()] != family.row[couple.one()]
                        ? couple.one()
                        : couple.other();
                all.add(new int[] {
                    couple.one(), other, child.person(), i, family.row[couple.one()], family.row[child.person()]
                });
            }
        }
        return all.stream().sorted((a, b) -> Integer.compare(a[4], b[4])).toArray(int[][]::new);
    }

    private double cost() {
        for (var row : rows) {
            var at = 0;
            for (var cluster : row) {
                for (var person : clusters.members.get(cluster)) {
                    place[person] = at++;
                }
            }
        }
        return crossings() * CROSSING + partners() + siblingCost() + atHome();
    }

    private int crossings() {
        var count = 0;
        for (var i = 0; i < links.length; i++) {
            var a = links[i];
            for (var j = i + 1; j < links.length && links[j][4] == a[4]; j++) {
                var b = links[j];
                if (a[3] != b[3] && a[5] == b[5]) {
                    var above = place[a[0]] + place[a[1]] - place[b[0]] - place[b[1]];
                    var under = place[a[2]] - place[b[2]];
                    if (above * under < 0) {
                        count++;
                    }
                }
            }
        }
        return count;
    }

    private double partners() {
        var sum = 0.0;
        for (var couple : family.couples) {
            if (!couple.alone() && family.row[couple.one()] == family.row[couple.other()]) {
                var apart = place[couple.one()] - place[couple.other()];
                sum += (Math.abs(apart) - 1) * BETWEEN_PARTNERS;
                var one = family.persons.get(couple.one()).sex();
                if ((one == Genogram.Sex.MALE && apart > 0) || (one == Genogram.Sex.FEMALE && apart < 0)) {
                    sum += MAN_RIGHT;
                }
            }
        }
        return sum;
    }

    private double siblingCost() {
        var sum = 0.0;
        for (var pair : twins) {
            sum += (Math.abs(place[pair[0]] - place[pair[1]]) - 1) * BETWEEN_TWINS;
        }
        for (var kids : siblings) {
            var least = Integer.MAX_VALUE;
            var most = -1;
            for (var i = 0; i < kids.length; i++) {
                least = Math.min(least, place[kids[i]]);
                most = Math.max(most, place[kids[i]]);
                for (var j = i + 1; j < kids.length; j++) {
                    if (place[kids[i]] > place[kids[j]] && family.byAge(kids[i], kids[j]) < 0) {
                        sum += AGE;
                    }
                }
            }
            sum += kids.length == 0 ? 0 : (most - least + 1 - kids.length) * BETWEEN_SIBLINGS;
        }
        return sum;
    }

    /** Strangers between people of one household in a row. */
    private double atHome() {
        var sum = 0.0;
        for (var home : homes) {
            for (var row = 0; row < rows.length; row++) {
                var least = Integer.MAX_VALUE;
                var most = -1;
                var count = 0;
                for (var person : home) {
                    if (family.row[person] == row) {
                        least = Math.min(least, place[person]);
                        most = Math.max(most, place[person]);
                        count++;
                    }
                }
                sum += count == 0 ? 0 : (most - least + 1 - count) * STRANGER_AT_HOME;
            }
        }
        return sum;
    }
}
