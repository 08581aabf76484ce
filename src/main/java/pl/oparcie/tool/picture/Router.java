package pl.oparcie.tool.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
    private final Cheapest open = new Cheapest();

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
        open.clear();
        var ends =
                goals.stream().mapToInt(this::index).filter(it -> !blocked[it]).toArray();
        for (var start : starts) {
            var at = index(start);
            if (!blocked[at] && ends.length > 0) {
                cost[at] = 0;
                from[at] = -1;
                heading[at] = -1;
                open.add(guess(at, ends), at);
            }
        }
        while (!open.isEmpty()) {
            var price = open.price();
            var at = open.remove();
            for (var end : ends) {
                if (end == at) {
                    return whole(at, starts, goals);
                }
            }
            if (price <= cost[at] + guess(at, ends)) {
                expand(at, ends);
            }
        }
        return List.of();
    }

    private void expand(int at, int[] ends) {
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
                open.add(price + guess(to, ends), to);
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
        var tolls = new int[cells.size() + 1];
        for (var i = 0; i < cells.size(); i++) {
            tolls[i + 1] = tolls[i] + toll[cells.get(i)];
        }
        var points = new ArrayList<Point>();
        points.add(nearest(starts, cells.getFirst()));
        for (var i = 0; i < cells.size() - 1; ) {
            var j = cells.size() - 1;
            while (j > i + 1 && !pulls(cells.get(i), cells.get(j), tolls[j + 1] - tolls[i])) {
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
    private boolean pulls(int from, int to, int tolls) {
        var a = centre(from);
        var b = centre(to);
        var steps = (int) (a.distance(b) / 2) + 1;
        var last = -1;
        var left = tolls;
        for (var step = 0; step <= steps; step++) {
            var share = (double) step / steps;
            var at = cell(a.y() + (b.y() - a.y()) * share) * columns + cell(a.x() + (b.x() - a.x()) * share);
            if (blocked[at]) {
                return false;
            }
            if (at != last) {
                left -= toll[at];
                if (left < -STRAIGHT) {
                    return false;
                }
                last = at;
            }
        }
        return true;
    }

    /** Places by their price, the cheapest first; without an object for each, there are too many. */
    private static final class Cheapest {

        private long[] heap = new long[1024];
        private int size;

        void clear() {
            size = 0;
        }

        boolean isEmpty() {
            return size == 0;
        }

        int price() {
            return (int) (heap[0] >>> 32);
        }

        void add(int price, int at) {
            if (size == heap.length) {
                heap = Arrays.copyOf(heap, size * 2);
            }
            var key = (long) price << 32 | at;
            var i = size++;
            for (var up = (i - 1) / 2; i > 0 && heap[up] > key; up = (i - 1) / 2) {
                heap[i] = heap[up];
                i = up;
            }
            heap[i] = key;
        }

        int remove() {
            var least = heap[0];
            var key = heap[--size];
            var i = 0;
            for (var down = 1; down < size; down = 2 * i + 1) {
                if (down + 1 < size && heap[down + 1] < heap[down]) {
                    down++;
                }
                if (heap[down] >= key) {
                    break;
                }
                heap[i] = heap[down];
                i = down;
            }
            heap[i] = key;
            return (int) least;
        }
    }
}
