package pl.oparcie.attachment;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** PDF files: without a password, without anything that acts by itself; their first pages as pictures. */
final class PdfFile {

    private static final int SHOWN = 10;
    private static final int MOST_OBJECTS = 400_000;
    private static final float POINTS = 72f;
    private static final Set<String> ACTS = Set.of("JavaScript", "Launch", "ImportData", "RichMediaExecute");

    private PdfFile() {}

    /** How many pages can be shown. */
    static int look(Content file) {
        try (var pdf = Loader.loadPDF(file.bytes())) {
            if (pdf.isEncrypted()) {
                throw FileCheck.refusal("attachment.refused.encrypted", file);
            }
            if (acts(pdf)) {
                throw FileCheck.refusal("attachment.refused.active", file);
            }
            return Math.min(SHOWN, pdf.getNumberOfPages());
        } catch (InvalidPasswordException e) {
            throw FileCheck.refusal("attachment.refused.encrypted", file);
        } catch (IOException | IllegalArgumentException | ClassCastException | StackOverflowError e) {
            throw FileCheck.refusal("attachment.refused.broken", file);
        }
    }

    private static boolean acts(PDDocument pdf) throws IOException {
        var keys = pdf.getDocument().getXrefTable().keySet();
        if (keys.size() > MOST_OBJECTS) {
            throw new IOException("too many objects");
        }
        for (var key : keys) {
            var held = pdf.getDocument().getObjectFromPool(key);
            if (held != null && acts(held.getObject(), 0)) {
                return true;
            }
        }
        return acts(pdf.getDocument().getTrailer(), 0);
    }

    /** Objects of their own are visited by themselves: here only what stands inside one. */
    private static boolean acts(COSBase base, int depth) {
        if (base instanceof COSDictionary dictionary && depth < 60) {
            var action = dictionary.getNameAsString(COSName.S);
            if ((action != null && ACTS.contains(action)) || dictionary.containsKey(COSName.JS)) {
                return true;
            }
            if (dictionary.containsKey(COSName.getPDFName("XFA"))) {
                return true;
            }
            return dictionary.getValues().stream()
                    .anyMatch(value -> !(value instanceof COSObject) && acts(value, depth + 1));
        }
        if (base instanceof org.apache.pdfbox.cos.COSArray array && depth < 60) {
            for (var value : array) {
                if (!(value instanceof COSObject) && acts(value, depth + 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A page, so wide in pixels. */
    static BufferedImage page(byte[] bytes, int page, int width) throws IOException {
        try (var pdf = Loader.loadPDF(bytes)) {
            var paper = pdf.getPage(page - 1).getCropBox();
            var longest = Math.max(1f, Math.max(paper.getWidth(), paper.getHeight()));
            var scale = Math.min(width / Math.max(1f, paper.getWidth()), 2 * width / longest);
            return new PDFRenderer(pdf).renderImageWithDPI(page - 1, scale * POINTS, ImageType.RGB);
        }
    }
}
