package pl.oparcie.office;

import java.util.UUID;

/** Identifies a letter that came, in its register. */
public record IncomingId(UUID value) {

    /** Reads an id from a path. */
    public static IncomingId of(String text) {
        return new IncomingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
