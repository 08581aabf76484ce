package pl.oparcie.term;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A term of a case was moved, or marked as done by hand. Published in the same transaction.
 *
 * @param from its day before
 * @param to its new day; null when it was done
 */
public record TermChanged(
        UUID term,
        UUID caseId,
        String kind,
        String title,
        LocalDate from,
        @Nullable LocalDate to,
        String reason) {}
