package pl.oparcie.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What the styles of a Writer document say. */
final class WriterStyles {

    private static final int DEEPEST = 20;
    private static final double USUAL_SIZE = 11;

    /** Styles by family and name; those of the text itself before those of the pages. */
    private final Map<String, Element> styles = new HashMap<>();

    private final Map<String, Element> lists = new HashMap<>();
    private final Map<String, Element> defaults = new HashMap<>();

    /** Of several parts; names of a part after another win. */
    WriterStyles(List<@Nullable Document> parts) {
        for (var part : parts) {
            if (part != null) {
                for (var style : Xml.below(part, element -> Xml.is(element, "style"))) {
                    styles.put(Xml.attribute(style, "family") + "/" + Xml.attribute(style, "name"), style);
                }
                for (var style : Xml.below(part, element -> Xml.is(element, "default-style"))) {
                    defaults.put(Xml.attribute(style, "family"), style);
                }
                for (var list : Xml.below(part, element -> Xml.is(element, "list-style"))) {
                    lists.put(Xml.attribute(list, "name"), list);
                }
            }
        }
    }

    private List<Element> chain(String family, String name) {
        var chain = new ArrayList<Element>();
        var at = styles.get(family + "/" + name);
        for (var depth = 0; at != null && depth < DEEPEST; depth++) {
            chain.add(at);
            at = styles.get(family + "/" + Xml.attribute(at, "parent-style-name"));
        }
        var last = defaults.get(family);
        if (last != null) {
            chain.add(last);
        }
        return chain;
    }

    private static String find(List<Element> chain, String properties, String name) {
        return chain.stream()
                .map(style -> Xml.attribute(style, properties, name))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    Sheet.Points points(String list) {
        var style = lists.get(list);
        var numbered = style != null
                && Xml.children(style).stream()
                        .findFirst()
                        .map(level -> level.getLocalName().endsWith("number"))
                        .orElse(false);
        return numbered ? Sheet.Points.NUMBERS : Sheet.Points.DOTS;
    }

    String css(String paragraph, boolean point) {
        var chain = chain("paragraph", paragraph);
        var own = "paragraph-properties";
        var css = new Css().side(find(chain, own, "text-align"));
        for (var side : List.of("margin-top", "margin-bottom")) {
            css.points(side, Css.clamp(Css.length(find(chain, own, side)), 0, 400));
        }
        if (!point) {
            css.points("margin-left", Css.clamp(Css.length(find(chain, own, "margin-left")), 0, 400));
        }
        var lines = find(chain, own, "line-height");
        if (lines.endsWith("%")) {
            var height = Css.number(lines.substring(0, lines.length() - 1), 100) / 100 * 1.2;
            css.set("line-height", String.format(java.util.Locale.ROOT, "%.2f", Css.clamp(height, 1, 3)));
        }
        if (find(chain, own, "break-before").equals("page")) {
            css.set("page-break-before", "always");
        }
        if (find(chain, own, "keep-with-next").equals("always")) {
            css.set("page-break-after", "avoid");
        }
        for (var side : List.of("border-top", "border-bottom")) {
            border(css, side, find(chain, own, side));
        }
        css.points("font-size", size(chain));
        return css.toString();
    }

    private static void border(Css css, String side, String value) {
        var ink = value.replaceAll(".*(#[0-9a-fA-F]{6}).*", "$1");
        if (!value.isEmpty() && !value.equals("none")) {
            css.set(side, "0.8pt solid " + (ink.length() == 7 && ink.startsWith("#") ? ink : "#000000"));
        }
    }

    /** Size of the letters; parts of a hundred are of the style below. */
    private static double size(List<Element> chain) {
        var scale = 1.0;
        for (var style : chain) {
            var written = Xml.attribute(style, "text-properties", "font-size");
            if (written.endsWith("%")) {
                scale *= Css.number(written.substring(0, written.length() - 1), 100) / 100;
            } else if (!Double.isNaN(Css.length(written))) {
                return Css.clamp(Css.length(written) * scale, 6, 40);
            }
        }
        return Css.clamp(USUAL_SIZE * scale, 6, 40);
    }

    /** The look of words within spans, the innermost first. */
    String css(String paragraph, List<String> spans) {
        var chain = new ArrayList<Element>();
        spans.forEach(span -> chain.addAll(chain("text", span).stream()
                .filter(style -> Xml.is(style, "style"))
                .toList()));
        var own = "text-properties";
        var all = new ArrayList<>(chain);
        all.addAll(chain("paragraph", paragraph));
        var css = new Css().colour(find(all, own, "color"));
        if (Set.of("bold", "600", "700", "800", "900").contains(find(all, own, "font-weight"))) {
            css.set("font-weight", "bold");
        }
        if (find(all, own, "font-style").equals("italic")) {
            css.set("font-style", "italic");
        }
        var under = find(all, own, "text-underline-style");
        if (!under.isEmpty() && !under.equals("none")) {
            css.set("text-decoration", "underline");
        }
        var size = find(chain, own, "font-size");
        if (!Double.isNaN(Css.length(size))) {
            css.points("font-size", Css.clamp(Css.length(size), 6, 40));
        }
        return css.toString();
    }

    /** Width of a column in points. */
    double width(String column) {
        return Css.length(find(chain("table-column", column), "table-column-properties", "column-width"));
    }

    boolean lines(String cell) {
        return chain("table-cell", cell).stream()
                .flatMap(style -> Xml.child(style, "table-cell-properties").stream())
                .anyMatch(properties -> List.of("border", "border-top", "border-bottom", "border-left").stream()
                        .map(side -> Xml.attribute(properties, side))
                        .anyMatch(line -> !line.isEmpty() && !line.equals("none")));
    }
}
