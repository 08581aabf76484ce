package pl.oparcie.tool.genogram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * The order of everybody from left to right: few crossings, couples side by side, children by age, households together. Begins with
 * {@link FirstOrder} and tries small moves, keeping those that help and, at first, some that do not (simulated annealing). The same family
 * always gives the same order.
 */
final class Ordering {

    private static final int MOVES_EACH = 420;
    private static final int MOST_MOVES = 24_000;
    private static final double WARM = 8;

    private final Family family;
    private final Clusters clusters;
    private final int[][] rows;
    private final int[][] links;
    private final OrderCost cost;
    private final List<int[]> siblings;
    private final Random random = new Random(7);

    Ordering(Family family, Genogram genogram) {
        this.family = family;
        clusters = new Clusters(family);
        rows = new FirstOrder(family, clusters)
                .rows().stream()
                        .map(row -> row.stream().mapToInt(Integer::intValue).toArray())
                        .toArray(int[][]::new);
        links = links();
        cost = new OrderCost(family, genogram, clusters, links);
        siblings = cost.siblings();
    }

    /** Everybody by rows, from left to right. */
    int[][] best() {
        var now = cost.of(rows);
        var bestCost = now;
        var best = people();
        var moves = Math.min(MOST_MOVES, MOVES_EACH * family.size());
        for (var i = 0; i < moves && bestCost > 0; i++) {
            var warmth = WARM * Math.pow(1 - (double) i / moves, 2) + 0.01;
            var keptRows = Arrays.stream(rows).map(int[]::clone).toArray(int[][]::new);
            var mirrored = move();
            var after = cost.of(rows);
            if (after <= now || random.nextDouble() < Math.exp((now - after) / warmth)) {
                now = after;
                if (now < bestCost - 1e-9) {
                    bestCost = now;
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
}
