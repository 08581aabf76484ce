package pl.oparcie.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;

/**
 * Turns a print template into paper: a tagged PDF (PDF/UA-1) fit for the archive (PDF/A-2a), with its fonts inside. Templates are XHTML;
 * nothing outside them is ever fetched.
 */
@Service
public class PdfRenderer {

    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /** Where a TrueType file counts its tables, where their directory begins and how long an entry is. */
    private static final int TABLE_COUNT = 4;

    private static final int FIRST_TABLE = 12;
    private static final int TABLE_ENTRY = 16;

    private static final Map<String, byte[]> FONTS =
            Map.of("Regular", plain("Regular"), "Bold", plain("Bold"), "Italic", plain("Italic"));

    static {
        System.setProperty("java.awt.headless", "true");
        XRLog.setLoggingEnabled(false); // its messages quote the text of the page
    }

    private final TemplateEngine templates;

    PdfRenderer(TemplateEngine templates) {
        this.templates = templates;
    }

    /** The paper made of {@code print/<template>.jte}, which takes {@code page} and {@code paper}. */
    public byte[] render(String template, Object page, Paper paper) {
        var xhtml = new StringOutput();
        templates.render("print/" + template + ".jte", Map.of("page", page, "paper", paper), xhtml);
        var pdf = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.withHtmlContent(xhtml.toString(), null);
        builder.useUriResolver((base, uri) -> uri.startsWith("data:image/") ? uri : null);
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
        builder.useColorProfile(SRGB);
        builder.useFont(() -> font("Regular"), "Lato", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Bold"), "Lato", 700, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Italic"), "Lato", 400, FontStyle.ITALIC, true);
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.withProducer("Oparcie");
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static InputStream font(String style) {
        return new ByteArrayInputStream(Objects.requireNonNull(FONTS.get(style)));
    }

    /**
     * The font without its table of ligatures: PDFBox would write "tt" as one glyph that stands for no character, and a screen reader, a
     * search or a copy would miss it.
     */
    private static byte[] plain(String style) {
        try (var file = PdfRenderer.class.getResourceAsStream("/font/Lato-" + style + ".ttf")) {
            var font = Objects.requireNonNull(file).readAllBytes();
            var tables = ByteBuffer.wrap(font).getShort(TABLE_COUNT);
            for (var place = FIRST_TABLE; place < FIRST_TABLE + tables * TABLE_ENTRY; place += TABLE_ENTRY) {
                if (new String(font, place, 4, StandardCharsets.US_ASCII).equals("GSUB")) {
                    font[place] = '-';
                }
            }
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
