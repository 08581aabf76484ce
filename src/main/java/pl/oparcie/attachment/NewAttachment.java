package pl.oparcie.attachment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a document beside its content.
 *
 * @param kind a code of the dictionary {@code evidence-document} or {@code attachment-kind}
 * @param form a code of the dictionary {@code document-form}: original, copy ...
 * @param certifiedBy who certified the copy "za zgodność z oryginałem"
 * @param submitterNote the submitter's note of conformity on an electronic copy
 * @param dated the date on the document
 */
public record NewAttachment(
        String title,
        String kind,
        Origin origin,
        @Nullable String form,
        @Nullable String certifiedBy,
        @Nullable LocalDate certifiedOn,
        @Nullable String submitterNote,
        @Nullable Signature signature,
        @Nullable LocalDate dated) {

    /** A document the centre made, such as a print or a letter. */
    public static NewAttachment own(String title, String kind) {
        return new NewAttachment(title, kind, Origin.OWN, null, null, null, null, null, null);
    }

    /** A document somebody gave or sent. */
    public static NewAttachment received(String title, String kind) {
        return new NewAttachment(title, kind, Origin.RECEIVED, null, null, null, null, null, null);
    }

    /** A scan or file that carries a signature. */
    public static NewAttachment signed(String title, String kind, Signature signature) {
        return new NewAttachment(title, kind, Origin.SIGNED, null, null, null, null, signature, null);
    }
}
