package pl.oparcie.template;

import java.util.List;

/**
 * A document as paper needs it: what stands on each page's head and foot, and between. Read from Word and Writer alike; looks are CSS.
 *
 * @param margins of the page in points: top, right, bottom, left
 */
record Sheet(List<Block> head, List<Block> body, List<Block> foot, List<Double> margins) {

    /** What a line of a head or foot takes, in points. */
    static final double LINE = 14;

    /** A part of a page. */
    sealed interface Block {}

    /** A paragraph; a heading where its level is not 0, a point of a list where it has a list. */
    record Paragraph(int level, String css, List<Run> runs, Points points) implements Block {

        boolean blank() {
            return runs.stream()
                    .allMatch(run -> run.kind() == Run.Kind.TEXT && run.text().isBlank());
        }
    }

    /** What stands before the points of a list. */
    enum Points {
        NONE,
        DOTS,
        NUMBERS
    }

    /** A table; columns in percent, none where the document does not say. */
    record Table(boolean lines, List<Double> columns, List<Row> rows) implements Block {}

    /** A row, of the table's head or not. */
    record Row(boolean head, List<Cell> cells) {}

    /** A cell, over so many columns. */
    record Cell(int span, List<Block> blocks) {}

    /** A stretch of text of one look, or something that is no text; a picture has a data address and its text says what it shows. */
    record Run(Kind kind, String text, String css, String source) {

        Run(Kind kind, String text, String css) {
            this(kind, text, css, "");
        }

        /** What a run is. */
        enum Kind {
            TEXT,
            BREAK,
            TAB,
            /** What comes after stands at the right margin. */
            RIGHT_TAB,
            PAGE,
            PAGES,
            PICTURE
        }
    }
}
