package pl.oparcie.letter;

import java.util.UUID;

/** Identifies a letter. */
public record LetterId(UUID value) {

    /** Reads an id from a path. */
    public static LetterId of(String text) {
        return new LetterId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
