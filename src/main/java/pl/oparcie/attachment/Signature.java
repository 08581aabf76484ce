package pl.oparcie.attachment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who signed a document, when and how. A log-in is never a signature. */
public record Signature(Kind kind, String by, @Nullable LocalDate on) {

    /** Kinds of signatures. */
    public enum Kind {
        /** By hand on paper, then scanned. */
        PAPER,
        /** Podpis zaufany. */
        TRUSTED,
        /** Podpis osobisty. */
        PERSONAL,
        /** Kwalifikowany podpis elektroniczny. */
        QUALIFIED
    }
}
