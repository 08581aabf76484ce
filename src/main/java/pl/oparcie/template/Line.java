package pl.oparcie.template;

import java.util.List;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** A paragraph as one text, whatever pieces it is cut into. What is replaced takes the look of its first character. */
final class Line {

    private final Dialect dialect;
    private final Element paragraph;
    private List<Piece> pieces;
    private String text;

    Line(Dialect dialect, Element paragraph) {
        this.dialect = dialect;
        this.paragraph = paragraph;
        this.pieces = dialect.pieces(paragraph);
        this.text = joined(pieces);
    }

    private static String joined(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    String text() {
        return text;
    }

    Element paragraph() {
        return paragraph;
    }

    boolean blank() {
        return text.isBlank();
    }

    void replace(int start, int end, String words) {
        var at = 0;
        var placed = false;
        for (var piece : pieces) {
            var from = Math.max(start - at, 0);
            var to = Math.min(end - at, piece.text().length());
            at += piece.text().length();
            if (from >= to) {
                continue;
            }
            if (piece.fixed()) {
                Xml.remove(piece.node());
            } else {
                var here = placed ? "" : words;
                placed = true;
                dialect.write(
                        piece,
                        piece.text().substring(0, from) + here + piece.text().substring(to));
            }
        }
        pieces = dialect.pieces(paragraph);
        text = joined(pieces);
    }
}
