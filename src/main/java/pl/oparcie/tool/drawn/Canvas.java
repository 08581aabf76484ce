package pl.oparcie.tool.drawn;

import static pl.oparcie.platform.text.Texts.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.tool.picture.Box;
import pl.oparcie.tool.picture.Lettering;
import pl.oparcie.tool.picture.Look;
import pl.oparcie.tool.picture.Mark;
import pl.oparcie.tool.picture.Mark.Role;
import pl.oparcie.tool.picture.Picture;
import pl.oparcie.tool.picture.Point;
import pl.oparcie.tool.picture.Shape;
import pl.oparcie.tool.picture.Shape.Anchor;

/** A picture in the making, with its heading. */
final class Canvas {

    static final double TOP = 70;
    static final double LEFT = 24;

    final List<Mark> marks = new ArrayList<>();

    void heading(String title, LocalDate on) {
        label("title", new Shape.Words(title, new Point(LEFT, 30), Anchor.START, 19, true, Look.TEXT));
        label(
                "day",
                Shape.words(text("tool.as-on", Texts.date(on)), new Point(LEFT, 50), Anchor.START, 13, Look.TEXT_SOFT));
    }

    void label(String owner, Shape shape) {
        marks.add(new Mark(Role.LABEL, owner, shape));
    }

    void line(String owner, Shape shape) {
        marks.add(new Mark(Role.LINE, owner, shape));
    }

    void symbol(String owner, Shape shape) {
        marks.add(new Mark(Role.SYMBOL, owner, shape));
    }

    void inside(String owner, Shape shape) {
        marks.add(new Mark(Role.INSIDE, owner, shape));
    }

    void ground(String owner, Shape shape) {
        marks.add(new Mark(Role.GROUND, owner, shape));
    }

    /** A box with its words inside, the first ones bold; returns nothing but ink. */
    void box(String owner, Box box, Look look, List<String> bold, List<String> plain, double size) {
        symbol(owner, Shape.rectangle(look, box, 8));
        var height = (bold.size() + plain.size()) * size * Lettering.LEADING;
        var y = box.centre().y() - height / 2 + size * 0.95;
        for (var line : bold) {
            inside(owner, new Shape.Words(line, new Point(box.centre().x(), y), Anchor.MIDDLE, size, true, Look.TEXT));
            y += size * Lettering.LEADING;
        }
        for (var line : plain) {
            inside(
                    owner,
                    new Shape.Words(
                            line, new Point(box.centre().x(), y), Anchor.MIDDLE, size - 1.5, false, Look.TEXT_SOFT));
            y += size * Lettering.LEADING;
        }
    }

    /** How high a box must be for so many lines. */
    static double high(int lines, double size) {
        return lines * size * Lettering.LEADING + 14;
    }

    Picture picture(String title, String description, double width, double height) {
        return new Picture(title, description, width, height, marks);
    }

    /** Moves everything but the heading so that its left and upper edges stand where they should, and closes the picture around it. */
    Picture fitted(String title, LocalDate on, String description, double least) {
        var box = marks.stream().map(it -> it.shape().box()).reduce(Box::with).orElse(new Box(0, 0, 10, 10));
        var width = Math.max(least, box.width() + 2 * LEFT);
        var dx = (width - box.width()) / 2 - box.x();
        var dy = TOP - box.y();
        var moved = marks.stream()
                .map(it -> new Mark(it.role(), it.owner(), it.shape().moved(dx, dy)))
                .toList();
        marks.clear();
        heading(title, on);
        marks.addAll(moved);
        return picture(title, description, Math.ceil(width), Math.ceil(box.height() + TOP + 24));
    }
}
