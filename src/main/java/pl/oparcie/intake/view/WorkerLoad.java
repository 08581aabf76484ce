package pl.oparcie.intake.view;

import org.jspecify.annotations.Nullable;

/** What one worker carries, in words and as a bar. */
public record WorkerLoad(
        String id,
        String name,
        String team,
        String words,
        String detail,
        int value,
        int norm,
        boolean over,
        @Nullable String absent,
        boolean benefits) {}
