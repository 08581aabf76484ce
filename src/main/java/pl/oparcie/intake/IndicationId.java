package pl.oparcie.intake;

import java.util.UUID;

/** Identifies an indication for social work (wskazania do pracy socjalnej). */
public record IndicationId(UUID value) {

    /** Reads an id from a path or a form. */
    public static IndicationId of(String text) {
        return new IndicationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
