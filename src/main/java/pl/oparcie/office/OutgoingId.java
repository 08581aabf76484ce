package pl.oparcie.office;

import java.util.UUID;

/** Identifies a letter that went out, in its register. */
public record OutgoingId(UUID value) {

    /** Reads an id from a path. */
    public static OutgoingId of(String text) {
        return new OutgoingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
