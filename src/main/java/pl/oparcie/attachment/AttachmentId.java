package pl.oparcie.attachment;

import java.util.UUID;

/** Identifies a document with all its versions. */
public record AttachmentId(UUID value) {

    /** Reads an id from a path. */
    public static AttachmentId of(String text) {
        return new AttachmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
