package pl.oparcie.template;

import java.util.List;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** How a kind of document says paragraph, table and line break. */
interface Dialect {

    /** What a line break in a value is until it becomes an element. */
    char BREAK = '\u2028';

    static Dialect of(Format format) {
        return format == Format.DOCX ? new WordDialect() : new WriterDialect();
    }

    /** Whether paragraphs stand in the part of this name. */
    boolean holdsWords(String part);

    /** The stories of the parts that hold words. */
    List<Story> stories(Map<String, Document> parts);

    boolean paragraph(Element element);

    boolean table(Element element);

    boolean row(Element element);

    /** The text of a paragraph, without that of paragraphs within it. */
    List<Piece> pieces(Element paragraph);

    void write(Piece piece, String text);

    /** Line breaks within values become elements. */
    void breakLines(Element paragraph);

    /** Takes a paragraph away, where it may go; what must not be empty gets an empty one. */
    void remove(Element paragraph);

    /** Keeps a paragraph on one page with the next, where the document can say so. */
    void keepWithNext(Element paragraph);

    /** After a copy was made: what must be there once only. */
    void copied(Element copy);

    default List<Element> paragraphs(Element root) {
        return Xml.below(root, this::paragraph);
    }
}
