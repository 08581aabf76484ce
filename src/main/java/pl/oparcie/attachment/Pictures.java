package pl.oparcie.attachment;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** Pictures of documents: pixels only, so that nothing hidden in the file (a place, a camera, a script) travels with them. */
final class Pictures {

    static final int THUMBNAIL = 160;
    static final int PAGE = 1000;

    /** Large pictures need memory: few are made at once. */
    private static final Semaphore TURN = new Semaphore(2);

    private static final int WAIT = 20;

    private Pictures() {}

    /** The page as PNG; nothing when it cannot be drawn. */
    static Optional<byte[]> png(String type, byte[] content, int page, int width) {
        try {
            if (!TURN.tryAcquire(WAIT, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            var drawn = type.equals("application/pdf") ? PdfFile.page(content, page, width) : image(content, width);
            var png = new ByteArrayOutputStream();
            ImageIO.write(smaller(drawn, width), "png", png);
            return Optional.of(png.toByteArray());
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            return Optional.empty();
        } finally {
            TURN.release();
        }
    }

    private static BufferedImage image(byte[] content, int width) throws IOException {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var reader = ImageIO.getImageReaders(in).next();
            try {
                reader.setInput(in, true, true);
                return coarse(reader, width);
            } finally {
                reader.dispose();
            }
        }
    }

    /** Reads only every n-th pixel of a large picture. */
    private static BufferedImage coarse(ImageReader reader, int width) throws IOException {
        var step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * width));
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, how);
    }

    private static BufferedImage smaller(BufferedImage image, int width) {
        var scale = Math.min(1.0, Math.min(width / (double) image.getWidth(), 2.0 * width / image.getHeight()));
        var wide = Math.max(1, (int) Math.round(image.getWidth() * scale));
        var high = Math.max(1, (int) Math.round(image.getHeight() * scale));
        var drawn = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        var pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, wide, high);
        pen.drawImage(image, 0, 0, wide, high, null);
        pen.dispose();
        return drawn;
    }
}
