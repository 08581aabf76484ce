package pl.oparcie.tool.picture;

import java.util.Collection;

/** An upright rectangle. */
public record Box(double x, double y, double width, double height) {

    public static Box around(Collection<Point> points) {
        var left = points.stream().mapToDouble(Point::x).min().orElse(0);
        var top = points.stream().mapToDouble(Point::y).min().orElse(0);
        var right = points.stream().mapToDouble(Point::x).max().orElse(0);
        var bottom = points.stream().mapToDouble(Point::y).max().orElse(0);
        return new Box(left, top, right - left, bottom - top);
    }

    public static Box centred(Point centre, double width, double height) {
        return new Box(centre.x() - width / 2, centre.y() - height / 2, width, height);
    }

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public Point centre() {
        return new Point(x + width / 2, y + height / 2);
    }

    public Box grow(double by) {
        return new Box(x - by, y - by, width + 2 * by, height + 2 * by);
    }

    public Box with(Box other) {
        var left = Math.min(x, other.x);
        var top = Math.min(y, other.y);
        return new Box(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }

    public boolean overlaps(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    public boolean contains(Point point) {
        return point.x() > x && point.x() < right() && point.y() > y && point.y() < bottom();
    }

    /** Whether the straight line between two points goes through the inside (Liang and Barsky). */
    public boolean cutBy(Point from, Point to) {
        var enter = 0.0;
        var leave = 1.0;
        double[] direction = {from.x() - to.x(), to.x() - from.x(), from.y() - to.y(), to.y() - from.y()};
        double[] room = {from.x() - x, right() - from.x(), from.y() - y, bottom() - from.y()};
        for (var side = 0; side < direction.length; side++) {
            if (direction[side] == 0) {
                if (room[side] <= 0) {
                    return false;
                }
            } else if (direction[side] < 0) {
                enter = Math.max(enter, room[side] / direction[side]);
            } else {
                leave = Math.min(leave, room[side] / direction[side]);
            }
        }
        return enter < leave;
    }
}
