package pl.oparcie.tool.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import pl.oparcie.tool.picture.Shape.Anchor;

/** Writes a picture as SVG: classes for the screen, presentation attributes for paper, no style, no script. */
public final class SvgWriter {

    private SvgWriter() {}

    /**
     * The whole {@code <svg>}.
     *
     * @param id unique on the page; its title and description are named after it
     */
    public static String write(Picture picture, String id) {
        var svg = open(picture, id, "img", "");
        picture.marks().forEach(mark -> write(mark.shape(), svg));
        return svg.append("</svg>").toString();
    }

    /** For paper: as large as the paper allows, in millimetres. */
    public static String write(Picture picture, String id, double widest, double highest) {
        var scale = Math.min(widest / picture.width(), highest / picture.height());
        var svg = open(
                picture,
                id,
                "img",
                " style=\"width: %smm; height: %smm\" alt=\"%s\""
                        .formatted(
                                number(picture.width() * scale),
                                number(picture.height() * scale),
                                escape(picture.title() + ". " + picture.description())));
        svg.append("<clipPath id=\"%s-sheet\"><path d=\"M0 0H%sV%sH0Z\"/></clipPath><g clip-path=\"url(#%s-sheet)\">"
                .formatted(id, number(picture.width()), number(picture.height()), id));
        picture.marks().forEach(mark -> {
            if (mark.shape() instanceof Shape.Words words) {
                svg.append("<path d=\"").append(Outlines.of(words)).append('"');
                look(words.look(), svg);
            } else {
                write(mark.shape(), svg);
            }
        });
        return svg.append("</g></svg>").toString();
    }

    /** Broader than a person with a name, so that each stands whole on one of the sheets. */
    public static final double OVERLAP = 170;

    /** A picture that is too wide to be read on one sheet, sheet by sheet, each a little over into the next; empty for one that fits. */
    public static List<String> parts(Picture picture, String id, double widest, double highest) {
        return parts(picture, id, widest, highest, highest);
    }

    /**
     * The same, where sheets without a heading have more room.
     *
     * @param alone how high a picture may be that has a sheet for itself
     */
    public static List<String> parts(Picture picture, String id, double widest, double highest, double alone) {
        if (Math.min(widest / picture.width(), highest / picture.height()) >= picture.legible()) {
            return List.of();
        }
        var wide = Math.min(picture.width(), widest / picture.legible());
        var high = Math.min(picture.height(), alone / picture.legible());
        var columns = sheets(picture.width(), wide);
        var rows = sheets(picture.height(), high);
        var parts = new ArrayList<String>();
        for (var row = 0; row < rows; row++) {
            for (var column = 0; column < columns; column++) {
                var box = new Box(
                        columns == 1 ? 0 : column * (picture.width() - wide) / (columns - 1),
                        rows == 1 ? 0 : row * (picture.height() - high) / (rows - 1),
                        wide,
                        high);
                var marks = picture.marks().stream()
                        .filter(mark -> mark.shape().box().overlaps(box.grow(4)))
                        .map(mark ->
                                new Mark(mark.role(), mark.owner(), mark.shape().moved(-box.x(), -box.y())))
                        .toList();
                var part = new Picture(picture.title(), picture.description(), wide, high, marks);
                parts.add(write(part, id + parts.size(), widest, alone));
            }
        }
        return parts;
    }

    private static int sheets(double whole, double sheet) {
        return whole <= sheet ? 1 : 1 + (int) Math.ceil((whole - sheet) / (sheet - OVERLAP));
    }

    /** So many times as large. */
    public static String write(Picture picture, String id, double times) {
        var svg = write(picture, id);
        var size = " width=\"%s\" height=\"%s\"";
        return svg.replaceFirst(
                size.formatted(number(picture.width()), number(picture.height())),
                size.formatted(number(picture.width() * times), number(picture.height() * times)));
    }

    /** As wide as the place it stands in. */
    public static String fitting(Picture picture, String id) {
        var svg = write(picture, id);
        var size = " width=\"%s\" height=\"%s\"".formatted(number(picture.width()), number(picture.height()));
        return svg.replaceFirst(size, " width=\"100%\"");
    }

    /** With ways from what stands in the picture to places on the page. */
    public static String write(Picture picture, String id, Map<String, String> links) {
        var svg = open(picture, id, "group", "");
        var linked = new LinkedHashMap<String, StringBuilder>();
        for (var mark : picture.marks()) {
            var link =
                    mark.role() == Mark.Role.LINE || mark.role() == Mark.Role.GROUND ? null : links.get(mark.owner());
            write(mark.shape(), link == null ? svg : linked.computeIfAbsent(link, it -> new StringBuilder()));
        }
        linked.forEach((link, marks) -> svg.append("<a href=\"")
                .append(escape(link))
                .append("\">")
                .append(marks)
                .append("</a>"));
        return svg.append("</svg>").toString();
    }

