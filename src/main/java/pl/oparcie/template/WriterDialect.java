package pl.oparcie.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Documents of Writer: a paragraph holds texts and spans of texts. */
final class WriterDialect implements Dialect {

    static final String CONTENT = "content.xml";
    static final String STYLES = "styles.xml";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    private static final String FO = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";
    private static final Set<String> SKIPPED = Set.of("annotation", "note", "tracked-changes", "frame");
    private static final int MOST_SPACES = 200;
    /** Ends the name of a style that keeps a paragraph with the next. */
    static final String KEPT = "K";

    @Override
    public boolean holdsWords(String part) {
        return part.equals(CONTENT) || part.equals(STYLES);
    }

    @Override
    public List<Story> stories(Map<String, Document> parts) {
        var stories = new ArrayList<Story>();
        var content = parts.get(CONTENT);
        if (content != null) {
            Xml.child(content.getDocumentElement(), "body")
                    .flatMap(body -> Xml.child(body, "text"))
                    .ifPresent(text -> stories.add(new Story(Story.Place.BODY, text)));
        }
        var styles = parts.get(STYLES);
        if (styles != null) {
            for (var page : Xml.below(styles, element -> Xml.is(element, "master-page"))) {
                for (var part : Xml.children(page)) {
                    if (part.getLocalName().startsWith("header")) {
                        stories.add(new Story(Story.Place.HEADER, part));
                    } else if (part.getLocalName().startsWith("footer")) {
                        stories.add(new Story(Story.Place.FOOTER, part));
                    }
                }
            }
        }
        return stories;
    }

    @Override
    public boolean paragraph(Element element) {
        return TEXT.equals(element.getNamespaceURI()) && (Xml.is(element, "p") || Xml.is(element, "h"));
    }

    @Override
    public boolean table(Element element) {
        return Xml.is(element, "table");
    }

    @Override
    public boolean row(Element element) {
        return Xml.is(element, "table-row");
    }

    @Override
    public List<Piece> pieces(Element paragraph) {
        var pieces = new ArrayList<Piece>();
        collect(paragraph, pieces);
        return pieces;
    }

    private void collect(Node node, List<Piece> pieces) {
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text words) {
                pieces.add(new Piece(words, words.getData().replaceAll("[\\n\\r\\t]", " "), false));
            } else if (child instanceof Element element
                    && !paragraph(element)
                    && !SKIPPED.contains(element.getLocalName())) {
                switch (element.getLocalName()) {
                    case "s" -> pieces.add(new Piece(element, " ".repeat(spaces(element)), true));
                    case "tab" -> pieces.add(new Piece(element, "\t", true));
                    case "line-break" -> pieces.add(new Piece(element, "\n", true));
                    default -> collect(element, pieces);
                }
            }
        }
    }

    private static int spaces(Element element) {
        var count = Xml.attribute(element, "c");
        return count.matches("[0-9]{1,3}") ? Math.min(Integer.parseInt(count), MOST_SPACES) : 1;
    }

    @Override
    public void write(Piece piece, String text) {
        piece.node().setNodeValue(text);
    }

    @Override
    public void breakLines(Element paragraph) {
        for (var piece : pieces(paragraph)) {
            if (piece.text().indexOf(BREAK) < 0) {
                continue;
            }
            var parent = piece.node().getParentNode();
            var document = piece.node().getOwnerDocument();
            var first = true;
            for (var line : piece.text().split(String.valueOf(BREAK), -1)) {
                if (!first) {
                    parent.insertBefore(document.createElementNS(TEXT, "text:line-break"), piece.node());
                }
                parent.insertBefore(document.createTextNode(line), piece.node());
                first = false;
            }
            parent.removeChild(piece.node());
        }
    }

    @Override
    public void remove(Element paragraph) {
        var parent = paragraph.getParentNode();
        Xml.remove(paragraph);
        if (parent != null
                && Xml.is(parent, "list-item")
                && Xml.children(parent).isEmpty()) {
            Xml.remove(parent);
        }
    }

    /** In letters that come with the program each look has a style for this; a letter of the centre's own gets one beside its style. */
    @Override
    public void keepWithNext(Element paragraph) {
        var style = Xml.attribute(paragraph, "style-name");
        var kept = style + KEPT;
        var found = style(paragraph.getOwnerDocument(), kept);
        while (found.isPresent() && !keeps(found.get())) {
            kept += KEPT;
            found = style(paragraph.getOwnerDocument(), kept);
        }
        if (found.isPresent() || keptLike(paragraph.getOwnerDocument(), style, kept)) {
            paragraph.setAttributeNS(TEXT, "text:style-name", kept);
        }
    }

    private static Optional<Element> style(Document document, String name) {
        return Xml.below(document, element -> Xml.is(element, "style")).stream()
                .filter(style -> Xml.attribute(style, "name").equals(name)
                        && Xml.attribute(style, "family").equals("paragraph"))
                .findFirst();
    }

    private static boolean keeps(Element style) {
        return Xml.attribute(style, "paragraph-properties", "keep-with-next").equals("always");
    }

    /** A style of the text as another one, which keeps its paragraph with the next; heads and feet of pages need none. */
    private static boolean keptLike(Document document, String style, String kept) {
        var body = Xml.child(document.getDocumentElement(), "body");
        if (body.isEmpty()) {
            return false;
        }
        var styles = Xml.child(document.getDocumentElement(), "automatic-styles")
                .orElseGet(() -> {
                    var made = document.createElementNS(OFFICE, "office:automatic-styles");
                    document.getDocumentElement().insertBefore(made, body.get());
                    return made;
                });
        var made = style(document, style)
                .map(own -> (Element) own.cloneNode(true))
                .orElseGet(() -> {
                    var beside = document.createElementNS(STYLE, "style:style");
                    beside.setAttributeNS(STYLE, "style:family", "paragraph");
                    beside.setAttributeNS(STYLE, "style:parent-style-name", style.isEmpty() ? "Standard" : style);
                    return beside;
                });
        made.setAttributeNS(STYLE, "style:name", kept);
        Xml.child(made, "paragraph-properties")
                .orElseGet(() -> (Element) made.insertBefore(
                        document.createElementNS(STYLE, "style:paragraph-properties"), made.getFirstChild()))
                .setAttributeNS(FO, "fo:keep-with-next", "always");
        styles.appendChild(made);
        return true;
    }

    @Override
    public void copied(Element copy) {
        Xml.below(copy, element -> element.getLocalName().startsWith("bookmark"))
                .forEach(Xml::remove);
    }
}
