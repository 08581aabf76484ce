package pl.oparcie.tool.genogram;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import pl.oparcie.tool.genogram.Genogram.Outcome;
import pl.oparcie.tool.genogram.Genogram.Person;
import pl.oparcie.tool.genogram.Genogram.Sex;
import pl.oparcie.tool.genogram.Genogram.Trait;
import pl.oparcie.tool.picture.Box;
import pl.oparcie.tool.picture.Look;
import pl.oparcie.tool.picture.Mark;
import pl.oparcie.tool.picture.Mark.Role;
import pl.oparcie.tool.picture.Point;
import pl.oparcie.tool.picture.Shape;
import pl.oparcie.tool.picture.Shape.Anchor;

/** The symbol of a person: square, circle, diamond, triangle; crossed out when dead; halves filled for what weighs on the person. */
final class Symbols {

    private static final int ROUND = 40;
    private static final double FRAME = 4.5;
    private static final double BRACKET = 6;

    private Symbols() {}

    static List<Mark> draw(Person person, Point centre, double size, boolean focus, LocalDate on) {
        var marks = new ArrayList<Mark>();
        var outline = outline(person, centre, size);
        var look = focus ? Look.SYMBOL_FOCUS : person.sure() ? Look.SYMBOL : Look.SYMBOL_GUESSED;
        marks.add(new Mark(Role.SYMBOL, person.id(), shape(person, centre, size, outline, look)));
        traits(person, centre, size, outline, marks);
        if (focus) {
            marks.add(inside(
                    person,
                    shape(person, centre, size - 2 * FRAME, outline(person, centre, size - 2 * FRAME), Look.INK)));
        }
        var crossed = person.outcome() == Outcome.BORN ? person.died() != null : person.outcome() != Outcome.PREGNANCY;
        var age = person.outcome() == Outcome.BORN ? age(person, on) : "";
        if (crossed) {
            cross(person, centre, size, outline, !age.isEmpty(), marks);
        }
        if (!age.isEmpty()) {
            marks.add(inside(person, new Shape.Words(age, centre.plus(0, 4.6), Anchor.MIDDLE, 13, true, Look.TEXT)));
        }
        if (person.sex() == Sex.UNKNOWN && person.outcome() == Outcome.BORN && age.isEmpty()) {
            marks.add(inside(person, new Shape.Words("?", centre.plus(0, 5), Anchor.MIDDLE, 15, true, Look.TEXT_SOFT)));
        }
        badges(person, centre, size, marks);
        return marks;
    }

    private static Mark inside(Person person, Shape shape) {
        return new Mark(Role.INSIDE, person.id(), shape);
    }

    private static Shape shape(Person person, Point centre, double size, List<Point> outline, Look look) {
        return circle(person) ? new Shape.Circle(centre, size / 2, look) : Shape.polygon(look, outline);
    }

    private static boolean circle(Person person) {
        return person.sex() == Sex.FEMALE && !triangle(person);
    }

    private static boolean triangle(Person person) {
        return person.outcome() != Outcome.BORN && person.outcome() != Outcome.STILLBIRTH;
    }

    static List<Point> outline(Person person, Point centre, double size) {
        var half = size / 2;
        if (triangle(person)) {
            return List.of(centre.plus(0, -half), centre.plus(half, half), centre.plus(-half, half));
        }
        return switch (person.sex()) {
            case MALE ->
                List.of(
                        centre.plus(-half, -half),
                        centre.plus(half, -half),
                        centre.plus(half, half),
                        centre.plus(-half, half));
            case UNKNOWN ->
                List.of(centre.plus(0, -half), centre.plus(half, 0), centre.plus(0, half), centre.plus(-half, 0));
            case FEMALE -> {
                var points = new ArrayList<Point>();
                for (var i = 0; i < ROUND; i++) {
                    var angle = 2 * Math.PI * i / ROUND;
                    points.add(centre.plus(half * Math.cos(angle), half * Math.sin(angle)));
                }
                yield points;
            }
        };
    }

    /** Whole years on a day, or at death. */
    static String age(Person person, LocalDate on) {
        var born = person.born();
        if (born == null) {
            return "";
        }
        var died = person.died();
        var until = died == null ? on : died.first();
        var years = Period.between(born.first(), until).getYears();
        var exact = born.day() > 0 && (died == null || died.day() > 0);
        return years < 0 ? "" : exact || years == 0 ? Integer.toString(years) : "~" + years;
    }

    private static void traits(Person person, Point centre, double size, List<Point> outline, List<Mark> marks) {
        var half = size / 2;
        var traits = person.traits();
        if (traits.contains(Trait.ILLNESS)) {
            marks.add(inside(person, Shape.polygon(Look.SHADE, clip(outline, -1, 0, -centre.x()))));
        }
        if (traits.contains(Trait.MENTAL)) {
            for (var x = -half + 4; x < 0; x += 4.5) {
                hatch(person, outline, centre.plus(x, -half), centre.plus(x, half), marks);
            }
        }
        if (traits.contains(Trait.ADDICTION)) {
            marks.add(inside(person, Shape.polygon(Look.SHADE, clip(outline, 0, 1, centre.y() + 6))));
        } else if (traits.contains(Trait.RECOVERY)) {
            for (var y = 8.0; y < half; y += 4.5) {
                hatch(person, outline, centre.plus(-half, y), centre.plus(half, y), marks);
            }
        }
        if (!traits.isEmpty()) { // the fill must not hide the frame
            marks.add(inside(person, shape(person, centre, size, outline, Look.INK)));
        }
    }

    private static void hatch(Person person, List<Point> outline, Point from, Point to, List<Mark> marks) {
        var chord = chord(outline, from, to);
        if (chord.size() == 2) {
            marks.add(inside(person, new Shape.Line(chord, 0, Look.FINE)));
        }
    }

