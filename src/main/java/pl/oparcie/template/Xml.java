package pl.oparcie.template;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** XML read with nothing fetched and nothing expanded, and small steps through it. */
final class Xml {

    private static final int DEEPEST = 300;
    /** A tree takes many times the memory of its text; a letter of a hundred pages has less. */
    private static final int MOST = 8 * 1024 * 1024;

    private Xml() {}

    static Document parse(byte[] part) throws IOException {
        if (part.length > MOST) {
            throw new IOException("too large a part");
        }
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setExpandEntityReferences(false);
            factory.setCoalescing(true);
            factory.setIgnoringComments(true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Silent());
            var document = builder.parse(new ByteArrayInputStream(part));
            requireShallow(document.getDocumentElement(), 0);
            return document;
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(e);
        }
    }

    private static void requireShallow(Node node, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new IOException("too deep");
        }
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            requireShallow(child, depth + 1);
        }
    }

    /** A mistake is the caller's to tell; the parser would print it, with words of the document. */
    private static final class Silent implements ErrorHandler {

        @Override
        public void warning(SAXParseException e) {
            // nothing that stops reading
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }

    static byte[] write(Document document) {
        var bytes = new ByteArrayOutputStream();
        try {
            var factory = TransformerFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var transformer = factory.newTransformer();
            document.setXmlStandalone(true);
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            transformer.setOutputProperty(OutputKeys.STANDALONE, "yes");
            transformer.transform(new DOMSource(document), new StreamResult(bytes));
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    static List<Element> children(Node parent) {
        var elements = new ArrayList<Element>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    static List<Element> children(Node parent, String name) {
        return children(parent).stream().filter(child -> is(child, name)).toList();
    }

    static Optional<Element> child(@Nullable Node parent, String name) {
        return parent == null
                ? Optional.empty()
                : children(parent, name).stream().findFirst();
    }

    static boolean is(Node node, String name) {
        return name.equals(node.getLocalName());
    }

    /** The attribute by its local name, whatever its namespace; empty when there is none. */
    static String attribute(@Nullable Element element, String name) {
        if (element != null) {
            var all = element.getAttributes();
            for (var i = 0; i < all.getLength(); i++) {
                if (is(all.item(i), name)) {
                    return all.item(i).getNodeValue();
                }
            }
        }
        return "";
    }

    /** The attribute of a child, such as the value of {@code w:jc}. */
    static String attribute(@Nullable Element element, String child, String name) {
        return child(element, child).map(found -> attribute(found, name)).orElse("");
    }

    /** All elements below, in the order of the document. */
    static List<Element> below(Node root, Predicate<Element> wanted) {
        var found = new ArrayList<Element>();
        walk(root, element -> {
            if (wanted.test(element)) {
                found.add(element);
            }
        });
        return found;
    }

    static Optional<Element> first(Node root, String name) {
        return below(root, element -> is(element, name)).stream().findFirst();
    }

    private static void walk(Node node, Consumer<Element> each) {
        for (var child : children(node)) {
            each.accept(child);
            walk(child, each);
        }
    }

    static void remove(Node node) {
        var parent = node.getParentNode();
        if (parent != null) {
            parent.removeChild(node);
        }
    }
}
