package pl.oparcie.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the log. */
record Entry(
        UUID id,
        Instant at,
        @Nullable UUID userId,
        String roles,
        String event,
        @Nullable UUID caseId,
        @Nullable UUID personId,
        @Nullable UUID subjectId,
        @Nullable String reason,
        @Nullable String address) {

    /** The line as the text that is sealed: every field, with lengths, so that no two lines read the same. */
    String canonical() {
        var text = new StringBuilder();
        for (var part : new @Nullable Object[] {
            id, at.toEpochMilli(), userId, roles, event, caseId, personId, subjectId, reason, address
        }) {
            var value = part == null ? "-" : part.toString();
            text.append(value.length()).append(':').append(value).append(';');
        }
        return text.toString();
    }
}
