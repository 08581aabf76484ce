package pl.oparcie.access;

import java.util.UUID;

/** Identifies a case of social work, the unit of access. */
public record CaseId(UUID value) {

    /** Reads an id from a path or a form. */
    public static CaseId of(String text) {
        return new CaseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
