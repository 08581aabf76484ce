package pl.oparcie.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Papers of the trial centre, drawn by the program: scans of letters and a photograph of a room. */
final class DemoPaper {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 640;

    private DemoPaper() {}

    /** A letter of one page. */
    static byte[] letter(String from, String title, List<String> lines) {
        return paper(from, title, lines, false);
    }

    /** A paper of one page that two people signed by hand. */
    static byte[] signed(String from, String title, List<String> lines) {
        return paper(from, title, lines, true);
    }

    private static byte[] paper(String from, String title, List<String> lines, boolean signed) {
        try (var pdf = new PDDocument();
                var lato = Objects.requireNonNull(DemoPaper.class.getResourceAsStream("/font/Lato-Regular.ttf"))) {
            var font = PDType0Font.load(pdf, lato);
            var page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            try (var text = new PDPageContentStream(pdf, page)) {
                text.beginText();
                text.setFont(font, 11);
                text.setLeading(18);
                text.newLineAtOffset(70, 770);
                text.showText(from);
                text.newLine();
                text.newLine();
                text.setFont(font, 15);
                text.showText(title);
                text.setFont(font, 11);
                text.newLine();
                for (var line : lines) {
                    text.newLine();
                    text.showText(line);
                }
                text.endText();
                if (signed) {
                    sign(text, 90);
                    sign(text, 350);
                }
            }
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Something like a name, in blue ink over a line. */
    private static void sign(PDPageContentStream ink, float x) throws IOException {
        ink.setStrokingColor(Color.GRAY);
        ink.moveTo(x, 200);
        ink.lineTo(x + 150, 200);
        ink.stroke();
        ink.setStrokingColor(new Color(30, 50, 140));
        ink.setLineWidth(2);
        ink.moveTo(x + 10, 210);
        for (var i = 0; i < 6; i++) {
            var at = x + 10 + i * 20;
            ink.curveTo(at + 4, 245 - i * 3, at + 12, 198 + i, at + 20, 212);
        }
        ink.stroke();
        ink.setStrokingColor(Color.BLACK);
        ink.setLineWidth(1);
    }

    /** A window with a stain beside it. */
    static byte[] photograph() {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(226, 219, 203));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(164, 202, 224));
        pen.fillRect(120, 110, 300, 320);
        pen.setColor(new Color(120, 96, 70));
        pen.setStroke(new BasicStroke(14));
        pen.drawRect(120, 110, 300, 320);
        pen.drawLine(270, 110, 270, 430);
        pen.setColor(new Color(122, 128, 98, 150));
        pen.fillOval(560, 60, 230, 170);
        pen.fillOval(640, 150, 190, 130);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
