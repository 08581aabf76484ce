package pl.oparcie.tool.picture;

import java.util.ArrayList;
import java.util.List;
import pl.oparcie.tool.picture.Mark.Role;

/** Finds what lies on something else: two symbols or labels, a line or an outline on either, two lines along each other, or ink outside the paper. */
public final class Overlaps {

    /** A hair that two boxes may share. */
    private static final double HAIR = 0.6;

    /** How deep a line may reach into the edge of a symbol that it belongs to. */
    private static final double EDGE = 1.5;

    /** Lines nearer to each other than this look like one. */
    private static final double TOGETHER = 2.5;

    /** In the owner of a tie. */
    private static final String TIE = "~";

    /** For as long as this two lines may meet. */
    private static final double SIDE_BY_SIDE = 8;

    private Overlaps() {}

    /** What is wrong, in words for a test; empty when nothing is. */
    public static List<String> of(Picture picture) {
        var found = new ArrayList<String>();
        var boxes = picture.marks().stream()
                .filter(mark -> mark.role() == Role.SYMBOL || mark.role() == Role.LABEL)
                .toList();
        for (var i = 0; i < boxes.size(); i++) {
            for (var other : boxes.subList(i + 1, boxes.size())) {
                if (inner(boxes.get(i)).overlaps(inner(other))) {
                    found.add(name(boxes.get(i)) + " on " + name(other));
                }
            }
        }
        for (var mark : picture.marks()) {
            if (mark.role() == Role.LINE && mark.shape() instanceof Shape.Line line) {
                crossed(line, boxes).forEach(box -> found.add("line " + mark.owner() + " on " + name(box)));
            }
            if (mark.role() == Role.GROUND && mark.shape() instanceof Shape.Area area) {
                for (var ring : area.rings()) {
                    var closed = new ArrayList<>(ring);
                    closed.add(ring.getFirst());
                    crossed(new Shape.Line(closed, area.round(), area.look()), boxes)
                            .forEach(it -> found.add("outline " + mark.owner() + " on " + name(it)));
                }
            }
            var box = mark.shape().box();
            if (box.x() < 0 || box.y() < 0 || box.right() > picture.width() || box.bottom() > picture.height()) {
                found.add(name(mark) + " outside");
            }
        }
        found.addAll(along(picture));
        return found;
    }

    /** Level or upright lines of different owners that run on one another; ties between two people have patterns of their own. */
    private static List<String> along(Picture picture) {
        record Stretch(String owner, boolean level, double at, double from, double to) {}
        var all = new ArrayList<Stretch>();
        for (var mark : picture.marks()) {
            if (mark.role() == Role.LINE && !mark.owner().contains(TIE) && mark.shape() instanceof Shape.Line line) {
                for (var i = 1; i < line.points().size(); i++) {
                    var a = line.points().get(i - 1);
                    var b = line.points().get(i);
                    if (a.y() == b.y()) {
                        all.add(new Stretch(mark.owner(), true, a.y(), Math.min(a.x(), b.x()), Math.max(a.x(), b.x())));
                    } else if (a.x() == b.x()) {
                        all.add(new Stretch(
                                mark.owner(), false, a.x(), Math.min(a.y(), b.y()), Math.max(a.y(), b.y())));
                    }
                }
            }
        }
        var found = new ArrayList<String>();
        for (var i = 0; i < all.size(); i++) {
            for (var other : all.subList(i + 1, all.size())) {
                var one = all.get(i);
                if (one.level() == other.level()
                        && !one.owner().equals(other.owner())
                        && Math.abs(one.at() - other.at()) < TOGETHER
                        && Math.min(one.to(), other.to()) - Math.max(one.from(), other.from()) > SIDE_BY_SIDE) {
                    found.add("line %s along %s at %.0f,%.0f"
                            .formatted(one.owner(), other.owner(), Math.max(one.from(), other.from()), one.at()));
                }
            }
        }
        return found;
    }

    private static List<Mark> crossed(Shape.Line line, List<Mark> boxes) {
        return boxes.stream()
                .filter(mark -> {
                    var box = mark.shape().box().grow(-EDGE);
                    for (var i = 1; i < line.points().size(); i++) {
                        var from = line.points().get(i - 1);
                        var to = line.points().get(i);
                        if (box.cutBy(from, to) && cuts(mark.shape(), from, to)) {
                            return true;
                        }
                    }
                    return false;
                })
                .toList();
    }

    /** Whether a straight line goes through a shape, and not only through the corner of its box. */
    private static boolean cuts(Shape shape, Point from, Point to) {
        if (!(shape instanceof Shape.Circle) && !(shape instanceof Shape.Area)) {
            return true;
        }
        var steps = (int) from.distance(to) + 1;
        for (var step = 0; step <= steps; step++) {
            if (inside(shape, from.towards(to, (double) step / steps))) {
                return true;
            }
        }
        return false;
    }

    private static boolean inside(Shape shape, Point at) {
        return switch (shape) {
            case Shape.Circle circle -> circle.centre().distance(at) < circle.radius() - EDGE;
            case Shape.Area area -> area.rings().stream().anyMatch(ring -> deep(ring, at));
            case Shape.Line line -> false;
            case Shape.Words words -> words.box().contains(at);
        };
    }

    /** Whether a point lies well inside a convex outline. */
    private static boolean deep(List<Point> ring, Point at) {
        for (var i = 0; i < ring.size(); i++) {
            var a = ring.get(i);
            var b = ring.get((i + 1) % ring.size());
            var off = ((b.x() - a.x()) * (at.y() - a.y()) - (b.y() - a.y()) * (at.x() - a.x()))
                    / Math.max(0.01, a.distance(b));
            if (off < EDGE) {
                return false;
            }
        }
        return true;
    }

    private static Box inner(Mark mark) {
        return mark.shape().box().grow(-HAIR);
    }

    private static String name(Mark mark) {
        return mark.role() + " " + mark.owner()
                + (mark.shape() instanceof Shape.Words words ? " '" + words.text() + "'" : "");
    }
}
