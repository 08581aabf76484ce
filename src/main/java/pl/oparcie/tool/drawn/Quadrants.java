package pl.oparcie.tool.drawn;

import static pl.oparcie.platform.text.Texts.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import pl.oparcie.tool.picture.Box;
import pl.oparcie.tool.picture.Lettering;
import pl.oparcie.tool.picture.Look;
import pl.oparcie.tool.picture.Picture;
import pl.oparcie.tool.picture.Point;
import pl.oparcie.tool.picture.Shape;
import pl.oparcie.tool.picture.Shape.Anchor;

/** Lists side by side, two in a row: SWOT, the map of resources. */
public final class Quadrants {

    public record Field(String heading, List<String> words) {}

    private static final double WIDTH = 360;
    private static final double SIZE = 13;

    private Quadrants() {}

    public static Picture draw(String title, LocalDate on, List<Field> fields) {
        var canvas = new Canvas();
        var y = 0.0;
        for (var i = 0; i < fields.size(); i += 2) {
            var row = fields.subList(i, Math.min(fields.size(), i + 2));
            var texts = row.stream().map(Quadrants::lines).toList();
            var height = 52 + texts.stream().mapToInt(List::size).max().orElse(0) * SIZE * Lettering.LEADING;
            for (var j = 0; j < row.size(); j++) {
                var box = new Box(j * (WIDTH + 12), y, WIDTH, Math.max(110, height));
                canvas.ground("field", Shape.rectangle((i / 2 + j) % 2 == 0 ? Look.SOFT : Look.PLAIN, box, 8));
                canvas.label(
                        "field",
                        new Shape.Words(
                                row.get(j).heading(),
                                new Point(box.x() + 14, y + 24),
                                Anchor.START,
                                14,
                                true,
                                Look.TEXT));
                Shape.lines(texts.get(j), new Point(box.x() + 14, y + 46), Anchor.START, SIZE, false, Look.TEXT)
                        .forEach(it -> canvas.label("field", it));
            }
            y += Math.max(110, height) + 12;
        }
        return canvas.fitted(title, on, text("tool.description"), 620);
    }

    private static List<String> lines(Field field) {
        var lines = new ArrayList<String>();
        field.words().forEach(it -> lines.addAll(Lettering.wrap("• " + it, WIDTH - 28, SIZE, false, 4)));
        return lines;
    }
}
