package pl.oparcie.tool.picture;

import java.util.ArrayList;
import java.util.List;
import pl.oparcie.tool.picture.Mark.Role;

/** Lines that say by their pattern what is between two: shared by genogram and ecomap. */
public final class Ties {

    /** How a tie looks; colour only repeats what the pattern says. */
    public enum Pattern {
        PLAIN,
        DOUBLE,
        TRIPLE,
        DOTTED,
        ZIGZAG,
        CUT,
        ZIGZAG_ARROW
    }

    private static final double ROUND = 10;
    private static final double STEP = 5;
    private static final double APART = 2.4;
    private static final double TOOTH = 4.2;
    private static final double HEAD = 11;

    private Ties() {}

    /** The tie along a way, as marks of the line's role. */
    public static List<Mark> draw(String owner, Pattern pattern, List<Point> way) {
        return draw(owner, pattern, way, Role.LINE);
    }

    static List<Mark> draw(String owner, Pattern pattern, List<Point> way, Role role) {
        var dense = dense(smooth(way));
        var marks = new ArrayList<Mark>();
        switch (pattern) {
            case PLAIN -> marks.add(line(owner, role, dense, Look.FINE));
            case DOUBLE -> {
                marks.add(line(owner, role, beside(dense, APART), Look.GOOD));
                marks.add(line(owner, role, beside(dense, -APART), Look.GOOD));
            }
            case TRIPLE -> {
                marks.add(line(owner, role, beside(dense, 2 * APART), Look.GOOD));
                marks.add(line(owner, role, dense, Look.GOOD));
                marks.add(line(owner, role, beside(dense, -2 * APART), Look.GOOD));
            }
            case DOTTED -> marks.add(line(owner, role, dense, Look.COOL));
            case ZIGZAG -> marks.add(line(owner, role, zigzag(dense, dense.size()), Look.BAD));
            case CUT -> cut(owner, role, dense, marks);
            case ZIGZAG_ARROW -> {
                var shaft = Math.max(2, dense.size() - (int) Math.ceil(HEAD / STEP) - 1);
                var teeth = new ArrayList<>(zigzag(dense, shaft));
                teeth.add(dense.get(Math.min(dense.size() - 1, shaft + 1)));
                marks.add(line(owner, role, teeth, Look.WORST));
                marks.add(new Mark(
                        Role.INSIDE, owner, head(dense.get(dense.size() - 2), dense.getLast(), Look.SOLID_BAD)));
            }
        }
        return marks;
    }

    /** An arrow head whose tip is the second point. */
    public static Shape head(Point before, Point tip, Look look) {
        var length = Math.max(0.01, before.distance(tip));
        var dx = (tip.x() - before.x()) / length;
        var dy = (tip.y() - before.y()) / length;
        return Shape.polygon(
                look,
                List.of(
                        tip,
                        tip.plus(-dx * HEAD - dy * HEAD * 0.45, -dy * HEAD + dx * HEAD * 0.45),
                        tip.plus(-dx * HEAD + dy * HEAD * 0.45, -dy * HEAD - dx * HEAD * 0.45)));
    }

    private static Mark line(String owner, Role role, List<Point> points, Look look) {
        return new Mark(role, owner, new Shape.Line(points, 0, look));
    }

    private static void cut(String owner, Role role, List<Point> dense, List<Mark> marks) {
        var middle = dense.size() / 2;
        var gap = dense.size() > 8 ? 1 : 0;
        marks.add(line(owner, role, dense.subList(0, Math.max(2, middle - gap)), Look.BAD));
        marks.add(line(owner, role, dense.subList(Math.min(dense.size() - 2, middle + gap), dense.size()), Look.BAD));
        for (var side : new int[] {-1, 1}) {
            var at = Math.clamp(middle + side * gap, 1, dense.size() - 2);
            marks.add(line(owner, role, List.of(offset(dense, at, 6), offset(dense, at, -6)), Look.BAD));
        }
    }

    private static List<Point> zigzag(List<Point> dense, int until) {
        var teeth = new ArrayList<Point>();
        for (var i = 0; i < until; i++) {
            var edge = i < 2 || i >= until - 2;
            teeth.add(edge ? dense.get(i) : offset(dense, i, i % 2 == 0 ? TOOTH : -TOOTH));
        }
        return teeth;
    }

    private static List<Point> beside(List<Point> dense, double by) {
        var moved = new ArrayList<Point>();
        for (var i = 0; i < dense.size(); i++) {
            moved.add(offset(dense, i, by));
        }
        return moved;
    }

    private static Point offset(List<Point> line, int i, double by) {
        var before = line.get(Math.max(0, i - 1));
        var after = line.get(Math.min(line.size() - 1, i + 1));
        var length = Math.max(0.01, before.distance(after));
        return line.get(i).plus(-(after.y() - before.y()) / length * by, (after.x() - before.x()) / length * by);
    }

    /** Corners cut off twice (Chaikin), but never by more than a little, so that the way stays where it was found. */
    private static List<Point> smooth(List<Point> way) {
        var line = way;
        for (var round = 0; round < 3; round++) {
            var next = new ArrayList<Point>();
            next.add(line.getFirst());
            for (var i = 1; i < line.size() - 1; i++) {
                var at = line.get(i);
                var limit = ROUND / (1 << round);
                next.add(at.towards(
                        line.get(i - 1), Math.min(0.25, limit / Math.max(0.01, at.distance(line.get(i - 1))))));
                next.add(at.towards(
                        line.get(i + 1), Math.min(0.25, limit / Math.max(0.01, at.distance(line.get(i + 1))))));
            }
            next.add(line.getLast());
            line = next;
        }
        return line;
    }

    /** Points at even steps along a way. */
    private static List<Point> dense(List<Point> way) {
        var length = 0.0;
        for (var i = 1; i < way.size(); i++) {
            length += way.get(i - 1).distance(way.get(i));
        }
        var count = Math.max(3, (int) Math.round(length / STEP));
        var step = length / count;
        var points = new ArrayList<Point>();
        points.add(way.getFirst());
        var gone = 0.0;
        for (var i = 1; i < way.size(); i++) {
            var part = way.get(i - 1).distance(way.get(i));
            while (points.size() < count && part > 0 && points.size() * step <= gone + part) {
                points.add(way.get(i - 1).towards(way.get(i), (points.size() * step - gone) / part));
            }
            gone += part;
        }
        points.add(way.getLast());
        return points;
    }
}
