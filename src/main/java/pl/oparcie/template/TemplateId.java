package pl.oparcie.template;

import java.util.UUID;

/** One version of a template: a letter filled from it can be filled again, the same, years later. */
public record TemplateId(UUID value) {

    /** Reads an id, as Spring does from a path. */
    public static TemplateId of(String text) {
        return new TemplateId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
