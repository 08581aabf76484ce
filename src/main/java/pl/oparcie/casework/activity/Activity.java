package pl.oparcie.casework.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import pl.oparcie.access.CaseId;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.UserId;

/** An entry as it is kept: what it says now, who wrote it and when, whether it was mended or cancelled. */
record Activity(
        ActivityId id,
        CaseId caseId,
        Content content,
        Start start,
        UserId author,
        String authorName,
        @Nullable String secondName,
        Instant recordedAt,
        @Nullable Instant correctedAt,
        @Nullable Cancelled cancelled,
        @Nullable LocalDate nextDoneOn,
        int version) {

    /** An entry made later than so many days after the event says so. */
    static final int LATE_AFTER_DAYS = 3;

    record Cancelled(Instant at, String reason) {}

    long daysLate() {
        return daysLate(content.on(), recordedAt);
    }

    /** How many days after the event the entry was made, when that is late; else 0. */
    static long daysLate(LocalDate on, Instant recordedAt) {
        var days = ChronoUnit.DAYS.between(on, LocalDate.ofInstant(recordedAt, Today.ZONE));
        return days > LATE_AFTER_DAYS ? days : 0;
    }
}
