package pl.oparcie.institution;

import java.util.UUID;

/** Identifies an institution the centre works with. */
public record InstitutionId(UUID value) {

    /** Reads an id from a path or a form. */
    public static InstitutionId of(String text) {
        return new InstitutionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
