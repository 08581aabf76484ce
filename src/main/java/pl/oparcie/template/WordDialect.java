package pl.oparcie.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Documents of Word: paragraphs are runs of texts. */
final class WordDialect implements Dialect {

    static final String MAIN = "word/document.xml";
    private static final Pattern PARTS =
            Pattern.compile("word/(document|header[^/]*|footer[^/]*|footnotes|endnotes)\\.xml");
    private static final Set<String> SKIPPED = Set.of("del", "instrText", "pPr", "rPr", "moveFrom");

    @Override
    public boolean holdsWords(String part) {
        return PARTS.matcher(part).matches();
    }

    @Override
    public List<Story> stories(Map<String, Document> parts) {
        var stories = new ArrayList<Story>();
        parts.forEach((name, part) -> {
            var root = part.getDocumentElement();
            if (name.equals(MAIN)) {
                Xml.child(root, "body").ifPresent(body -> stories.addFirst(new Story(Story.Place.BODY, body)));
            } else if (name.startsWith("word/header")) {
                stories.add(new Story(Story.Place.HEADER, root));
            } else if (name.startsWith("word/footer")) {
                stories.add(new Story(Story.Place.FOOTER, root));
            } else {
                stories.add(new Story(Story.Place.NOTE, root));
            }
        });
        return stories;
    }

    /** Whether an element is Word's own, not of a drawing or of mathematics. */
    private static boolean word(Element element, String name) {
        var space = element.getNamespaceURI();
        return Xml.is(element, name) && space != null && space.contains("wordprocessingml");
    }

    @Override
    public boolean paragraph(Element element) {
        return word(element, "p");
    }

    @Override
    public boolean table(Element element) {
        return word(element, "tbl");
    }

    @Override
    public boolean row(Element element) {
        return word(element, "tr");
    }

    @Override
    public List<Piece> pieces(Element paragraph) {
        var pieces = new ArrayList<Piece>();
        collect(paragraph, pieces);
        return pieces;
    }

    private void collect(Node node, List<Piece> pieces) {
        for (var child : Xml.children(node)) {
            if (paragraph(child) || SKIPPED.contains(child.getLocalName())) {
                continue;
            }
            switch (child.getLocalName()) {
                case "t" -> pieces.add(new Piece(child, child.getTextContent(), false));
                case "tab", "ptab" -> pieces.add(new Piece(child, "\t", true));
                case "br", "cr" -> pieces.add(new Piece(child, "\n", true));
                case "noBreakHyphen" -> pieces.add(new Piece(child, "\u2011", true));
                default -> collect(child, pieces);
            }
        }
    }

    @Override
    public void write(Piece piece, String text) {
        piece.node().setTextContent(text);
        ((Element) piece.node()).setAttributeNS(XMLConstants.XML_NS_URI, "xml:space", "preserve");
    }

    @Override
    public void breakLines(Element paragraph) {
        for (var piece : pieces(paragraph)) {
            if (piece.text().indexOf(BREAK) < 0) {
                continue;
            }
            var run = piece.node().getParentNode();
            for (var line : piece.text().split(String.valueOf(BREAK), -1)) {
                var words = (Element) piece.node().cloneNode(true);
                words.setTextContent(line);
                run.insertBefore(words, piece.node());
                run.insertBefore(element(piece.node(), "br"), piece.node());
            }
            run.removeChild(Objects.requireNonNull(piece.node().getPreviousSibling()));
            run.removeChild(piece.node());
        }
    }

    private static Element element(Node like, String name) {
        return like.getOwnerDocument().createElementNS(like.getNamespaceURI(), like.getPrefix() + ":" + name);
    }

    @Override
    public void remove(Element paragraph) {
        var parent = paragraph.getParentNode();
        var ends = Xml.child(paragraph, "pPr").flatMap(properties -> Xml.child(properties, "sectPr"));
        if (ends.isPresent()) {
            Xml.children(paragraph, "r").forEach(Xml::remove); // it ends a section: its words go, not itself
            return;
        }
        Xml.remove(paragraph);
        if (parent != null && Xml.children(parent, "p").isEmpty() && !Xml.is(parent, "body")) {
            parent.appendChild(element(paragraph, "p"));
        }
    }

    @Override
    public void keepWithNext(Element paragraph) {
        var properties = Xml.child(paragraph, "pPr").orElseGet(() -> {
            var made = element(paragraph, "pPr");
            paragraph.insertBefore(made, paragraph.getFirstChild());
            return made;
        });
        if (Xml.child(properties, "keepNext").isEmpty()) {
            var style = Xml.child(properties, "pStyle");
            properties.insertBefore(
                    element(paragraph, "keepNext"),
                    style.isPresent() ? style.get().getNextSibling() : properties.getFirstChild());
        }
    }

    @Override
    public void copied(Element copy) {
        Xml.below(copy, element -> Xml.is(element, "bookmarkStart") || Xml.is(element, "bookmarkEnd"))
                .forEach(Xml::remove);
        forgetIds(copy);
        Xml.below(copy, element -> true).forEach(WordDialect::forgetIds);
    }

    private static void forgetIds(Element element) {
        var all = element.getAttributes();
        for (var i = all.getLength() - 1; i >= 0; i--) {
            var name = all.item(i).getLocalName();
            if ("paraId".equals(name) || "textId".equals(name)) {
                element.removeAttributeNode((org.w3c.dom.Attr) all.item(i));
            }
        }
    }
}
