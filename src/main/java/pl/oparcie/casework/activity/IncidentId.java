package pl.oparcie.casework.activity;

import java.util.UUID;

/** Identifies an assault on a worker. */
record IncidentId(UUID value) {

    /** Reads an id from a path. */
    public static IncidentId of(String text) {
        return new IncidentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
