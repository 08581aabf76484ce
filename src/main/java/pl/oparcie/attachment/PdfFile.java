package pl.oparcie.attachment;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/** PDF files: without a password, without anything that acts by itself; their first pages as pictures. */
final class PdfFile {

    private static final int SHOWN = 10;
    private static final int MOST_OBJECTS = 400_000;
    private static final int DEEPEST = 60;
    private static final float POINTS = 72f;
    private static final Set<String> ACTS = Set.of("JavaScript", "Launch", "ImportData", "RichMediaExecute");

    private PdfFile() {}

    /** How many pages can be shown. */
    static int look(Content file) {
        if (PdfStreams.locked(file.bytes())) {
            throw FileCheck.refusal("attachment.refused.encrypted", file);
        }
        if (PdfStreams.swell(file.bytes())) {
            throw FileCheck.refusal("attachment.refused.bomb", file);
        }
        try (var pdf = Loader.loadPDF(file.bytes())) {
            if (pdf.isEncrypted()) {
                throw FileCheck.refusal("attachment.refused.encrypted", file);
            }
            var found = worst(pdf);
            if (found != null) {
                throw FileCheck.refusal(found, file);
            }
            return Math.min(SHOWN, pdf.getNumberOfPages());
        } catch (InvalidPasswordException e) {
            throw FileCheck.refusal("attachment.refused.encrypted", file);
        } catch (IOException | IllegalArgumentException | ClassCastException | StackOverflowError e) {
            throw FileCheck.refusal("attachment.refused.broken", file);
        }
    }

    /** The reason to refuse it, if there is one. */
    private static @Nullable String worst(PDDocument pdf) throws IOException {
        var keys = pdf.getDocument().getXrefTable().keySet();
        if (keys.size() > MOST_OBJECTS) {
            throw new IOException("too many objects");
        }
        for (var key : keys) {
            var held = pdf.getDocument().getObjectFromPool(key);
            var found = held == null ? null : worst(held.getObject(), 0);
            if (found != null) {
                return found;
            }
        }
        return worst(pdf.getDocument().getTrailer(), 0);
    }

    /** Objects of their own are visited by themselves: here only what stands inside one. */
    private static @Nullable String worst(@Nullable COSBase base, int depth) {
        if (depth >= DEEPEST) {
            return null;
        }
        return switch (base) {
            case COSDictionary dictionary -> {
                var own = own(dictionary);
                yield own != null ? own : inside(dictionary.getValues(), depth);
            }
            case COSArray array -> inside(array, depth);
            case null, default -> null;
        };
    }

    private static @Nullable String inside(Iterable<? extends COSBase> values, int depth) {
        for (var value : values) {
            var found = value instanceof COSObject ? null : worst(value, depth + 1);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable String own(COSDictionary dictionary) {
        var action = dictionary.getNameAsString(COSName.S);
        if ((action != null && ACTS.contains(action))
                || dictionary.containsKey(COSName.JS)
                || dictionary.containsKey(COSName.getPDFName("XFA"))) {
            return "attachment.refused.active";
        }
        return dictionary.containsKey(COSName.EF) || "EmbeddedFile".equals(dictionary.getNameAsString(COSName.TYPE))
                ? "attachment.refused.embedded"
                : null;
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
