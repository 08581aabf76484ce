package pl.oparcie.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What the styles of a Word document say: a property is looked for in the paragraph, its style, the styles below that, the defaults. */
final class WordStyles {

    private static final int DEEPEST = 20;
    private static final Set<String> OFF = Set.of("0", "false", "off", "none");
    private static final double TWENTIETH = 20;
    private static final double USUAL_SIZE = 11;

    private final Map<String, Element> styles = new HashMap<>();
    private final Map<String, Element> lists = new HashMap<>();
    private @Nullable Element paragraphDefaults;
    private @Nullable Element runDefaults;
    private String usual = "";

    WordStyles(@Nullable Document written, @Nullable Document numbering) {
        if (written != null) {
            var root = written.getDocumentElement();
            for (var style : Xml.children(root, "style")) {
                styles.put(Xml.attribute(style, "styleId"), style);
                if ("paragraph".equals(Xml.attribute(style, "type")) && on(Xml.attribute(style, "default"), false)) {
                    usual = Xml.attribute(style, "styleId");
                }
            }
            var defaults = Xml.child(root, "docDefaults").orElse(null);
            paragraphDefaults = Xml.child(defaults, "pPrDefault")
                    .flatMap(found -> Xml.child(found, "pPr"))
                    .orElse(null);
            runDefaults = Xml.child(defaults, "rPrDefault")
                    .flatMap(found -> Xml.child(found, "rPr"))
                    .orElse(null);
        }
        if (numbering != null) {
            numbers(numbering.getDocumentElement());
        }
    }

    private void numbers(Element root) {
        var kinds = new HashMap<String, Element>();
        Xml.children(root, "abstractNum").forEach(kind -> kinds.put(Xml.attribute(kind, "abstractNumId"), kind));
        for (var list : Xml.children(root, "num")) {
            var kind = kinds.get(Xml.attribute(list, "abstractNumId", "val"));
            if (kind != null) {
                lists.put(Xml.attribute(list, "numId"), kind);
            }
        }
    }

    private static boolean on(String value, boolean missing) {
        return value.isEmpty() ? missing : !OFF.contains(value);
    }

    /** Properties of a paragraph, the nearest first. */
    private List<Element> paragraphChain(Element paragraph) {
        var own = Xml.child(paragraph, "pPr").orElse(null);
        return chain(own, styleOf(own), "pPr", paragraphDefaults);
    }

    private String styleOf(@Nullable Element properties) {
        var style = Xml.attribute(properties, "pStyle", "val");
        return style.isEmpty() ? usual : style;
    }

    private List<Element> chain(@Nullable Element own, String style, String part, @Nullable Element defaults) {
        var chain = new ArrayList<Element>();
        if (own != null) {
            chain.add(own);
        }
        var at = styles.get(style);
        for (var depth = 0; at != null && depth < DEEPEST; depth++) {
            Xml.child(at, part).ifPresent(chain::add);
            at = styles.get(Xml.attribute(at, "basedOn", "val"));
        }
        if (defaults != null) {
            chain.add(defaults);
        }
        return chain;
    }

