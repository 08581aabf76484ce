package pl.oparcie.tool.drawn;

import static pl.oparcie.platform.text.Texts.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import pl.oparcie.tool.picture.Box;
import pl.oparcie.tool.picture.Lettering;
import pl.oparcie.tool.picture.Look;
import pl.oparcie.tool.picture.Mark;
import pl.oparcie.tool.picture.Overlaps;
import pl.oparcie.tool.picture.Picture;
import pl.oparcie.tool.picture.Point;
import pl.oparcie.tool.picture.Shape;
import pl.oparcie.tool.picture.Shape.Anchor;
import pl.oparcie.tool.picture.Ties;
import pl.oparcie.tool.picture.Ties.Pattern;

/** The ecomap: the household in the middle, what surrounds it on a ring, and by the line between them how strong the tie is. */
public final class Ecomap {

    public enum Strength {
        STRONG,
        GOOD,
        WEAK,
        STRESSFUL,
        BROKEN
    }

    /** Where energy goes. */
    public enum Direction {
        BOTH,
        TO_FAMILY,
        FROM_FAMILY,
        NONE
    }

    /** Something outside the household. */
    public record Around(String key, String name, String kind, Strength strength, Direction direction, String note) {}

    /** Somebody in the household: name and sex as a genogram draws it. */
    public record Member(String name, boolean woman, boolean unknown) {}

    private static final Map<Strength, Pattern> PATTERNS = Map.of(
            Strength.STRONG, Pattern.TRIPLE,
            Strength.GOOD, Pattern.DOUBLE,
            Strength.WEAK, Pattern.DOTTED,
            Strength.STRESSFUL, Pattern.ZIGZAG,
            Strength.BROKEN, Pattern.CUT);

    private static final double BOX = 132;
    private static final double SIZE = 13;
    private static final double ARROW = 11;
    private static final int TRIES = 60;
    private static final double AIR = 14;

    private Ecomap() {}

    public static Picture draw(String title, LocalDate on, String family, List<Member> members, List<Around> systems) {
        var picture = draw(title, on, family, members, systems, 0);
        for (var i = 1; i < TRIES && !airy(picture); i++) {
            picture = draw(title, on, family, members, systems, i);
        }
        return picture;
    }

    /** Nothing on anything else, and some air between the boxes. */
    private static boolean airy(Picture picture) {
        var boxes = picture.marks().stream()
                .filter(it -> it.role() == Mark.Role.SYMBOL)
                .map(it -> it.shape().box().grow(AIR / 2))
                .toList();
        for (var i = 0; i < boxes.size(); i++) {
            for (var other : boxes.subList(i + 1, boxes.size())) {
                if (boxes.get(i).overlaps(other)) {
                    return false;
                }
            }
        }
        return Overlaps.of(picture).isEmpty();
    }

    private static Picture draw(
            String title, LocalDate on, String family, List<Member> members, List<Around> systems, int wider) {
        var canvas = new Canvas();
        var middle = new Point(0, 0);
        var core = core(members.size());
        household(canvas, family, members, core);
        var twoRings = systems.size() > 12;
        var wide = core + 190 + wider * 18;
        var high = core + 110 + wider * 13;
        for (var i = 0; i < systems.size(); i++) {
            var far = twoRings && i % 2 == 1 ? 1.55 : 1;
            var angle = 2 * Math.PI * i / systems.size() - Math.PI / 2;
            var at = new Point(wide * far * Math.cos(angle), high * far * Math.sin(angle));
            system(canvas, systems.get(i), middle, at, core);
        }
        var box = canvas.marks.stream()
                .map(it -> it.shape().box())
                .reduce(Box::with)
                .orElseThrow();
        legend(canvas, systems, box);
        return canvas.fitted(title, on, text("tool.ecomap.description", systems.size()), 620);
    }

    private static double core(int members) {
        return 74 + Math.max(0, members - 4) * 9.0;
    }

