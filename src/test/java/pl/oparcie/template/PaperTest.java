package pl.oparcie.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import pl.oparcie.OparcieTest;
import pl.oparcie.PdfCheck;
import pl.oparcie.TestPeople;

/** What Word and Writer can do and supplied letters do not, on paper: heads, points, tabulators, pictures, text boxes, spans. */
@OparcieTest
class PaperTest {

    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String R = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    @Autowired
    LetterPaper paper;

    @Autowired
    Samples samples;

    @Autowired
    TestPeople people;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aDocumentOfWordWithHeadPointsTabulatorsAndArmsIsPrintedWhole() throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        part(parts, "[Content_Types].xml", "<Types/>");
        part(parts, "word/document.xml", """
                <w:document %s %s xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><w:body>
                <w:p><w:r><w:drawing><wp:inline><wp:extent cx="914400" cy="914400"/><wp:docPr id="1" name="x" descr="Herb miasta"/><a:blip r:embed="rId2"/></wp:inline></w:drawing></w:r></w:p>
                <w:p><w:pPr><w:tabs><w:tab w:val="right" w:pos="9000"/></w:tabs></w:pPr><w:r><w:t>Znak: {{sprawa.znak}}</w:t></w:r><w:r><w:tab/><w:t>z prawej</w:t></w:r></w:p>
                <w:p><w:pPr><w:pStyle w:val="H3"/></w:pPr><w:r><w:t>Za głęboki nagłówek</w:t></w:r></w:p>
                <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>punkt pierwszy</w:t></w:r></w:p>
                <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>punkt drugi</w:t><w:br/><w:t>druga linia</w:t></w:r></w:p>
                <w:p><w:ins><w:r><w:t>dodane</w:t></w:r></w:ins><w:del><w:r><w:delText>skreślone</w:delText></w:r></w:del></w:p>
                <w:sdt><w:sdtContent><w:p><w:r><w:t>z pola treści</w:t></w:r></w:p></w:sdtContent></w:sdt>
                <w:sectPr><w:headerReference w:type="default" r:id="rId1"/></w:sectPr></w:body></w:document>
                """.formatted(W, R));
        part(
                parts,
                "word/header1.xml",
                "<w:hdr " + W + "><w:p><w:r><w:t>{{osrodek.nazwa}}, głowa</w:t></w:r></w:p></w:hdr>");
        part(parts, "word/_rels/document.xml.rels", """
                <Relationships><Relationship Id="rId1" Target="header1.xml"/><Relationship Id="rId2" Target="media/a.png"/></Relationships>
                """);
        part(
                parts,
                "word/styles.xml",
                "<w:styles " + W
                        + "><w:style w:type=\"paragraph\" w:styleId=\"H3\"><w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr></w:style></w:styles>");
        part(
                parts,
                "word/numbering.xml",
                "<w:numbering " + W
                        + "><w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/></w:lvl></w:abstractNum>"
                        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num></w:numbering>");
        parts.put("word/media/a.png", png());
        var pdf = print(Archive.write(parts), Format.DOCX);
        assertThat(TestLetters.text(pdf))
                .contains(
                        "Ośrodek próbny, głowa",
                        "ZPS.5121.17.2026",
                        "z prawej",
                        "1.",
                        "punkt pierwszy",
                        "2.",
                        "druga linia",
                        "dodane",
                        "z pola treści")
                .doesNotContain("skreślone");
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(0).getResources().getXObjectNames())
                    .as("the arms")
                    .isNotEmpty();
        }
        PdfCheck.assertPdfUa1(pdf);
        PdfCheck.assertPdfA2a(pdf);
    }

    @Test
    void aDocumentOfWriterWithPointsAndSpansIsPrintedWhole() throws IOException {
        var document = Archive.read(TestLetters.odt());
        var content = new String(document.get("content.xml"), StandardCharsets.UTF_8);
        var more =
                "<text:list><text:list-item><text:p>kropka {{oso<text:span text:style-name=\"Gruby\">ba.naz</text:span>wa}}</text:p></text:list-item>"
                        + "<text:list-item><text:p>{{#gospodarstwo.dzieci}}{{nazwa}}{{/gospodarstwo.dzieci}}</text:p></text:list-item></text:list>"
                        + "<text:p>a<text:s text:c=\"3\"/>b<text:tab/>c<text:line-break/>d</text:p>";
        document.put(
                "content.xml",
                content.replace("</office:text>", more + "</office:text>").getBytes(StandardCharsets.UTF_8));
        var pdf = print(Archive.write(document), Format.ODT);
        assertThat(TestLetters.text(pdf))
                .contains("kropka Anna Kowalska", "Zofia Kowalska", "Staś Kowalski", "strona 1 z 1");
        PdfCheck.assertPdfUa1(pdf);
    }

    @Test
    void theLineToSignOnStaysWithWhateverComesBeforeIt() throws IOException {
        for (var format : Format.values()) {
            var text = SuppliedText.of(LetterKind.INFORMATION_CARD);
            var letter = Letter.open(format == Format.DOCX ? WordMaker.make(text) : WriterMaker.make(text), format);
            letter.fill(samples.values(LetterKind.INFORMATION_CARD, Samples.Person.PANI, letter.asked()));
            var dialect = Dialect.of(format);
            var paragraphs = dialect.paragraphs(letter.stories().getFirst().root());
            var sign = paragraphs.size() - 1;
            while (!new Line(dialect, paragraphs.get(sign)).text().startsWith("……")) {
                sign--;
            }
            var before = paragraphs.get(sign - 1);
            assertThat(
                            format == Format.DOCX
                                    ? Xml.child(Xml.child(before, "pPr").orElseThrow(), "keepNext")
                                            .isPresent()
                                    : Xml.attribute(before, "style-name").endsWith(WriterDialect.KEPT))
                    .as(format + ": " + new Line(dialect, before).text())
                    .isTrue();
        }
    }

    @Test
    void inADocumentOfWriterOfTheCentresOwnTheLineToSignOnStaysWithTheWordsAboveToo() throws IOException {
        for (var style : java.util.List.of("P7", "Standard", "")) {
            var name = style.isEmpty() ? "" : " text:style-name=\"" + style + "\"";
            var own = Archive.read(TestLetters.odt());
            var content = new String(own.get("content.xml"), StandardCharsets.UTF_8)
                    .replaceFirst(
                            "(?s)<office:text>.*</office:text>",
                            "<office:text><text:p" + name + ">Z poważaniem {{osoba.nazwa}}</text:p>"
                                    + "<text:p text:style-name=\"P7\">………………………………</text:p><text:p" + name
                                    + ">dyrektor</text:p></office:text>")
                    .replace(
                            "</office:automatic-styles>",
                            "<style:style style:name=\"P7\" style:family=\"paragraph\"><style:text-properties fo:font-size=\"13pt\"/>"
                                    + "</style:style></office:automatic-styles>");
            own.put("content.xml", content.getBytes(StandardCharsets.UTF_8));
            var letter = Letter.open(Archive.write(own), Format.ODT);
            letter.fill(samples.values(LetterKind.CLINIC, Samples.Person.PANI, letter.asked()));
            var written = Xml.parse(Archive.read(letter.write()).get("content.xml"));
            var words = Xml.below(written, element -> Xml.is(element, "p"));
            var kept = Xml.attribute(words.getFirst(), "style-name");
            var made = Xml.below(written, element -> Xml.is(element, "style")).stream()
                    .filter(one -> Xml.attribute(one, "name").equals(kept))
                    .findFirst()
                    .orElseThrow();
            assertThat(Xml.attribute(made, "paragraph-properties", "keep-with-next"))
                    .isEqualTo("always");
            assertThat(Xml.children(made).getFirst().getLocalName())
                    .as("before the letters")
                    .isEqualTo("paragraph-properties");
            assertThat(
                            style.equals("P7")
                                    ? Xml.attribute(made, "text-properties", "font-size")
                                    : Xml.attribute(made, "parent-style-name"))
                    .as("it looks as it did")
                    .isEqualTo(style.equals("P7") ? "13pt" : "Standard");
            assertThat(Xml.attribute(words.getLast(), "style-name")).isEqualTo(style);
        }
    }

    @Test
    void theFullStopAfterATownStaysWithIt() {
        var run = new Sheet.Run(Sheet.Run.Kind.TEXT, "ul. Polna 3, 32-990 Lipowiec. Pomogę", "");
        assertThat(SheetHtml.of(
                        java.util.List.of(new Sheet.Paragraph(0, "", java.util.List.of(run), Sheet.Points.NONE))))
                .contains("Lipowiec.</span> Pomogę");
    }

    @Test
    void suppliedDocumentsHaveThePartsThatWordAndWriterWant() throws IOException {
        var odt = WriterMaker.make(SuppliedText.of(LetterKind.COURT));
        assertThat(new String(odt, 30, 8 + Format.ODT.type().length(), StandardCharsets.US_ASCII))
                .as("the type comes first and is not packed")
                .isEqualTo("mimetype" + Format.ODT.type());
        for (var part :
                Archive.read(WordMaker.make(SuppliedText.of(LetterKind.COURT))).entrySet()) {
            assertThat(Xml.parse(part.getValue()).getDocumentElement())
                    .as(part.getKey())
                    .isNotNull();
        }
        assertThat(Archive.read(WordMaker.make(SuppliedText.of(LetterKind.COURT))))
                .containsKeys(
                        "[Content_Types].xml",
                        "_rels/.rels",
                        "word/document.xml",
                        "word/styles.xml",
                        "word/_rels/document.xml.rels");
        for (var kind : LetterKind.values()) {
            if (kind.supplied()) {
                for (var format : Format.values()) {
                    assertThat(Flaw.lines(Letter.open(new Supplied().document(kind, format), format)
                                    .check()))
                            .as(kind + " " + format)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void theHeadAsksForPoliceAssistance() throws IOException {
        var letter = Letter.open(new Supplied().document(LetterKind.POLICE_ASSISTANCE, Format.DOCX), Format.DOCX);
        letter.fill(samples.values(LetterKind.POLICE_ASSISTANCE, Samples.Person.PAN, letter.asked())
                .or(Map.of("osrodek.kierownik_tytul", "Dyrektor ośrodka")));
        assertThat(TestLetters.text(letter.write(), Format.DOCX).replace('\u00a0', ' '))
                .contains("art. 107 ust. 3b", "………\nDyrektor ośrodka")
                .doesNotContain("………\nEwa Kowalczyk");
    }

    @Test
    void wordsGoWithAWomanAManAndWithSomebodyWhoGaveNoFormOfAddress() throws IOException {
        assertThat(invitation(Samples.Person.PANI))
                .contains("Szanowna Pani,\nzapraszam Panią na rozmowę.", "u Pani w domu");
        assertThat(invitation(Samples.Person.PAN))
                .contains("Szanowny Panie,\nzapraszam Pana na rozmowę.", "u Pana w domu");
        assertThat(invitation(Samples.Person.NONE)).contains("Dzień dobry,\nzapraszam na rozmowę.", "u Państwa w domu");
    }

    private String invitation(Samples.Person person) throws IOException {
        var letter = Letter.open(new Supplied().document(LetterKind.INVITATION, Format.ODT), Format.ODT);
        letter.fill(samples.values(LetterKind.INVITATION, person, letter.asked()));
        return TestLetters.text(letter.write(), Format.ODT).replace('\u00a0', ' ');
    }

    private byte[] print(byte[] document, Format format) throws IOException {
        var letter = Letter.open(document, format);
        assertThat(Flaw.lines(letter.check())).isEmpty();
        letter.fill(samples.values(LetterKind.CLINIC, Samples.Person.PANI, letter.asked())
                .or(Map.of("osrodek.nazwa", "Ośrodek próbny", "osrodek.miejscowosc", "Lipowiec")));
        return people.socialWorker().does(() -> transaction.execute(status -> paper.pdf(letter, "Próba")));
    }

    private static void part(Map<String, byte[]> parts, String name, String xml) {
        parts.put(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] png() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
