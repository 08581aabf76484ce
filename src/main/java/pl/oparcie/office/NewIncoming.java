package pl.oparcie.office;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter as the secretary's office registers it.
 *
 * @param access who may be shown it
 * @param enclosures how many papers came with it
 */
public record NewIncoming(
        LocalDate receivedOn,
        Sender sender,
        @Nullable String lastName,
        @Nullable String firstName,
        @Nullable String institution,
        @Nullable UUID institutionId,
        @Nullable String place,
        @Nullable LocalDate dated,
        @Nullable String senderMark,
        Kind kind,
        String title,
        Openness access,
        int enclosures,
        Way channel) {

    /** Who sent it. */
    public enum Sender {
        PERSON,
        INSTITUTION,
        UNKNOWN
    }

    /** What it is. */
    public enum Kind {
        LETTER,
        APPLICATION,
        REPLY,
        COURT,
        CERTIFICATE,
        INVOICE,
        ORDER,
        OTHER
    }

    /** Who may be shown it: publiczny w całości, częściowo, niepubliczny. */
    public enum Openness {
        CLOSED,
        PARTLY,
        PUBLIC
    }

    /** How it came. */
    public enum Way {
        POST,
        POST_REGISTERED,
        E_DELIVERY,
        EPUAP,
        EMAIL,
        IN_PERSON,
        COURIER,
        FAX
    }
}
