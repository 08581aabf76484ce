package pl.oparcie.template;

import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pictures in a document, such as the arms of a municipality: PNG and JPEG of a sane size go onto paper. */
final class Picture {

    private static final int MOST_BYTES = 3 * 1024 * 1024;
    private static final double WIDEST = 480;

    private Picture() {}

    static Optional<Sheet.Run> of(byte @Nullable [] bytes, double width, double height, String words) {
        if (bytes == null || bytes.length < 8 || bytes.length > MOST_BYTES || width < 1 || height < 1) {
            return Optional.empty();
        }
        var type = type(bytes);
        if (type.isEmpty()) {
            return Optional.empty();
        }
        var scale = Math.min(1, WIDEST / width);
        var css = String.format(Locale.ROOT, "width:%.1fpt;height:%.1fpt", width * scale, height * scale);
        var address = "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
        return Optional.of(new Sheet.Run(Sheet.Run.Kind.PICTURE, words, css, address));
    }

    private static String type(byte[] bytes) {
        if (bytes[0] == (byte) 0x89 && bytes[1] == 'P') {
            return "image/png";
        }
        return bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xd8 ? "image/jpeg" : "";
    }
}
