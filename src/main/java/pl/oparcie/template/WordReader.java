package pl.oparcie.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads a document of Word as paper needs it. */
final class WordReader {

    private static final double TWENTIETH = 20;
    private static final double USUAL_MARGIN = 1134;
    /** English metric units in a point. */
    private static final double EMU = 12_700;

    private final Letter letter;
    private final WordStyles styles;

    private WordReader(Letter letter) {
        this.letter = letter;
        this.styles = new WordStyles(part("word/styles.xml"), part("word/numbering.xml"));
    }

    private @Nullable Document part(String name) {
        var part = letter.parts().get(name);
        try {
            return part == null ? null : Xml.parse(part);
        } catch (java.io.IOException e) {
            return null; // paper can do without
        }
    }

    static Sheet read(Letter letter) {
        var reader = new WordReader(letter);
        var body = letter.stories().getFirst().root();
        var section = Xml.child(body, "sectPr").orElse(null);
        var margins = Xml.child(section, "pgMar").orElse(null);
        var head = reader.story(section, "headerReference");
        var foot = reader.story(section, "footerReference");
        var top = Math.max(margin(margins, "top"), margin(margins, "header") + Sheet.LINE * head.size());
        var bottom = Math.max(margin(margins, "bottom"), margin(margins, "footer") + Sheet.LINE * foot.size());
        return new Sheet(
                head,
                reader.blocks(body, WordDialect.MAIN),
                foot,
                List.of(top, margin(margins, "right"), bottom, margin(margins, "left")));
    }

    private static double margin(@Nullable Element margins, String side) {
        return Css.clamp(Css.number(Xml.attribute(margins, side), USUAL_MARGIN) / TWENTIETH, 28, 120);
    }

    /** What the section names as its head or foot: that of the first page, where the two differ, is left to Word. */
    private List<Sheet.Block> story(@Nullable Element section, String reference) {
        if (section == null) {
            return List.of();
        }
        var id = Xml.children(section, reference).stream()
                .filter(one -> !Xml.attribute(one, "type").equals("even"))
                .min(java.util.Comparator.comparing(
                        one -> !Xml.attribute(one, "type").equals("default")))
                .map(one -> Xml.attribute(one, "id"))
                .orElse("");
        return target(WordDialect.MAIN, id)
                .map(name -> {
                    var story = letter.words().get(name);
                    return story == null ? List.<Sheet.Block>of() : blocks(story.getDocumentElement(), name);
                })
                .orElse(List.of());
    }

    private Optional<String> target(String part, String id) {
        var relations = part(part.replaceFirst("word/(.*)", "word/_rels/$1.rels"));
        return relations == null
                ? Optional.empty()
                : Xml.children(relations.getDocumentElement(), "Relationship").stream()
                        .filter(one -> Xml.attribute(one, "Id").equals(id))
                        .filter(one -> !Xml.attribute(one, "TargetMode").equals("External"))
                        .map(one -> Xml.attribute(one, "Target"))
                        .map(target -> target.startsWith("/") ? target.substring(1) : "word/" + target)
                        .findFirst();
    }

    private List<Sheet.Block> blocks(Node parent, String part) {
        var blocks = new ArrayList<Sheet.Block>();
        for (var child : Xml.children(parent)) {
            switch (child.getLocalName()) {
                case "p" -> paragraph(child, part, blocks);
                case "tbl" -> blocks.add(table(child, part));
                case "sdt" -> Xml.child(child, "sdtContent").ifPresent(content -> blocks.addAll(blocks(content, part)));
                case "ins", "smartTag", "customXml" -> blocks.addAll(blocks(child, part));
                default -> {
                    // properties, bookmarks
                }
            }
        }
        return blocks;
    }

    private void paragraph(Element paragraph, String part, List<Sheet.Block> blocks) {
        var runs = new ArrayList<Sheet.Run>();
        runs(paragraph, paragraph, part, runs);
        blocks.add(new Sheet.Paragraph(styles.level(paragraph), styles.css(paragraph), runs, styles.points(paragraph)));
        Xml.below(paragraph, element -> Xml.is(element, "txbxContent") && Xml.is(outer(element), "Choice"))
                .forEach(box -> blocks.addAll(blocks(box, part)));
    }

    /** The element of the two ways to say a text box in which this one stands. */
    private static Node outer(Element box) {
        for (var at = box.getParentNode(); at != null; at = at.getParentNode()) {
            if (Xml.is(at, "Choice") || Xml.is(at, "Fallback")) {
                return at;
            }
        }
        return box;
    }

