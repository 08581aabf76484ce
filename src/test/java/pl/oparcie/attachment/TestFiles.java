package pl.oparcie.attachment;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/** Files for tests, made in code: good ones and bad ones. */
public final class TestFiles {

    private TestFiles() {}

    public static byte[] pdf(int pages) {
        return pdf(pages, null, false);
    }

    static byte[] pdfWithScript() {
        return pdf(1, "app.alert('x')", false);
    }

    static byte[] pdfWithPassword() {
        return pdf(1, null, true);
    }

    private static byte[] pdf(int pages, String script, boolean locked) {
        try (var pdf = new PDDocument()) {
            for (var i = 0; i < pages; i++) {
                pdf.addPage(new PDPage());
            }
            if (script != null) {
                pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript(script));
            }
            if (locked) {
                pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            }
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] png() {
        var picture = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillOval(100, 100, 300, 200);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] pdfWithFile() {
        return saved(pdf -> {
            var file = new PDComplexFileSpecification();
            file.setFile("setup.exe");
            file.setEmbeddedFile(new PDEmbeddedFile(pdf, new ByteArrayInputStream(program())));
            var tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of("setup", file));
            var names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            pdf.getDocumentCatalog().setNames(names);
        });
    }

    /** Its page says nothing, a hundred million times. */
    static byte[] pdfThatSwells() {
        return saved(pdf -> {
            var words = new PDStream(pdf);
            try (var out = words.createOutputStream(COSName.FLATE_DECODE)) {
                for (var i = 0; i < 100; i++) {
                    out.write(new byte[1024 * 1024]);
                }
            }
            pdf.getPage(0).setContents(words);
        });
    }

    private interface Work {
        void on(PDDocument pdf) throws IOException;
    }

    private static byte[] saved(Work work) {
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            work.on(pdf);
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The directory at its end names a part otherwise than the parts themselves. */
    static byte[] hidden() {
        var zip = docx("word/settings.xml", "<a/>");
        var name = "word/settings.xml".getBytes(StandardCharsets.UTF_8);
        var last = new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf("word/settings.xml");
        name[name.length - 1] = 'y';
        System.arraycopy(name, 0, zip, last, name.length);
        return zip;
    }

    /** A part of an archive: name and content by turns. */
    static byte[] zip(Object... parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var i = 0; i < parts.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) parts[i]));
                zip.write(
                        parts[i + 1] instanceof byte[] given
                                ? given
                                : parts[i + 1].toString().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] docx(Object... more) {
        var all = new Object[4 + more.length];
        all[0] = "[Content_Types].xml";
        all[1] = "<Types/>";
        all[2] = "word/document.xml";
        all[3] = "<w:document/>";
        System.arraycopy(more, 0, all, 4, more.length);
        return zip(all);
    }

    /** Two hundred megabytes of nothing, packed into little. */
    static byte[] bomb() {
        return docx("word/media/image1.bin", new byte[200 * 1024 * 1024]);
    }

    static byte[] program() {
        var bytes = new byte[512];
        Arrays.fill(bytes, (byte) 1);
        bytes[0] = 'M';
        bytes[1] = 'Z';
        return bytes;
    }
}
