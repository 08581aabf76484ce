package pl.oparcie.office;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A letter that went out. */
record Outgoing(
        OutgoingId id,
        int year,
        int number,
        Instant registeredAt,
        @Nullable String registeredByName,
        String addressee,
        @Nullable UUID caseId,
        String mark,
        String title,
        @Nullable String url,
        NewOutgoing.Channel channel,
        @Nullable LocalDate sentOn,
        @Nullable LocalDate deliveredOn,
        NewOutgoing.@Nullable Proof proof,
        @Nullable String proofNote,
        @Nullable String cancelled,
        int version) {

    String no() {
        return number + "/" + year;
    }
}