    private static void household(Canvas canvas, String family, List<Member> members, double core) {
        canvas.symbol("family", new Shape.Circle(new Point(0, 0), core, Look.SOFT));
        var name = Lettering.wrap(family, core * 1.5, 14, true, 2);
        var lines = name.size() * 17 + members.size() * 18.0;
        var y = -lines / 2 + 13;
        for (var line : name) {
            canvas.inside("family", new Shape.Words(line, new Point(0, y), Anchor.MIDDLE, 14, true, Look.TEXT));
            y += 17;
        }
        for (var member : members) {
            var room = 2 * Math.sqrt(Math.max(400, (core - 8) * (core - 8) - y * y)) - 20;
            var said = Lettering.wrap(member.name(), room, 12, false, 1).getFirst();
            var left = -(Lettering.width(said, 12, false) + 16) / 2;
            var at = new Point(left + 5, y - 4);
            canvas.inside(
                    "family",
                    member.unknown()
                            ? Shape.polygon(Look.PLAIN, List.of(at.plus(0, -6), at.plus(6, 5), at.plus(-6, 5)))
                            : member.woman()
                                    ? new Shape.Circle(at, 5.5, Look.PLAIN)
                                    : Shape.rectangle(Look.PLAIN, Box.centred(at, 10, 10), 0));
            canvas.inside("family", Shape.words(said, new Point(left + 16, y), Anchor.START, 12, Look.TEXT));
            y += 18;
        }
    }

    private static void system(Canvas canvas, Around system, Point middle, Point at, double core) {
        var bold = Lettering.wrap(system.name(), BOX - 16, SIZE, true, 3);
        var plain = system.note().isBlank()
                ? List.<String>of()
                : Lettering.wrap(system.note(), BOX - 16, SIZE - 1.5, false, 2);
        var box = Box.centred(at, BOX, Canvas.high(bold.size() + plain.size(), SIZE));
        var start = middle.towards(at, (core + 4) / middle.distance(at));
        var end = edge(box.grow(5), middle);
        var from = start;
        var to = end;
        if (system.direction() == Direction.TO_FAMILY || system.direction() == Direction.BOTH) {
            canvas.inside(system.key(), Ties.head(end, start, Look.SOLID));
            from = start.towards(end, ARROW / start.distance(end));
        }
        if (system.direction() == Direction.FROM_FAMILY || system.direction() == Direction.BOTH) {
            canvas.inside(system.key(), Ties.head(start, end, Look.SOLID));
            to = end.towards(start, ARROW / start.distance(end));
        }
        canvas.marks.addAll(
                Ties.draw(system.key(), PATTERNS.getOrDefault(system.strength(), Pattern.PLAIN), List.of(from, to)));
        canvas.box(system.key(), box, Look.PLAIN, bold, plain, SIZE);
    }

    /** Where the way from a point outside to the middle of a box meets its edge. */
    static Point edge(Box box, Point outside) {
        var centre = box.centre();
        var dx = Math.abs(outside.x() - centre.x());
        var dy = Math.abs(outside.y() - centre.y());
        var share = Math.min(dx == 0 ? 1 : box.width() / 2 / dx, dy == 0 ? 1 : box.height() / 2 / dy);
        return centre.towards(outside, Math.min(1, share));
    }

    private static void legend(Canvas canvas, List<Around> systems, Box box) {
        var entries = new ArrayList<Runnable>();
        var x = new double[] {box.x()};
        var y = new double[] {box.bottom() + 44};
        for (var strength : Strength.values()) {
            if (systems.stream().anyMatch(it -> it.strength() == strength)) {
                entries.add(() -> {
                    var words = text("tool.ecomap.strength." + strength);
                    var wide = 62 + Lettering.width(words, 12, false) + 20;
                    if (x[0] + wide > Math.max(box.right(), box.x() + 560)) {
                        x[0] = box.x();
                        y[0] += 26;
                    }
                    for (var mark : Ties.draw(
                            "legend",
                            PATTERNS.getOrDefault(strength, Pattern.PLAIN),
                            List.of(new Point(x[0], y[0]), new Point(x[0] + 52, y[0])))) {
                        canvas.marks.add(new Mark(Mark.Role.INSIDE, "legend", mark.shape()));
                    }
                    canvas.label(
                            "legend",
                            Shape.words(words, new Point(x[0] + 62, y[0] + 4), Anchor.START, 12, Look.TEXT_SOFT));
                    x[0] += wide;
                });
            }
        }
        entries.forEach(Runnable::run);
        if (!systems.isEmpty()) {
            canvas.label(
                    "legend",
                    Shape.words(
                            text("tool.ecomap.legend.arrow"),
                            new Point(box.x(), y[0] + 30),
                            Anchor.START,
                            12,
                            Look.TEXT_SOFT));
        }
    }
}