    private static String find(List<Element> chain, String child, String name) {
        return chain.stream()
                .map(properties -> Xml.attribute(properties, child, name))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static boolean flag(List<Element> chain, String child) {
        return chain.stream()
                .flatMap(properties -> Xml.child(properties, child).stream())
                .findFirst()
                .map(found -> on(Xml.attribute(found, "val"), true))
                .orElse(false);
    }

    /** Level of a heading; 0 when the paragraph is none. */
    int level(Element paragraph) {
        var chain = paragraphChain(paragraph);
        var level = Css.number(find(chain, "outlineLvl", "val"), -1);
        var style = styleOf(Xml.child(paragraph, "pPr").orElse(null));
        if (level < 0 && Xml.attribute(styles.get(style), "name", "val").equalsIgnoreCase("title")) {
            return 1;
        }
        return level >= 0 && level < 6 ? (int) level + 1 : 0;
    }

    Sheet.Points points(Element paragraph) {
        var chain = paragraphChain(paragraph);
        var list = chain.stream()
                .flatMap(properties -> Xml.child(properties, "numPr").stream())
                .findFirst();
        var kind = lists.get(
                list.map(found -> Xml.attribute(found, "numId", "val")).orElse(""));
        if (kind == null) {
            return Sheet.Points.NONE;
        }
        var depth = list.map(found -> Xml.attribute(found, "ilvl", "val"))
                .filter(at -> !at.isEmpty())
                .orElse("0");
        var format = Xml.children(kind, "lvl").stream()
                .filter(level -> Xml.attribute(level, "ilvl").equals(depth))
                .map(level -> Xml.attribute(level, "numFmt", "val"))
                .findFirst()
                .orElse("bullet");
        return format.equals("bullet") || format.equals("none") ? Sheet.Points.DOTS : Sheet.Points.NUMBERS;
    }

    boolean rightTab(Element paragraph) {
        return paragraphChain(paragraph).stream()
                .flatMap(properties -> Xml.child(properties, "tabs").stream())
                .flatMap(tabs -> Xml.children(tabs, "tab").stream())
                .anyMatch(tab -> Set.of("right", "end").contains(Xml.attribute(tab, "val")));
    }

    String css(Element paragraph) {
        var chain = paragraphChain(paragraph);
        var css = new Css().side(find(chain, "jc", "val"));
        css.points("margin-top", clamp(find(chain, "spacing", "before")));
        css.points("margin-bottom", clamp(find(chain, "spacing", "after")));
        var left = find(chain, "ind", "left").isEmpty() ? find(chain, "ind", "start") : find(chain, "ind", "left");
        if (!left.isEmpty() && points(paragraph) == Sheet.Points.NONE) {
            css.points("margin-left", clamp(left));
            var hanging = Css.number(find(chain, "ind", "hanging"), 0);
            css.points("text-indent", (Css.number(find(chain, "ind", "firstLine"), 0) - hanging) / TWENTIETH);
        }
        var lines = Css.number(find(chain, "spacing", "line"), 240);
        if (!Set.of("exact", "atLeast").contains(find(chain, "spacing", "lineRule"))) {
            css.set("line-height", String.format(java.util.Locale.ROOT, "%.2f", Css.clamp(lines / 240 * 1.2, 1, 3)));
        }
        if (flag(chain, "pageBreakBefore")) {
            css.set("page-break-before", "always");
        }
        if (flag(chain, "keepNext")) {
            css.set("page-break-after", "avoid");
        }
        borders(chain, css);
        css.points("font-size", size(paragraph, null));
        return css.toString();
    }

    private static double clamp(String twips) {
        return Css.clamp(Css.number(twips, 0) / TWENTIETH, 0, 400);
    }

    private static void borders(List<Element> chain, Css css) {
        chain.stream()
                .flatMap(properties -> Xml.child(properties, "pBdr").stream())
                .findFirst()
                .ifPresent(all -> {
                    for (var side : List.of("top", "bottom")) {
                        var line = Xml.child(all, side).orElse(null);
                        if (on(Xml.attribute(line, "val"), false)
                                && !Xml.attribute(line, "val").equals("nil")) {
                            var ink = Xml.attribute(line, "color").matches("[0-9a-fA-F]{6}")
                                    ? Xml.attribute(line, "color")
                                    : "000000";
                            css.set("border-" + side, "0.8pt solid #" + ink);
                        }
                    }
                });
    }

    private List<Element> runChain(Element paragraph, @Nullable Element run) {
        var own = Xml.child(run, "rPr").orElse(null);
        var chain = new ArrayList<>(chain(own, Xml.attribute(own, "rStyle", "val"), "rPr", null));
        chain.addAll(chain(null, styleOf(Xml.child(paragraph, "pPr").orElse(null)), "rPr", runDefaults));
        return chain;
    }

    private double size(Element paragraph, @Nullable Element run) {
        var half = Css.number(find(runChain(paragraph, run), "sz", "val"), USUAL_SIZE * 2);
        return Css.clamp(half / 2, 6, 40);
    }

    String css(Element paragraph, Element run) {
        var chain = runChain(paragraph, run);
        var css = new Css().colour(find(chain, "color", "val"));
        if (flag(chain, "b")) {
            css.set("font-weight", "bold");
        }
        if (flag(chain, "i")) {
            css.set("font-style", "italic");
        }
        if (flag(chain, "u")) {
            css.set("text-decoration", "underline");
        }
        if (flag(chain, "strike")) {
            css.set("text-decoration", "line-through");
        }
        if (flag(chain, "caps")) {
            css.set("text-transform", "uppercase");
        }
        var size = size(paragraph, run);
        if (Math.abs(size - size(paragraph, null)) > 0.1) {
            css.points("font-size", size);
        }
        return css.toString();
    }
}
