package pl.oparcie.register;

import java.util.UUID;

/** Identifies a household: people who live and keep house together, related or not (art. 6 pkt 14). */
public record HouseholdId(UUID value) {

    /** Reads an id from a path or a form. */
    public static HouseholdId of(String text) {
        return new HouseholdId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
