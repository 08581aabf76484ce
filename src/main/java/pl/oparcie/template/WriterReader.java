package pl.oparcie.template;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Reads a document of Writer as paper needs it. */
final class WriterReader {

    private static final int MOST_COLUMNS = 60;

    private final Letter letter;
    /** Of the text, and of heads and feet, whose own styles may have the same names. */
    private final WriterStyles inText;

    private final WriterStyles onPages;
    private WriterStyles styles;

    private WriterReader(Letter letter) {
        this.letter = letter;
        var content = letter.words().get(WriterDialect.CONTENT);
        var pages = letter.words().get(WriterDialect.STYLES);
        this.inText = new WriterStyles(java.util.Arrays.asList(pages, content));
        this.onPages = new WriterStyles(java.util.Arrays.asList(content, pages));
        this.styles = inText;
    }

    static Sheet read(Letter letter) {
        var reader = new WriterReader(letter);
        var body = reader.blocks(letter.stories().getFirst().root());
        reader.styles = reader.onPages;
        var head = reader.story(Story.Place.HEADER);
        var foot = reader.story(Story.Place.FOOTER);
        var margins = reader.margins();
        return new Sheet(
                head,
                body,
                foot,
                List.of(
                        margins.get(0) + Sheet.LINE * head.size(),
                        margins.get(1),
                        margins.get(2) + Sheet.LINE * foot.size(),
                        margins.get(3)));
    }

    private List<Sheet.Block> story(Story.Place place) {
        return letter.stories().stream()
                .filter(story -> story.place() == place)
                .filter(story ->
                        List.of("header", "footer").contains(story.root().getLocalName()))
                .findFirst()
                .map(story -> blocks(story.root()))
                .orElse(List.of());
    }

    private List<Double> margins() {
        var pages = letter.words().get(WriterDialect.STYLES);
        var page = pages == null ? Optional.<Element>empty() : Xml.first(pages, "page-layout-properties");
        return List.of("top", "right", "bottom", "left").stream()
                .map(side -> page.map(found -> Xml.attribute(found, "margin-" + side))
                        .orElse("20mm"))
                .map(written -> Css.clamp(Css.length(written), 28, 120))
                .toList();
    }

    private List<Sheet.Block> blocks(Node parent) {
        var blocks = new ArrayList<Sheet.Block>();
        for (var child : Xml.children(parent)) {
            switch (child.getLocalName()) {
                case "p", "h" -> paragraph(child, Sheet.Points.NONE, blocks);
                case "table" -> blocks.add(table(child));
                case "list" -> list(child, Xml.attribute(child, "style-name"), blocks);
                case "section", "index-body" -> blocks.addAll(blocks(child));
                default -> {
                    // declarations, tracked changes
                }
            }
        }
        return blocks;
    }

    private void list(Element list, String style, List<Sheet.Block> blocks) {
        for (var item : Xml.children(list)) {
            for (var child : Xml.children(item)) {
                if (Xml.is(child, "list")) {
                    list(child, style, blocks);
                } else if (Xml.is(child, "p") || Xml.is(child, "h")) {
                    paragraph(child, styles.points(style), blocks);
                }
            }
        }
    }

    private void paragraph(Element paragraph, Sheet.Points points, List<Sheet.Block> blocks) {
        var style = Xml.attribute(paragraph, "style-name");
        var runs = new ArrayList<Sheet.Run>();
        runs(paragraph, style, List.of(), runs);
        var level = Xml.is(paragraph, "h")
                ? (int) Css.clamp(Css.number(Xml.attribute(paragraph, "outline-level"), 1), 1, 6)
                : 0;
        blocks.add(new Sheet.Paragraph(level, styles.css(style, points != Sheet.Points.NONE), runs, points));
        for (var box : Xml.below(paragraph, element -> Xml.is(element, "text-box"))) {
            blocks.addAll(blocks(box));
        }
    }

    private void runs(Node node, String style, List<String> spans, List<Sheet.Run> runs) {
        var css = styles.css(style, spans);
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text words) {
                runs.add(new Sheet.Run(Sheet.Run.Kind.TEXT, words.getData().replaceAll("\\s+", " "), css));
            } else if (child instanceof Element element) {
                element(element, style, spans, css, runs);
            }
        }
    }

    private void element(Element element, String style, List<String> spans, String css, List<Sheet.Run> runs) {
        switch (element.getLocalName()) {
            case "span" -> {
                var inner = new ArrayList<>(List.of(Xml.attribute(element, "style-name")));
                inner.addAll(spans);
                runs(element, style, inner, runs);
            }
            case "s" -> runs.add(new Sheet.Run(Sheet.Run.Kind.TEXT, "\u00a0", css));
            case "tab" -> runs.add(new Sheet.Run(Sheet.Run.Kind.TAB, "", ""));
            case "line-break" -> runs.add(new Sheet.Run(Sheet.Run.Kind.BREAK, "", ""));
            case "page-number" -> runs.add(new Sheet.Run(Sheet.Run.Kind.PAGE, "", css));
            case "page-count" -> runs.add(new Sheet.Run(Sheet.Run.Kind.PAGES, "", css));
            case "frame" -> picture(element).ifPresent(runs::add);
            case "annotation", "note", "tracked-changes" -> {
                // not of the letter itself
            }
            default -> runs(element, style, spans, runs);
        }
    }

    private Optional<Sheet.Run> picture(Element frame) {
        var name = Xml.child(frame, "image")
                .map(image -> Xml.attribute(image, "href"))
                .orElse("");
        var words = Xml.child(frame, "desc")
                .or(() -> Xml.child(frame, "title"))
                .map(Node::getTextContent)
                .orElse("");
        return Picture.of(
                letter.parts().get(name),
                Css.clamp(Css.length(Xml.attribute(frame, "width")), 0, 2000),
                Css.clamp(Css.length(Xml.attribute(frame, "height")), 0, 2000),
                words);
    }

    private Sheet.Table table(Element table) {
        var widths = new ArrayList<Double>();
        for (var column : Xml.below(table, element -> Xml.is(element, "table-column"))) {
            var times =
                    (int) Css.clamp(Css.number(Xml.attribute(column, "number-columns-repeated"), 1), 1, MOST_COLUMNS);
            widths.addAll(Collections.nCopies(times, styles.width(Xml.attribute(column, "style-name"))));
        }
        var all = widths.stream().mapToDouble(Double::doubleValue).sum();
        var rows = new ArrayList<Sheet.Row>();
        rows(table, false, rows);
        var lines = Xml.below(table, element -> Xml.is(element, "table-cell")).stream()
                .anyMatch(cell -> styles.lines(Xml.attribute(cell, "style-name")));
        return new Sheet.Table(
                lines, all > 0 ? widths.stream().map(width -> width * 100 / all).toList() : List.of(), rows);
    }

    private void rows(Element parent, boolean head, List<Sheet.Row> rows) {
        for (var child : Xml.children(parent)) {
            switch (child.getLocalName()) {
                case "table-header-rows" -> rows(child, true, rows);
                case "table-rows", "table-row-group" -> rows(child, head, rows);
                case "table-row" ->
                    rows.add(new Sheet.Row(
                            head,
                            Xml.children(child, "table-cell").stream()
                                    .map(this::cell)
                                    .toList()));
                default -> {
                    // columns
                }
            }
        }
    }

    private Sheet.Cell cell(Element cell) {
        var span = Css.number(Xml.attribute(cell, "number-columns-spanned"), 1);
        return new Sheet.Cell((int) Css.clamp(span, 1, MOST_COLUMNS), blocks(cell));
    }
}
