package pl.oparcie.tool.drawn;

import static pl.oparcie.platform.text.Texts.text;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import pl.oparcie.tool.picture.Box;
import pl.oparcie.tool.picture.Lettering;
import pl.oparcie.tool.picture.Look;
import pl.oparcie.tool.picture.Picture;
import pl.oparcie.tool.picture.Point;
import pl.oparcie.tool.picture.Shape;
import pl.oparcie.tool.picture.Shape.Anchor;
import pl.oparcie.tool.picture.Ties;

/** The field of forces: what helps a change from the left, what hinders it from the right; the longer the arrow, the stronger. */
public final class ForceField {

    /** A force of weight 1 to 5. */
    public record Force(String words, boolean helps, int weight) {}

    private static final double UNIT = 44;
    private static final double LABEL = 190;
    private static final double SIZE = 12.5;

    private ForceField() {}

    public static Picture draw(String title, LocalDate on, String change, List<Force> forces) {
        var canvas = new Canvas();
        var lines = Lettering.wrap(change, 300, 14, true, 3);
        canvas.box(
                "change",
                Box.centred(new Point(0, 0), 330, Canvas.high(lines.size(), 14)),
                Look.SOFT,
                lines,
                List.of(),
                14);
        var top = Canvas.high(lines.size(), 14) / 2 + 16;
        canvas.label("helps", heading(text("tool.forcefield.helps"), -UNIT * 5 / 2 - 20, top + 14));
        canvas.label("hinders", heading(text("tool.forcefield.hinders"), UNIT * 5 / 2 + 20, top + 14));
        var bottom = Math.max(side(canvas, forces, true, top + 40), side(canvas, forces, false, top + 40));
        canvas.ground("middle", Shape.line(Look.INK, new Point(0, top), new Point(0, bottom)));
        return canvas.fitted(title, on, text("tool.forcefield.description", forces.size()), 620);
    }

    private static Shape heading(String words, double x, double y) {
        return new Shape.Words(words, new Point(x, y), Anchor.MIDDLE, 13, true, Look.TEXT_SOFT);
    }

    private static double side(Canvas canvas, List<Force> forces, boolean helps, double top) {
        var y = top;
        var sign = helps ? -1 : 1;
        for (var force : forces.stream()
                .filter(it -> it.helps() == helps)
                .sorted(Comparator.comparingInt(Force::weight).reversed())
                .toList()) {
            var lines = Lettering.wrap(force.words(), LABEL, SIZE, false, 3);
            var height = Math.max(30, lines.size() * SIZE * Lettering.LEADING + 10);
            var middle = y + height / 2;
            var far = new Point(sign * (12 + force.weight() * UNIT), middle);
            var tip = new Point(sign * 8, middle);
            canvas.line("force", Shape.line(helps ? Look.BRAND : Look.BRAND_DASHED, far, tip.plus(sign * 10, 0)));
            canvas.inside("force", Ties.head(far, tip, Look.SOLID));
            canvas.label(
                    "force",
                    new Shape.Words(
                            Integer.toString(force.weight()),
                            far.plus(sign * 12, 4.5),
                            Anchor.MIDDLE,
                            SIZE,
                            true,
                            Look.TEXT));
            var left = far.plus(sign * 26, SIZE * 0.35 - (lines.size() - 1) * SIZE * 0.6);
            Shape.lines(lines, left, helps ? Anchor.END : Anchor.START, SIZE, false, Look.TEXT)
                    .forEach(it -> canvas.label("force", it));
            y += height + 4;
        }
        return y;
    }
}
