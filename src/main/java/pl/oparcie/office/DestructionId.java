package pl.oparcie.office;

import java.util.UUID;

/** Identifies a list of cases to be destroyed. */
public record DestructionId(UUID value) {

    /** Reads an id from a path. */
    public static DestructionId of(String text) {
        return new DestructionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
