package pl.oparcie.tool.picture;

import java.util.ArrayList;
import java.util.List;

/** Something inked. */
public sealed interface Shape {

    Box box();

    /** The same, somewhere else. */
    default Shape moved(double x, double y) {
        return switch (this) {
            case Line it -> new Line(moved(it.points(), x, y), it.round(), it.look());
            case Area it ->
                new Area(it.rings().stream().map(ring -> moved(ring, x, y)).toList(), it.round(), it.look());
            case Circle it -> new Circle(it.centre().plus(x, y), it.radius(), it.look());
            case Words it -> new Words(it.text(), it.at().plus(x, y), it.anchor(), it.size(), it.bold(), it.look());
        };
    }

    private static List<Point> moved(List<Point> points, double x, double y) {
        return points.stream().map(it -> it.plus(x, y)).toList();
    }

    /** A line through points; corners are rounded by so much. */
    record Line(List<Point> points, double round, Look look) implements Shape {
        @Override
        public Box box() {
            return Box.around(points);
        }
    }

    /** Closed outlines; an outline inside another makes a hole. */
    record Area(List<List<Point>> rings, double round, Look look) implements Shape {
        @Override
        public Box box() {
            return Box.around(rings.stream().flatMap(List::stream).toList());
        }
    }

    record Circle(Point centre, double radius, Look look) implements Shape {
        @Override
        public Box box() {
            return Box.centred(centre, 2 * radius, 2 * radius);
        }
    }

    /** One line of text; {@code at} is on its base line. */
    record Words(String text, Point at, Anchor anchor, double size, boolean bold, Look look) implements Shape {
        @Override
        public Box box() {
            var width = Lettering.width(text, size, bold);
            var left =
                    switch (anchor) {
                        case START -> at.x();
                        case MIDDLE -> at.x() - width / 2;
                        case END -> at.x() - width;
                    };
            return new Box(left, at.y() - size * 0.8, width, size);
        }
    }

    enum Anchor {
        START,
        MIDDLE,
        END
    }

    static Line line(Look look, Point... points) {
        return new Line(List.of(points), 0, look);
    }

    static Area polygon(Look look, List<Point> points) {
        return new Area(List.of(points), 0, look);
    }

    static Area rectangle(Look look, Box box, double round) {
        return new Area(
                List.of(List.of(
                        new Point(box.x(), box.y()),
                        new Point(box.right(), box.y()),
                        new Point(box.right(), box.bottom()),
                        new Point(box.x(), box.bottom()))),
                round,
                look);
    }

    static Words words(String text, Point at, Anchor anchor, double size, Look look) {
        return new Words(text, at, anchor, size, false, look);
    }

    /** Lines of text one under another, the first with its base line at the point. */
    static List<Words> lines(List<String> lines, Point at, Anchor anchor, double size, boolean bold, Look look) {
        var all = new ArrayList<Words>();
        for (var i = 0; i < lines.size(); i++) {
            all.add(new Words(lines.get(i), at.plus(0, i * size * Lettering.LEADING), anchor, size, bold, look));
        }
        return all;
    }
}
