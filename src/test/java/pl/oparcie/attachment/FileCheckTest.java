package pl.oparcie.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import pl.oparcie.platform.RuleViolation;

/** What is kept and what is not, by content. */
class FileCheckTest {

    /** The beginning of signed data in DER. */
    private static final byte[] CADES = {
        0x30, (byte) 0x82, 1, 0, 6, 9, 42, (byte) 134, 72, (byte) 134, (byte) 247, 13, 1, 7, 2, (byte) 0xa0, 0, 0, 0
    };

    @Test
    void aSignatureIsKnownByTheContentNotByTheName() {
        assertThat(SignedFile.carriesSignature(new Content("skan.sig", TestFiles.pdf(1))))
                .isFalse();
        assertThat(SignedFile.carriesSignature(
                        new Content("a.xml", "<a>ds:Signature</a>".getBytes(StandardCharsets.UTF_8))))
                .isFalse();
        assertThat(SignedFile.carriesSignature(new Content("umowa", CADES))).isTrue();
        var outside =
                "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a><s:Signature xmlns:s=\"http://www.w3.org/2000/09/xmldsig#\">&e;</s:Signature></a>";
        assertThat(SignedFile.carriesSignature(new Content("a.xml", outside.getBytes(StandardCharsets.UTF_8))))
                .as("with definitions of its own")
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource
    void aFileIsKnownByItsContent(String name, byte[] bytes, String type, int pages) {
        assertThat(FileCheck.look(new Content(name, bytes))).isEqualTo(new FileCheck.Found(type, pages));
    }

    static Stream<Arguments> aFileIsKnownByItsContent() {
        return Stream.of(
                argumentSet("pdf", "skan.pdf", TestFiles.pdf(3), "application/pdf", 3),
                argumentSet("a long pdf", "skan.PDF", TestFiles.pdf(30), "application/pdf", 10),
                argumentSet("png", "zdjęcie.png", TestFiles.png(), "image/png", 1),
                argumentSet("docx", "pismo.docx", TestFiles.docx(), OfficeFile.DOCX, 0),
                argumentSet("xlsx", "tabela.xlsx", TestFiles.zip("xl/workbook.xml", "<x/>"), OfficeFile.XLSX, 0),
                argumentSet(
                        "odt",
                        "pismo.odt",
                        TestFiles.zip("mimetype", OfficeFile.ODT, "content.xml", "<x/>"),
                        OfficeFile.ODT,
                        0),
                argumentSet("ods", "tabela.ods", TestFiles.zip("mimetype", OfficeFile.ODS), OfficeFile.ODS, 0),
                argumentSet(
                        "xades",
                        "kontrakt.pdf.xades",
                        "<?xml version=\"1.0\"?><a><s:Signature xmlns:s=\"http://www.w3.org/2000/09/xmldsig#\"><s:SignatureValue>MEUC</s:SignatureValue></s:Signature></a>"
                                .getBytes(StandardCharsets.UTF_8),
                        SignedFile.XADES,
                        0),
                argumentSet("cades", "kontrakt.pdf.sig", CADES, SignedFile.CADES, 0),
                argumentSet(
                        "asic",
                        "kontrakt.asice",
                        TestFiles.zip("mimetype", SignedFile.ASIC_E, "META-INF/signatures.xml", "<x/>"),
                        SignedFile.ASIC_E,
                        0),
                argumentSet(
                        "text", "notatka.txt", "Zażółć gęślą jaźń".getBytes(StandardCharsets.UTF_8), "text/plain", 0),
                argumentSet(
                        "mail",
                        "list.eml",
                        "Received: from a\nMessage-ID: <1@x>\nFrom: a@x\nSubject: b\n\nc\n"
                                .getBytes(StandardCharsets.UTF_8),
                        "message/rfc822",
                        0));
    }

    @ParameterizedTest
    @MethodSource
    void aFileThatMayHarmIsRefusedWithItsReason(String name, byte[] bytes, String reason) {
        assertThatThrownBy(() -> FileCheck.look(new Content(name, bytes)))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("attachment.refused." + reason);
                    assertThat(refusal.field()).isEqualTo("files");
                });
    }

    static Stream<Arguments> aFileThatMayHarmIsRefusedWithItsReason() {
        var pdf = TestFiles.pdf(1);
        return Stream.of(
                argumentSet("a program", "setup.exe", TestFiles.program(), "program"),
                argumentSet("a renamed program", "skan.pdf", TestFiles.program(), "program"),
                argumentSet("a renamed pdf", "zdjęcie.jpg", pdf, "renamed"),
                argumentSet("zip bomb", "pismo.docx", TestFiles.bomb(), "bomb"),
                argumentSet("many parts", "pismo.docx", manyParts(), "bomb"),
                argumentSet("a plain archive", "pliki.zip", TestFiles.zip("a.txt", "a"), "type"),
                argumentSet("a program in an archive", "pismo.docx", TestFiles.docx("word/a.exe", "x"), "program"),
                argumentSet("macros", "pismo.docx", TestFiles.docx("word/vbaProject.bin", "x"), "macros"),
                argumentSet(
                        "macros of another name",
                        "pismo.docx",
                        TestFiles.zip(
                                "[Content_Types].xml",
                                "<a ContentType=\"x.macroEnabled.main+xml\"/>",
                                "word/document.xml",
                                ""),
                        "macros"),
                argumentSet(
                        "odf macros",
                        "pismo.odt",
                        TestFiles.zip("mimetype", OfficeFile.ODT, "Basic/Standard/a.xml", "x"),
                        "macros"),
                argumentSet(
                        "a template from elsewhere",
                        "pismo.docx",
                        TestFiles.docx(
                                "word/_rels/settings.xml.rels",
                                "<Relationship Type=\"http://x/attachedTemplate\" Target=\"http://x\" TargetMode=\"External\"/>"),
                        "active"),
                argumentSet(
                        "a template from elsewhere, written otherwise",
                        "pismo.docx",
                        TestFiles.docx(
                                "word/_rels/settings.xml.rels",
                                "<r:Relationship xmlns:r='x' TargetMode = 'Ext&#101;rnal' Target='a' Type='http://x/attachedTempl&#97;te'/>"),
                        "active"),
                argumentSet(
                        "a template from elsewhere, said to be inside",
                        "pismo.docx",
                        TestFiles.docx(
                                "word/_rels/settings.xml.rels",
                                "<Relationship Type='http://x/attachedTemplate' Target='https://x.example/a.dotm'/>"),
                        "active"),
                argumentSet(
                        "macros in another encoding",
                        "pismo.docx",
                        TestFiles.zip(
                                "[Content_Types].xml",
                                "<?xml version='1.0' encoding='UTF-16'?><a ContentType='x.vba&#80;roject'/>"
                                        .getBytes(StandardCharsets.UTF_16),
                                "word/document.xml",
                                ""),
                        "macros"),
                argumentSet(
                        "relations without an end",
                        "pismo.docx",
                        TestFiles.docx("word/_rels/a.rels", "<relationship attachedtemplate ".repeat(30_000)),
                        "broken"),
                argumentSet(
                        "relations without measure",
                        "pismo.docx",
                        TestFiles.docx("word/_rels/a.rels", noise(1_200_000)),
                        "bomb"),
                argumentSet("a part that only the directory shows", "pismo.docx", TestFiles.hidden(), "broken"),
                argumentSet("pdf with a file in it", "pismo.pdf", TestFiles.pdfWithFile(), "embedded"),
                argumentSet("pdf that swells", "pismo.pdf", TestFiles.pdfThatSwells(), "bomb"),
                argumentSet("pdf with a script", "pismo.pdf", TestFiles.pdfWithScript(), "active"),
                argumentSet("pdf with a password", "pismo.pdf", TestFiles.pdfWithPassword(), "encrypted"),
                argumentSet("half a pdf", "pismo.pdf", "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.UTF_8), "broken"),
                argumentSet("half a picture", "zdjęcie.png", java.util.Arrays.copyOf(TestFiles.png(), 20), "broken"),
                argumentSet(
                        "svg",
                        "rysunek.svg",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8),
                        "type"),
                argumentSet(
                        "html as text",
                        "a.txt",
                        "<!doctype html><html><script>".getBytes(StandardCharsets.UTF_8),
                        "type"),
                argumentSet("nothing", "a.txt", new byte[0], "empty"));
    }

    private static byte[] noise(int size) {
        var noise = new byte[size];
        new java.util.Random(7).nextBytes(noise);
        return noise;
    }

    private static byte[] manyParts() {
        var parts = new Object[2 * 2_100];
        for (var i = 0; i < parts.length; i += 2) {
            parts[i] = "word/" + i + ".xml";
            parts[i + 1] = "";
        }
        return TestFiles.zip(parts);
    }

    @Test
    void aPictureOfAPageHoldsOnlyPixels() {
        var picture = Pictures.png("application/pdf", TestFiles.pdf(1), 1, 300).orElseThrow();
        assertThat(FileCheck.look(new Content("a.png", picture)).type()).isEqualTo("image/png");
        assertThat(picture.length).isLessThan(20_000);
    }
}
