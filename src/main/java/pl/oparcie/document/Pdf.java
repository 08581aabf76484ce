package pl.oparcie.document;

import java.util.function.Supplier;

/**
 * A print that is drawn when it is sent: what stands in it was read before, so no transaction is open and no connection of the database
 * waits while its pages are laid out.
 */
public final class Pdf {

    private final Supplier<byte[]> pages;

    Pdf(Supplier<byte[]> pages) {
        this.pages = pages;
    }

    /** The file. */
    public byte[] draw() {
        return pages.get();
    }
}
