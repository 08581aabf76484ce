package pl.oparcie.interview;

import java.util.UUID;

/** Identifies an interview. */
public record InterviewId(UUID value) {

    /** Reads an id from a path or a form. */
    public static InterviewId of(String text) {
        return new InterviewId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
