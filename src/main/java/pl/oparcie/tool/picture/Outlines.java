package pl.oparcie.tool.picture;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.util.Objects;

/** Words as the outlines of their letters, so that paper shows them in our font whatever draws it. */
final class Outlines {

    private static final Font REGULAR = font("Regular");
    private static final Font BOLD = font("Bold");
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final int COORDINATES = 6;

    private Outlines() {}

    private static Font font(String style) {
        try (var file = Outlines.class.getResourceAsStream("/font/Lato-" + style + ".ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(file));
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The {@code d} of a path. */
    static String of(Shape.Words words) {
        var font = (words.bold() ? BOLD : REGULAR).deriveFont((float) words.size());
        var glyphs = font.createGlyphVector(EXACT, words.text());
        var width = glyphs.getLogicalBounds().getWidth();
        var left =
                switch (words.anchor()) {
                    case START -> words.at().x();
                    case MIDDLE -> words.at().x() - width / 2;
                    case END -> words.at().x() - width;
                };
        var path = new StringBuilder();
        var at = new double[COORDINATES];
        for (var it = glyphs.getOutline((float) left, (float) words.at().y()).getPathIterator(null);
                !it.isDone();
                it.next()) {
            switch (it.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> add(path, 'M', at, 2);
                case PathIterator.SEG_LINETO -> add(path, 'L', at, 2);
                case PathIterator.SEG_QUADTO -> add(path, 'Q', at, 4);
                case PathIterator.SEG_CUBICTO -> add(path, 'C', at, COORDINATES);
                default -> path.append('Z');
            }
        }
        return path.toString();
    }

    private static void add(StringBuilder path, char command, double[] at, int count) {
        path.append(command);
        for (var i = 0; i < count; i++) {
            path.append(i == 0 ? "" : " ").append(Math.round(at[i] * 100) / 100.0);
        }
    }
}
