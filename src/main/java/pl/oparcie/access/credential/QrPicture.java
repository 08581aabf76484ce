package pl.oparcie.access.credential;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code as the path of an SVG picture.
 *
 * @param size modules along a side
 * @param path one square for each dark module
 */
public record QrPicture(int size, String path) {

    public static QrPicture of(String text) {
        try {
            var matrix = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            return new QrPicture(matrix.getWidth(), path(matrix));
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String path(ByteMatrix matrix) {
        var path = new StringBuilder();
        for (var y = 0; y < matrix.getHeight(); y++) {
            for (var x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y) == 1) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
