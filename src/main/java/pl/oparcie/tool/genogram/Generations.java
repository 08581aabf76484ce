package pl.oparcie.tool.genogram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Puts partners into one row and children into the row under their parents'. */
final class Generations {

    private final Family family;

    /** Who stands in one row because of a union: everybody's representative. */
    private final int[] level;

    Generations(Family family) {
        this.family = family;
        level = new int[family.size()];
        for (var i = 0; i < level.length; i++) {
            level[i] = i;
        }
        for (var couple : family.couples) {
            if (!couple.alone()) {
                join(couple.one(), couple.other());
            }
        }
    }

    private void join(int one, int other) {
        var before = level.clone();
        var from = level[one];
        var to = level[other];
        for (var i = 0; i < level.length; i++) {
            if (level[i] == from) {
                level[i] = to;
            }
        }
        if (depths(edges()).length == 0) { // a union across generations: the two stay in their own rows
            System.arraycopy(before, 0, level, 0, level.length);
        }
    }

    private List<int[]> edges() {
        var edges = new ArrayList<int[]>();
        for (var couple : family.couples) {
            for (var child : couple.children()) {
                if (!child.home()) {
                    continue; // second parents may stand anywhere
                }
                edges.add(new int[] {level[couple.one()], level[child.person()]});
                if (!couple.alone()) {
                    edges.add(new int[] {level[couple.other()], level[child.person()]});
                }
            }
        }
        return edges;
    }

    /** How deep every level lies under its first ancestors; empty when somebody would be their own ancestor. */
    private int[] depths(List<int[]> edges) {
        var depth = new int[level.length];
        for (var round = 0; round <= level.length; round++) {
            var moved = false;
            for (var edge : edges) {
                if (depth[edge[1]] <= depth[edge[0]]) {
                    depth[edge[1]] = depth[edge[0]] + 1;
                    moved = true;
                }
            }
            if (!moved) {
                return depth;
            }
        }
        return new int[0];
    }

    int[] rows() {
        var edges = edges();
        var depth = stepwise(edges);
        if (depth.length == 0) {
            depth = depths(edges);
            if (depth.length == 0) { // parents in a circle: kept by no rule, but drawn all the same
                depth = new int[level.length];
            } else {
                pullDown(depth, edges);
            }
        }
        var rows = new int[level.length];
        var part = parts(edges);
        var focusPart = level.length == 0 ? 0 : part[level[family.focus]];
        for (var i = 0; i < rows.length; i++) {
            rows[i] = depth[level[i]];
        }
        align(rows, part, focusPart);
        var top = Arrays.stream(rows).min().orElse(0);
        for (var i = 0; i < rows.length; i++) {
            rows[i] -= top;
        }
        return close(rows);
    }

    /** Parents one row up, children one row down, from one to the next; empty when ways of different length lead to somebody. */
    private int[] stepwise(List<int[]> edges) {
        var depth = new int[level.length];
        var known = new boolean[level.length];
        for (var start = 0; start < level.length; start++) {
            if (!known[start]) {
                known[start] = true;
                spread(edges, depth, known);
            }
        }
        return edges.stream().allMatch(edge -> depth[edge[1]] == depth[edge[0]] + 1) ? depth : new int[0];
    }

    private static void spread(List<int[]> edges, int[] depth, boolean[] known) {
        for (var moved = true; moved; ) {
            moved = false;
            for (var edge : edges) {
                if (known[edge[0]] != known[edge[1]]) {
                    var down = known[edge[0]];
                    depth[edge[down ? 1 : 0]] = depth[edge[down ? 0 : 1]] + (down ? 1 : -1);
                    known[edge[0]] = true;
                    known[edge[1]] = true;
                    moved = true;
                }
            }
        }
    }

    /** Ancestors stand right above their children, wherever their own ancestors begin. */
    private static void pullDown(int[] depth, List<int[]> edges) {
        for (var round = 0; round < depth.length; round++) {
            var moved = false;
            for (var i = 0; i < depth.length; i++) {
                var nearest = Integer.MAX_VALUE;
                var parent = false;
                for (var edge : edges) {
                    if (edge[0] == i) {
                        nearest = Math.min(nearest, depth[edge[1]] - 1);
                        parent = true;
                    }
                }
                if (parent && nearest > depth[i]) {
                    depth[i] = nearest;
                    moved = true;
                }
            }
            if (!moved) {
                break;
            }
        }
        for (var i = 0; i < depth.length; i++) {
            var child = i;
            if (edges.stream().noneMatch(edge -> edge[0] == child)) {
                depth[i] = edges.stream()
                        .filter(edge -> edge[1] == child)
                        .mapToInt(edge -> depth[edge[0]] + 1)
                        .max()
                        .orElse(depth[i]);
            }
        }
    }

    /** Which levels hang together. */
    private int[] parts(List<int[]> edges) {
        var part = new int[level.length];
        for (var i = 0; i < part.length; i++) {
            part[i] = i;
        }
        for (var moved = true; moved; ) {
            moved = false;
            for (var edge : edges) {
                var least = Math.min(part[edge[0]], part[edge[1]]);
                moved |= part[edge[0]] != least || part[edge[1]] != least;
                part[edge[0]] = least;
                part[edge[1]] = least;
            }
        }
        return part;
    }

    /** Those who hang on nobody of the family stand where people of their age stand, or beside the one whose picture it is. */
    private void align(int[] rows, int[] part, int focusPart) {
        var shifts = new int[level.length];
        for (var other = 0; other < level.length; other++) {
            if (other == focusPart || part[other] != other) {
                continue;
            }
            var sum = 0.0;
            var count = 0;
            for (var i = 0; i < rows.length; i++) {
                var born = family.persons.get(i).appears();
                if (part[level[i]] == other && born != null) {
                    sum += rowOf(born.year(), rows, part, focusPart) - rows[i];
                    count++;
                }
            }
            var first = firstOf(other, part);
            shifts[other] = count > 0 ? (int) Math.round(sum / count) : rows[family.focus] - rows[first];
        }
        for (var i = 0; i < rows.length; i++) {
            rows[i] += part[level[i]] == focusPart ? 0 : shifts[part[level[i]]];
        }
    }

    private int firstOf(int wanted, int[] part) {
        for (var i = 0; i < level.length; i++) {
            if (part[level[i]] == wanted) {
                return i;
            }
        }
        return 0;
    }

    private double rowOf(int year, int[] rows, int[] part, int focusPart) {
        var best = (double) rows[family.focus];
        var nearest = Integer.MAX_VALUE;
        for (var i = 0; i < rows.length; i++) {
            var born = family.persons.get(i).appears();
            if (part[level[i]] == focusPart && born != null && Math.abs(born.year() - year) < nearest) {
                nearest = Math.abs(born.year() - year);
                best = rows[i];
            }
        }
        return best;
    }

    /** No empty row between. */
    private static int[] close(int[] rows) {
        var used = Arrays.stream(rows).distinct().sorted().toArray();
        for (var i = 0; i < rows.length; i++) {
            rows[i] = Arrays.binarySearch(used, rows[i]);
        }
        return rows;
    }
}
