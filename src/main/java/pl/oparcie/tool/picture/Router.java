package pl.oparcie.tool.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Finds ways for lines between what already lies in a picture: around symbols and labels always, across other lines rarely, along them hardly
 * ever. A grid and A*; the corners that are not needed are pulled straight.
 */
public final class Router {

    private static final int CELL = 6;
    private static final int STRAIGHT = 10;
    private static final int SLANTED = 14;
    private static final int TURN = 5;
    private static final int[][] STEPS = {{1, 0}, {1, 1}, {0, 1}, {-1, 1}, {-1, 0}, {-1, -1}, {0, -1}, {1, -1}};

    private final int columns;
    private final int rows;
    private final boolean[] blocked;
    private final int[] toll;
    private final int[] cost;
    private final int[] from;
    private final byte[] heading;

    public Router(double width, double height) {
        columns = (int) Math.ceil(width / CELL) + 1;
        rows = (int) Math.ceil(height / CELL) + 1;
        blocked = new boolean[columns * rows];
        toll = new int[columns * rows];
        cost = new int[columns * rows];
        from = new int[columns * rows];
        heading = new byte[columns * rows];
    }

    /** Nothing may pass here. */
    public void block(Box box) {
        for (var y = Math.max(0, cell(box.y())); y <= Math.min(rows - 1, cell(box.bottom())); y++) {
            for (var x = Math.max(0, cell(box.x())); x <= Math.min(columns - 1, cell(box.right())); x++) {
                if (box.contains(centre(y * columns + x))) {
                    blocked[y * columns + x] = true;
                }
            }
        }
    }

    /** A line lies here: others may cross it, at a price. */
    public void line(List<Point> points, int price) {
        for (var i = 1; i < points.size(); i++) {
            var last = -1;
            var steps = (int) (points.get(i - 1).distance(points.get(i)) / 2) + 1;
            for (var step = 0; step <= steps; step++) {
                var at = index(points.get(i - 1).towards(points.get(i), (double) step / steps));
                if (at != last) {
                    toll[at] += price;
                    last = at;
                }
            }
        }
    }

    private static int cell(double place) {
        return (int) Math.floor(place / CELL);
    }

    private int index(Point point) {
        return Math.clamp(cell(point.y()), 0, rows - 1) * columns + Math.clamp(cell(point.x()), 0, columns - 1);
    }

    private Point centre(int index) {
        var column = index % columns;
        var row = index / columns;
        return new Point((column + 0.5) * CELL, (row + 0.5) * CELL);
    }

    /** The cheapest way from one of some points to one of some others; empty when there is none. */
    public List<Point> route(List<Point> starts, List<Point> goals) {
        Arrays.fill(cost, Integer.MAX_VALUE);
        var open = new PriorityQueue<long[]>((a, b) -> Long.compare(a[0], b[0]));
        var ends =
                goals.stream().mapToInt(this::index).filter(it -> !blocked[it]).toArray();
        for (var start : starts) {
            var at = index(start);
            if (!blocked[at] && ends.length > 0) {
                cost[at] = 0;
                from[at] = -1;
                heading[at] = -1;
                open.add(new long[] {guess(at, ends), at});
            }
        }
        while (!open.isEmpty()) {
            var next = open.remove();
            var at = (int) next[1];
            for (var end : ends) {
                if (end == at) {
                    return whole(at, starts, goals);
                }
            }
            if (next[0] <= (long) cost[at] + guess(at, ends)) {
                expand(at, ends, open);
            }
        }
        return List.of();
    }

    private void expand(int at, int[] ends, PriorityQueue<long[]> open) {
        var x = at % columns;
        var y = at / columns;
        for (var step = 0; step < STEPS.length; step++) {
            var toX = x + STEPS[step][0];
            var toY = y + STEPS[step][1];
            if (toX < 0 || toY < 0 || toX >= columns || toY >= rows || blocked[toY * columns + toX]) {
                continue;
            }
            var to = toY * columns + toX;
            var turn = heading[at] < 0
                    ? 0
                    : Math.min(Math.floorMod(step - heading[at], 8), Math.floorMod(heading[at] - step, 8));
            var price = cost[at] + (step % 2 == 0 ? STRAIGHT : SLANTED) + turn * TURN + toll[to];
            if (price < cost[to]) {
                cost[to] = price;
                from[to] = at;
                heading[to] = (byte) step;
                open.add(new long[] {(long) price + guess(to, ends), to});
            }
        }
    }

    private int guess(int at, int[] ends) {
        var least = Integer.MAX_VALUE;
        for (var end : ends) {
            var dx = Math.abs(at % columns - end % columns);
            var dy = Math.abs(at / columns - end / columns);
            least = Math.min(least, STRAIGHT * Math.max(dx, dy) + (SLANTED - STRAIGHT) * Math.min(dx, dy));
        }
        return least;
    }

    private List<Point> whole(int end, List<Point> starts, List<Point> goals) {
        var cells = new ArrayList<Integer>();
        for (var at = end; at >= 0; at = from[at]) {
            cells.addFirst(at);
        }
        var points = new ArrayList<Point>();
        points.add(nearest(starts, cells.getFirst()));
        for (var i = 0; i < cells.size() - 1; ) {
            var j = cells.size() - 1;
            while (j > i + 1 && !pulls(cells, i, j)) {
                j--;
            }
            points.add(j == cells.size() - 1 ? nearest(goals, end) : centre(cells.get(j)));
            i = j;
        }
        if (points.size() == 1) {
            points.add(nearest(goals, end));
        }
        return points;
    }

    private Point nearest(List<Point> points, int cell) {
        return points.stream().filter(it -> index(it) == cell).findFirst().orElse(centre(cell));
    }

    /** Whether a straight line can take the place of a part of the way: free, and no dearer than it. */
    private boolean pulls(List<Integer> cells, int i, int j) {
        var tolls = 0;
        for (var k = i; k <= j; k++) {
            tolls += toll[cells.get(k)];
        }
        var a = centre(cells.get(i));
        var b = centre(cells.get(j));
        var steps = (int) (a.distance(b) / 2) + 1;
        var last = -1;
        for (var step = 0; step <= steps; step++) {
            var at = index(a.towards(b, (double) step / steps));
            if (blocked[at]) {
                return false;
            }
            if (at != last) {
                tolls -= toll[at];
                last = at;
            }
        }
        return tolls >= -STRAIGHT;
    }
}