    /** What of a convex outline lies where {@code a x + b y >= c}. */
    private static List<Point> clip(List<Point> outline, double a, double b, double c) {
        var kept = new ArrayList<Point>();
        for (var i = 0; i < outline.size(); i++) {
            var one = outline.get(i);
            var other = outline.get((i + 1) % outline.size());
            var here = a * one.x() + b * one.y() - c;
            var there = a * other.x() + b * other.y() - c;
            if (here >= 0) {
                kept.add(one);
            }
            if (here * there < 0) {
                kept.add(one.towards(other, here / (here - there)));
            }
        }
        return kept;
    }

    /** The part of a straight line that lies inside a convex outline. */
    private static List<Point> chord(List<Point> outline, Point from, Point to) {
        var enter = 0.0;
        var leave = 1.0;
        for (var i = 0; i < outline.size(); i++) {
            var a = outline.get(i);
            var b = outline.get((i + 1) % outline.size());
            var nx = a.y() - b.y();
            var ny = b.x() - a.x();
            var here = nx * (from.x() - a.x()) + ny * (from.y() - a.y());
            var there = nx * (to.x() - a.x()) + ny * (to.y() - a.y());
            if (here < 0 && there < 0) {
                return List.of();
            }
            if (here < 0) {
                enter = Math.max(enter, here / (here - there));
            } else if (there < 0) {
                leave = Math.min(leave, here / (here - there));
            }
        }
        return enter < leave ? List.of(from.towards(to, enter), from.towards(to, leave)) : List.of();
    }

    /** Two strokes from corner to corner, broken in the middle where the age stands. */
    private static void cross(
            Person person, Point centre, double size, List<Point> outline, boolean age, List<Mark> marks) {
        var half = size / 2;
        for (var up : new int[] {-1, 1}) {
            var chord = chord(outline, centre.plus(-half, -up * half), centre.plus(half, up * half));
            if (chord.size() < 2) {
                continue;
            }
            if (age) {
                for (var end : chord) {
                    var inner = centre.plus(
                            Math.signum(end.x() - centre.x()) * 9.5, Math.signum(end.y() - centre.y()) * 9.5);
                    marks.add(inside(person, Shape.line(Look.INK, end, inner)));
                }
            } else {
                marks.add(inside(person, new Shape.Line(chord, 0, Look.INK)));
            }
        }
        if (person.outcome() == Outcome.ABORTION) {
            marks.add(inside(
                    person,
                    Shape.line(
                            Look.INK,
                            centre.plus(-half * 1.25, -half * 0.45),
                            centre.plus(half * 1.25, -half * 0.45))));
        }
    }

    /** Letters at the upper right for what no filling says. */
    private static void badges(Person person, Point centre, double size, List<Mark> marks) {
        var at = badge(centre, size);
        if (person.traits().contains(Trait.USES_VIOLENCE)) {
            badge(person, at, Look.SOLID_BAD, "!", marks);
        } else if (person.traits().contains(Trait.AFFECTED)) {
            marks.add(new Mark(Role.LABEL, person.id(), new Shape.Circle(at, Layout.BADGE, Look.PLAIN)));
            marks.add(inside(person, new Shape.Words("!", at.plus(0, 4), Anchor.MIDDLE, 11, true, Look.TEXT)));
        }
        if (person.traits().contains(Trait.DISABILITY)) {
            badge(person, new Point(2 * centre.x() - at.x(), at.y()), Look.SOLID_BRAND, "N", marks);
        }
    }

    private static void badge(Person person, Point at, Look look, String letter, List<Mark> marks) {
        marks.add(new Mark(Role.LABEL, person.id(), new Shape.Circle(at, Layout.BADGE, look)));
        marks.add(inside(person, new Shape.Words(letter, at.plus(0, 3.7), Anchor.MIDDLE, 10.5, true, Look.TEXT_LIGHT)));
    }

    static boolean signedRight(Person person) {
        return person.traits().contains(Trait.USES_VIOLENCE) || person.traits().contains(Trait.AFFECTED);
    }

    static boolean signedLeft(Person person) {
        return person.traits().contains(Trait.DISABILITY);
    }

    /** Brackets around somebody who was taken in, open in the middle where lines come to the symbol. */
    static List<Mark> brackets(String owner, Point centre, double size, Look look) {
        var marks = new ArrayList<Mark>();
        var aside = size / 2 + BRACKET;
        var high = size / 2 + 2;
        for (var side : new int[] {-1, 1}) {
            for (var up : new int[] {-1, 1}) {
                marks.add(new Mark(
                        Role.INSIDE,
                        owner,
                        Shape.line(
                                look,
                                centre.plus(side * (aside - BRACKET * 0.75), up * high),
                                centre.plus(side * aside, up * high),
                                centre.plus(side * aside, up * size * 0.34))));
            }
        }
        return marks;
    }

    /** What the brackets take up besides. */
    static Box bracketed(Point centre, double size) {
        return Box.centred(centre, size + 2 * BRACKET, size);
    }

    private static Point badge(Point centre, double size) {
        var aside = size / 2 + Layout.BADGE + 0.5;
        return centre.plus(aside, -size / 2 + 3);
    }

    /** All that the symbol covers. */
    static Box box(Person person, Point centre, double size) {
        var box = Box.centred(centre, size, size);
        if (signedRight(person)) {
            box = box.with(Box.centred(badge(centre, size), 2 * Layout.BADGE, 2 * Layout.BADGE));
        }
        if (signedLeft(person)) {
            var at = badge(centre, size);
            box = box.with(Box.centred(new Point(2 * centre.x() - at.x(), at.y()), 2 * Layout.BADGE, 2 * Layout.BADGE));
        }
        return box;
    }
}
