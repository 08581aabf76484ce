package pl.oparcie.register;

import java.util.UUID;

/** Identifies a person known to the centre. */
public record PersonId(UUID value) {

    /** Reads an id from a path or a form. */
    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