    private void runs(Node node, Element paragraph, String part, List<Sheet.Run> runs) {
        var field = "";
        for (var child : Xml.children(node)) {
            switch (child.getLocalName()) {
                case "r" -> {
                    var begins = Xml.attribute(child, "fldChar", "fldCharType");
                    var order = Xml.child(child, "instrText")
                            .map(Node::getTextContent)
                            .orElse("");
                    if (page(order).isPresent()) {
                        field = order;
                        runs.add(new Sheet.Run(page(order).orElseThrow(), "", styles.css(paragraph, child)));
                    } else if (begins.equals("end")) {
                        field = "";
                    } else if (field.isEmpty()) {
                        run(child, paragraph, part, runs);
                    }
                }
                case "fldSimple" ->
                    page(Xml.attribute(child, "instr"))
                            .ifPresentOrElse(
                                    kind -> runs.add(new Sheet.Run(kind, "", inner(paragraph, child))),
                                    () -> runs(child, paragraph, part, runs));
                case "del", "moveFrom", "pPr" -> {
                    // no longer there
                }
                case "sdt" -> Xml.child(child, "sdtContent").ifPresent(content -> runs(content, paragraph, part, runs));
                default -> {
                    if (Xml.children(child, "r").size() > 0) {
                        runs(child, paragraph, part, runs);
                    }
                }
            }
        }
    }

    private String inner(Element paragraph, Element field) {
        return Xml.child(field, "r").map(run -> styles.css(paragraph, run)).orElse("");
    }

    private static Optional<Sheet.Run.Kind> page(String order) {
        var name = order.strip().split("\\s+")[0].toUpperCase(Locale.ROOT);
        return switch (name) {
            case "PAGE" -> Optional.of(Sheet.Run.Kind.PAGE);
            case "NUMPAGES", "SECTIONPAGES" -> Optional.of(Sheet.Run.Kind.PAGES);
            default -> Optional.empty();
        };
    }

    private void run(Element run, Element paragraph, String part, List<Sheet.Run> runs) {
        var css = styles.css(paragraph, run);
        for (var child : Xml.children(run)) {
            switch (child.getLocalName()) {
                case "t" -> runs.add(new Sheet.Run(Sheet.Run.Kind.TEXT, child.getTextContent(), css));
                case "tab" ->
                    runs.add(new Sheet.Run(
                            styles.rightTab(paragraph) ? Sheet.Run.Kind.RIGHT_TAB : Sheet.Run.Kind.TAB, "", ""));
                case "br", "cr" -> runs.add(new Sheet.Run(Sheet.Run.Kind.BREAK, Xml.attribute(child, "type"), ""));
                case "noBreakHyphen" -> runs.add(new Sheet.Run(Sheet.Run.Kind.TEXT, "\u2011", css));
                case "drawing" -> picture(child, part).ifPresent(runs::add);
                default -> {
                    // notes, marks
                }
            }
        }
    }

    private Optional<Sheet.Run> picture(Element drawing, String part) {
        var id = Xml.first(drawing, "blip")
                .map(blip -> Xml.attribute(blip, "embed"))
                .orElse("");
        var size = Xml.first(drawing, "extent").orElse(null);
        var words = Xml.first(drawing, "docPr")
                .map(about -> Xml.attribute(about, "descr"))
                .orElse("");
        return target(part, id)
                .map(name -> letter.parts().get(name))
                .flatMap(bytes -> Picture.of(
                        bytes,
                        Css.number(Xml.attribute(size, "cx"), 0) / EMU,
                        Css.number(Xml.attribute(size, "cy"), 0) / EMU,
                        words));
    }

    private Sheet.Table table(Element table, String part) {
        var widths = Xml.child(table, "tblGrid").stream()
                .flatMap(grid -> Xml.children(grid, "gridCol").stream())
                .map(column -> Css.number(Xml.attribute(column, "w"), 0))
                .toList();
        var all = widths.stream().mapToDouble(Double::doubleValue).sum();
        var rows = new ArrayList<Sheet.Row>();
        for (var row : Xml.children(table, "tr")) {
            var head = Xml.child(row, "trPr")
                    .map(properties -> Xml.child(properties, "tblHeader").isPresent())
                    .orElse(false);
            rows.add(new Sheet.Row(
                    head,
                    Xml.children(row, "tc").stream()
                            .map(cell -> cell(cell, part))
                            .toList()));
        }
        return new Sheet.Table(
                lines(table),
                all > 0 ? widths.stream().map(width -> width * 100 / all).toList() : List.of(),
                rows);
    }

    private Sheet.Cell cell(Element cell, String part) {
        var span = Xml.child(cell, "tcPr")
                .map(properties -> Xml.attribute(properties, "gridSpan", "val"))
                .orElse("");
        return new Sheet.Cell((int) Css.clamp(Css.number(span, 1), 1, 60), blocks(cell, part));
    }

    /** Whether lines are drawn between the cells, or the table only puts things side by side. */
    private static boolean lines(Element table) {
        var properties = Xml.child(table, "tblPr").orElse(null);
        var drawn = Xml.child(properties, "tblBorders").stream()
                .flatMap(borders -> Xml.children(borders).stream())
                .anyMatch(line -> !List.of("nil", "none").contains(Xml.attribute(line, "val")));
        var styled = Xml.attribute(properties, "tblStyle", "val").toLowerCase(Locale.ROOT);
        var own = Xml.child(properties, "tblBorders").isPresent();
        return drawn || (!own && (styled.contains("grid") || styled.contains("siatka")));
    }
}
