package pl.oparcie.casework.activity;

import java.util.UUID;

/** Identifies a planned visit. */
record VisitId(UUID value) {

    /** Reads an id from a path. */
    public static VisitId of(String text) {
        return new VisitId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
