package pl.oparcie.template;

import java.io.IOException;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads letters back. */
final class TestLetters {

    private TestLetters() {}

    /** All words of a document, a paragraph a line. */
    static String text(byte[] document, Format format) throws IOException {
        var letter = Letter.open(document, format);
        var dialect = Dialect.of(format);
        return letter.stories().stream()
                .flatMap(story -> dialect.paragraphs(story.root()).stream())
                .map(paragraph -> new Line(dialect, paragraph).text())
                .collect(Collectors.joining("\n"));
    }

    /** All words of a PDF. */
    static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        }
    }
}
