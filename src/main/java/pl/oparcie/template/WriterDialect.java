package pl.oparcie.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    /** In letters that come with the program each look has a style for this; of others the looks are the centre's own. */
    @Override
    public void keepWithNext(Element paragraph) {
        var kept = Xml.attribute(paragraph, "style-name") + KEPT;
        var known = Xml.below(paragraph.getOwnerDocument(), element -> Xml.is(element, "style")).stream()
                .anyMatch(style -> Xml.attribute(style, "name").equals(kept));
        if (known) {
            paragraph.setAttributeNS(TEXT, "text:style-name", kept);
        }
    }

    @Override
    public void copied(Element copy) {
        Xml.below(copy, element -> element.getLocalName().startsWith("bookmark"))
                .forEach(Xml::remove);
    }
}
