package pl.oparcie.intake;

import java.util.UUID;

/** Identifies a first contact: somebody came, asked or reported. */
public record ContactId(UUID value) {

    /** Reads an id from a path or a form. */
    public static ContactId of(String text) {
        return new ContactId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
