package pl.oparcie.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads letters back. */
public final class TestLetters {

    private TestLetters() {}

    /** All words of a document, a paragraph a line. */
    public static String text(byte[] document, Format format) throws IOException {
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

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /** A document of Word: a paragraph for each text; one that begins with a bar is a table of one row. */
    static byte[] docx(String... paragraphs) {
        var body = new StringBuilder();
        for (var text : paragraphs) {
            if (text.startsWith("|")) {
                body.append("<w:tbl><w:tr>");
                for (var cell : text.substring(1, text.length() - 1).split("\\|")) {
                    body.append("<w:tc>").append(paragraph(cell)).append("</w:tc>");
                }
                body.append("</w:tr></w:tbl>");
            } else {
                body.append(paragraph(text));
            }
        }
        return zip(
                "[Content_Types].xml",
                "<Types/>",
                "word/document.xml",
                "<w:document xmlns:w=\"" + WORD + "\"><w:body>" + body + "<w:sectPr/></w:body></w:document>");
    }

    /** Cut into runs of three letters, as Word likes to. */
    private static String paragraph(String text) {
        var runs = new StringBuilder("<w:p>");
        for (var at = 0; at < text.length(); at += 3) {
            var words = Mark.escape(text.substring(at, Math.min(text.length(), at + 3)));
            runs.append("<w:r><w:t xml:space=\"preserve\">").append(words).append("</w:t></w:r><w:proofErr/>");
        }
        return runs.append("</w:p>").toString();
    }

    static byte[] odt() {
        return WriterMaker.make(SuppliedText.of(LetterKind.CLINIC));
    }

    /** An archive of names and texts by turns. */
    static byte[] zip(String... parts) {
        var all = new LinkedHashMap<String, byte[]>();
        for (var i = 0; i < parts.length; i += 2) {
            all.put(parts[i], parts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return Archive.write(all);
    }

    static byte[] with(byte[] document, String name, String part) {
        try {
            var all = new LinkedHashMap<>(Archive.read(document));
            all.put(name, part.getBytes(StandardCharsets.UTF_8));
            return Archive.write(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two hundred megabytes of nothing, packed into little. */
    static byte[] bomb() {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_8));
        all.put("word/document.xml", "<w:document/>".getBytes(StandardCharsets.UTF_8));
        all.put("word/media/image1.bin", new byte[200 * 1024 * 1024]);
        return Archive.write(all);
    }

    static byte[] program() {
        var bytes = new byte[512];
        bytes[0] = 'M';
        bytes[1] = 'Z';
        return bytes;
    }
}
