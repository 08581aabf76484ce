package pl.oparcie.platform;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a person who logs in. */
public record UserId(UUID value) implements Serializable {

    /** Reads an id from a path or a form. */
    public static UserId of(String text) {
        return new UserId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
