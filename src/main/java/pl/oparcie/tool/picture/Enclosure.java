package pl.oparcie.tool.picture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** One outline around some boxes and around nothing else: the household in a genogram. Boxes apart are joined by a passage. */
public final class Enclosure {

    private static final int CELL = 6;
    private static final int WIDE_GAP = 45;
    private static final int HIGH_GAP = 16;

    private final int columns;
    private final int rows;
    private final boolean[] in;
    private final boolean[] never;
    private final boolean[] cheap;

    private Enclosure(double width, double height) {
        columns = (int) Math.ceil(width / CELL) + 2;
        rows = (int) Math.ceil(height / CELL) + 2;
        in = new boolean[columns * rows];
        never = new boolean[columns * rows];
        cheap = new boolean[columns * rows];
    }

    /**
     * The outlines, outer ones and holes.
     *
     * @param lines ways along which a passage looks natural
     */
    public static List<List<Point>> around(
            List<Box> inside, List<Box> outside, List<List<Point>> lines, double width, double height) {
        var it = new Enclosure(width, height);
        for (var x = 0; x < it.columns; x++) {
            for (var y = 0; y < it.rows; y++) {
                it.never[y * it.columns + x] = x == 0 || y == 0 || x == it.columns - 1 || y == it.rows - 1;
            }
        }
        outside.forEach(box -> it.paint(box.grow(3), it.never, null));
        inside.forEach(box -> it.paint(box.grow(9), it.in, it.never));
        lines.forEach(it::along);
        while (it.join()) {
            it.close();
        }
        it.close();
        return it.trace();
    }

    private void paint(Box box, boolean[] into, boolean @org.jspecify.annotations.Nullable [] but) {
        for (var y = Math.max(0, cell(box.y())); y <= Math.min(rows - 1, cell(box.bottom())); y++) {
            for (var x = Math.max(0, cell(box.x())); x <= Math.min(columns - 1, cell(box.right())); x++) {
                var at = y * columns + x;
                if (but == null || !but[at]) {
                    into[at] = true;
                }
            }
        }
    }

    private static int cell(double place) {
        return (int) Math.floor(place / CELL);
    }

    private void along(List<Point> line) {
        for (var i = 1; i < line.size(); i++) {
            var steps = (int) (line.get(i - 1).distance(line.get(i)) / 2) + 1;
            for (var step = 0; step <= steps; step++) {
                var at = line.get(i - 1).towards(line.get(i), (double) step / steps);
                cheap[Math.clamp(cell(at.y()), 0, rows - 1) * columns + Math.clamp(cell(at.x()), 0, columns - 1)] =
                        true;
            }
        }
    }

    /** Joins the first part to the nearest other one; false when there is one part only or no way. */
    private boolean join() {
        var part = new boolean[in.length];
        var start = -1;
        for (var i = 0; i < in.length && start < 0; i++) {
            start = in[i] ? i : -1;
        }
        if (start < 0) {
            return false;
        }
        var open = new ArrayDeque<>(List.of(start));
        part[start] = true;
        while (!open.isEmpty()) {
            for (var next : beside(open.remove())) {
                if (in[next] && !part[next]) {
                    part[next] = true;
                    open.add(next);
                }
            }
        }
        return passage(part);
    }

    private int[] beside(int at) {
        return new int[] {
            Math.max(0, at - 1),
            Math.min(in.length - 1, at + 1),
            Math.max(0, at - columns),
            Math.min(in.length - 1, at + columns)
        };
    }

    private boolean passage(boolean[] part) {
        var cost = new int[in.length];
        var from = new int[in.length];
        Arrays.fill(cost, Integer.MAX_VALUE);
        var open = new PriorityQueue<int[]>((a, b) -> Integer.compare(a[0], b[0]));
        for (var i = 0; i < in.length; i++) {
            if (part[i]) {
                cost[i] = 0;
                from[i] = -1;
                open.add(new int[] {0, i});
            }
        }
        while (!open.isEmpty()) {
            var it = open.remove();
            var at = it[1];
            if (it[0] > cost[at]) {
                continue;
            }
            if (in[at] && !part[at]) {
                for (var step = from[at]; step >= 0 && !part[step]; step = from[step]) {
                    widen(step);
                }
                return true;
            }
            for (var next : beside(at)) {
                var price = cost[at] + (cheap[next] ? 3 : 10);
                if (!never[next] && price < cost[next]) {
                    cost[next] = price;
                    from[next] = at;
                    open.add(new int[] {price, next});
                }
            }
        }
        return false;
    }

    private void widen(int at) {
        in[at] = true;
        for (var dy = -1; dy <= 1; dy++) {
            for (var dx = -1; dx <= 1; dx++) {
                var near = at + dy * columns + dx;
                if (near >= 0 && near < in.length && !never[near]) {
                    in[near] = true;
                }
            }
        }
    }

    /** Fills the narrow gaps between what is inside, to the sides and up and down, so that the outline has no teeth. */
    private void close() {
        for (var y = 0; y < rows; y++) {
            close(y * columns, 1, columns, WIDE_GAP);
        }
        for (var x = 0; x < columns; x++) {
            close(x, columns, rows, HIGH_GAP);
        }
    }

    private void close(int start, int step, int count, int gap) {
        var last = -1;
        for (var i = 0; i < count; i++) {
            var at = start + i * step;
            if (never[at]) {
                last = -1;
            } else if (in[at]) {
                for (var j = last + 1; last >= 0 && i - last <= gap && j < i; j++) {
                    in[start + j * step] = true;
                }
                last = i;
            }
        }
    }

    /** Walks around what is inside, with it on the right hand. */
    private List<List<Point>> trace() {
        var edges = new HashMap<Long, ArrayDeque<Long>>();
        for (var y = 1; y < rows - 1; y++) {
            for (var x = 1; x < columns - 1; x++) {
                if (in[y * columns + x]) {
                    edge(edges, !in[(y - 1) * columns + x], x, y, x + 1, y);
                    edge(edges, !in[y * columns + x + 1], x + 1, y, x + 1, y + 1);
                    edge(edges, !in[(y + 1) * columns + x], x + 1, y + 1, x, y + 1);
                    edge(edges, !in[y * columns + x - 1], x, y + 1, x, y);
                }
            }
        }
        var rings = new ArrayList<List<Point>>();
        while (!edges.isEmpty()) {
            var start = edges.keySet().stream().min(Long::compare).orElseThrow();
            var ring = new ArrayList<Point>();
            var at = start;
            do {
                ring.add(new Point((double) (at % 100_000) * CELL, (double) (at / 100_000) * CELL));
                var ways = edges.get(at);
                if (ways == null) {
                    break;
                }
                var next = ways.removeLast();
                if (ways.isEmpty()) {
                    edges.remove(at);
                }
                at = next;
            } while (!at.equals(start));
            rings.add(corners(ring));
        }
        return rings;
    }

    private static void edge(Map<Long, ArrayDeque<Long>> edges, boolean is, int x, int y, int toX, int toY) {
        if (is) {
            edges.computeIfAbsent(y * 100_000L + x, key -> new ArrayDeque<>()).add(toY * 100_000L + toX);
        }
    }

    private static List<Point> corners(List<Point> ring) {
        var corners = new ArrayList<Point>();
        for (var i = 0; i < ring.size(); i++) {
            var before = ring.get(Math.floorMod(i - 1, ring.size()));
            var after = ring.get((i + 1) % ring.size());
            if (before.x() != after.x() && before.y() != after.y()) {
                corners.add(ring.get(i));
            }
        }
        return corners;
    }
}
