package pl.oparcie.bulk;

import java.util.UUID;

/** Identifies a batch: one piece of work on many records. */
public record BatchId(UUID value) {

    /** Reads an id from a path. */
    public static BatchId of(String text) {
        return new BatchId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
