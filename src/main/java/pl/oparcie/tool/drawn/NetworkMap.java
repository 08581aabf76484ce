package pl.oparcie.tool.drawn;

import static pl.oparcie.platform.text.Texts.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pl.oparcie.tool.picture.Box;
import pl.oparcie.tool.picture.Lettering;
import pl.oparcie.tool.picture.Look;
import pl.oparcie.tool.picture.Picture;
import pl.oparcie.tool.picture.Point;
import pl.oparcie.tool.picture.Shape;
import pl.oparcie.tool.picture.Shape.Anchor;

/** The map of the support network: the person in the middle, others on three circles by nearness and in sectors by where they come from. */
public final class NetworkMap {

    public enum Circle {
        CLOSE(1),
        MIDDLE(2),
        FAR(3);

        private final int ring;

        Circle(int ring) {
            this.ring = ring;
        }
    }

    public enum Sector {
        FAMILY(0),
        FRIENDS(1),
        NEIGHBOURS(2),
        WORK(3),
        SERVICES(4);

        private final int place;

        Sector(int place) {
            this.place = place;
        }
    }

    /** Somebody in the network; mutual when help goes both ways. */
    public record Helper(String key, String name, Circle circle, Sector sector, String support, boolean mutual) {}

    private static final double SIZE = 12;
    private static final int TRIES = 30;

    private NetworkMap() {}

    public static Picture draw(String title, LocalDate on, String whose, List<Helper> helpers) {
        for (var i = 0; i < TRIES; i++) {
            var picture = draw(title, on, whose, helpers, 95 + i * 14.0);
            if (picture.isPresent()) {
                return picture.get();
            }
        }
        return draw(title, on, whose, helpers, 600).orElseGet(() -> new Canvas().picture(title, "", 620, 200));
    }

    private static Optional<Picture> draw(String title, LocalDate on, String whose, List<Helper> helpers, double ring) {
        var canvas = new Canvas();
        var taken = new ArrayList<Box>();
        for (var i = 3; i >= 1; i--) {
            canvas.ground("circle", new Shape.Circle(new Point(0, 0), ring * i + 30, i == 3 ? Look.PLAIN : Look.SOFT));
            if (i > 1) {
                canvas.ground("circle", new Shape.Circle(new Point(0, 0), ring * i + 30, Look.PLAIN));
            }
        }
        var count = Sector.values().length;
        for (var sector : Sector.values()) {
            var angle = start(sector.place);
            var out = new Point(Math.cos(angle), Math.sin(angle));
            canvas.ground(
                    "sector",
                    Shape.line(
                            Look.GRID,
                            new Point(out.x() * 44, out.y() * 44),
                            new Point(out.x() * (ring * 3 + 30), out.y() * (ring * 3 + 30))));
            var middle = start(sector.place + 0.5);
            var far = ring * 3 + 46;
            var said = new Shape.Words(
                    text("tool.network.sector." + sector),
                    new Point(Math.cos(middle) * far, Math.sin(middle) * far + 4),
                    Math.abs(Math.cos(middle)) < 0.3 ? Anchor.MIDDLE : Math.cos(middle) > 0 ? Anchor.START : Anchor.END,
                    13,
                    true,
                    Look.TEXT_SOFT);
            canvas.label("sector", said);
        }
        canvas.symbol("whose", new Shape.Circle(new Point(0, 0), 40, Look.SYMBOL_FOCUS));
        var name = Lettering.wrap(whose, 70, SIZE, true, 3);
        Shape.lines(name, new Point(0, 4 - (name.size() - 1) * SIZE * 0.6), Anchor.MIDDLE, SIZE, true, Look.TEXT)
                .forEach(it -> canvas.inside("whose", it));
        taken.add(Box.centred(new Point(0, 0), 80, 80));
        for (var helper : helpers) {
            if (!place(canvas, helper, ring, taken, 2 * Math.PI / count)) {
                return Optional.empty();
            }
        }
        return Optional.of(canvas.fitted(title, on, text("tool.network.description", helpers.size()), 620));
    }

    private static double start(double sector) {
        return 2 * Math.PI * sector / Sector.values().length - Math.PI / 2;
    }

    /** Tries places in the helper's sector on the circle, the middle of the sector first. */
    private static boolean place(Canvas canvas, Helper helper, double ring, List<Box> taken, double wide) {
        var lines = Lettering.wrap(helper.name(), 104, SIZE, true, 2);
        var plain = helper.support().isBlank()
                ? List.<String>of()
                : Lettering.wrap(helper.support(), 104, SIZE - 1.5, false, 1);
        var width = 14.0;
        for (var line : lines) {
            width = Math.max(width, Lettering.width(line, SIZE, true));
        }
        for (var line : plain) {
            width = Math.max(width, Lettering.width(line, SIZE - 1.5, false));
        }
        var height = 18 + (lines.size() + plain.size()) * SIZE * Lettering.LEADING;
        var middle = start(helper.sector().place + 0.5);
        var radius = ring * helper.circle().ring - ring * 0.5 + 34;
        for (var step = 0; step < 60; step++) {
            var aside = (step % 20 + 1) / 2 * (step % 2 == 0 ? 1 : -1) * wide / 22;
            var out = radius + (step / 20 == 0 ? 0 : step / 20 == 1 ? ring * 0.2 : -ring * 0.2);
            var at = new Point(out * Math.cos(middle + aside), out * Math.sin(middle + aside));
            var box = new Box(at.x() - width / 2 - 3, at.y() - 10, width + 6, height);
            if (taken.stream().noneMatch(box::overlaps)) {
                taken.add(box);
                canvas.symbol(helper.key(), new Shape.Circle(at, 6.5, helper.mutual() ? Look.SOLID_BRAND : Look.PLAIN));
                var y = at.y() + 19;
                for (var line : lines) {
                    canvas.label(
                            helper.key(),
                            new Shape.Words(line, new Point(at.x(), y), Anchor.MIDDLE, SIZE, true, Look.TEXT));
                    y += SIZE * Lettering.LEADING;
                }
                for (var line : plain) {
                    canvas.label(
                            helper.key(),
                            Shape.words(line, new Point(at.x(), y), Anchor.MIDDLE, SIZE - 1.5, Look.TEXT_SOFT));
                    y += SIZE * Lettering.LEADING;
                }
                return true;
            }
        }
        return false;
    }
}