    private static StringBuilder open(Picture picture, String id, String role, String more) {
        var svg = new StringBuilder(picture.marks().size() * 120);
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"picture\" id=\"%s\" role=\"%s\" aria-labelledby=\"%s-title %s-desc\" "
                        .formatted(id, role, id, id));
        svg.append("viewBox=\"0 0 ").append(number(picture.width())).append(' ').append(number(picture.height()));
        svg.append("\" width=\"")
                .append(number(picture.width()))
                .append("\" height=\"")
                .append(number(picture.height()));
        svg.append('"')
                .append(more)
                .append(" font-family=\"Lato\"><title id=\"")
                .append(id)
                .append("-title\">");
        svg.append(escape(picture.title()))
                .append("</title><desc id=\"")
                .append(id)
                .append("-desc\">");
        return svg.append(escape(picture.description())).append("</desc>");
    }

    private static void write(Shape shape, StringBuilder svg) {
        switch (shape) {
            case Shape.Line line -> path(List.of(line.points()), line.round(), false, line.look(), svg);
            case Shape.Area area -> path(area.rings(), area.round(), true, area.look(), svg);
            case Shape.Circle circle -> {
                svg.append("<circle cx=\"").append(number(circle.centre().x()));
                svg.append("\" cy=\"").append(number(circle.centre().y()));
                svg.append("\" r=\"").append(number(circle.radius())).append('"');
                look(circle.look(), svg);
            }
            case Shape.Words words -> words(words, svg);
        }
    }

    private static void words(Shape.Words words, StringBuilder svg) {
        svg.append("<text x=\"")
                .append(number(words.at().x()))
                .append("\" y=\"")
                .append(number(words.at().y()));
        svg.append("\" font-size=\"").append(number(words.size())).append('"');
        if (words.anchor() != Anchor.START) {
            svg.append(" text-anchor=\"")
                    .append(words.anchor() == Anchor.MIDDLE ? "middle" : "end")
                    .append('"');
        }
        if (words.bold()) {
            svg.append(" font-weight=\"700\"");
        }
        svg.append(" class=\"")
                .append(words.look().css())
                .append("\" ")
                .append(words.look().attributes())
                .append('>');
        svg.append(escape(words.text())).append("</text>");
    }

    private static void path(List<List<Point>> rings, double round, boolean closed, Look look, StringBuilder svg) {
        svg.append("<path d=\"");
        for (var ring : rings) {
            ring(ring, round, closed, svg);
        }
        svg.append('"');
        look(look, svg);
    }

    private static void look(Look look, StringBuilder svg) {
        svg.append(" class=\"")
                .append(look.css())
                .append("\" ")
                .append(look.attributes())
                .append("/>");
    }

    private static void ring(List<Point> points, double round, boolean closed, StringBuilder svg) {
        var last = points.size() - 1;
        if (closed && round > 0) {
            var start = points.getLast().towards(points.getFirst(), 0.5);
            place('M', start, svg);
            for (var i = 0; i <= last; i++) {
                corner(
                        i == 0 ? start : points.get(i - 1),
                        points.get(i),
                        i == last ? start : points.get(i + 1),
                        round,
                        svg);
            }
        } else {
            place('M', points.getFirst(), svg);
            for (var i = 1; i <= last; i++) {
                if (round > 0 && i < last) {
                    corner(points.get(i - 1), points.get(i), points.get(i + 1), round, svg);
                } else {
                    place('L', points.get(i), svg);
                }
            }
        }
        if (closed) {
            svg.append('Z');
        }
    }

    private static void corner(Point before, Point at, Point after, double round, StringBuilder svg) {
        var in = Math.min(round, before.distance(at) / 2);
        var out = Math.min(round, after.distance(at) / 2);
        if (in < 0.5 || out < 0.5) {
            place('L', at, svg);
            return;
        }
        place('L', at.towards(before, in / before.distance(at)), svg);
        place('Q', at, svg);
        place(' ', at.towards(after, out / after.distance(at)), svg);
    }

    private static void place(char command, Point point, StringBuilder svg) {
        svg.append(command).append(number(point.x())).append(' ').append(number(point.y()));
    }

    private static String number(double value) {
        var tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : String.format(Locale.ROOT, "%.1f", tenths / 10.0);
    }

    /** XML text: characters that XML does not know are left out. */
    static String escape(String text) {
        var safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                default -> {
                    if (c >= ' ' && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF)) {
                        safe.appendCodePoint(c);
                    }
                }
            }
        });
        return safe.toString();
    }
}
