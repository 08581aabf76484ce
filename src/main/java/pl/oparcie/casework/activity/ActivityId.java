package pl.oparcie.casework.activity;

import java.util.UUID;

/** Identifies an activity. */
public record ActivityId(UUID value) {

    /** Reads an id from a path. */
    public static ActivityId of(String text) {
        return new ActivityId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
