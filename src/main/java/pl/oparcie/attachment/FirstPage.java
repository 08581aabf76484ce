package pl.oparcie.attachment;

import java.util.Optional;

/** The first page of a PDF that the program itself has just made, as a picture. */
public final class FirstPage {

    private FirstPage() {}

    /** As PNG; nothing when it cannot be drawn now. */
    public static Optional<byte[]> of(byte[] pdf) {
        return Pictures.png("application/pdf", pdf, 1, Pictures.PAGE);
    }
}
