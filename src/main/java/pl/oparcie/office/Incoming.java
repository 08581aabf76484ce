package pl.oparcie.office;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A letter that came, with what became of it. */
record Incoming(
        IncomingId id,
        int year,
        int number,
        LocalDate receivedOn,
        Instant registeredAt,
        @Nullable String registeredByName,
        NewIncoming.Sender senderKind,
        @Nullable String lastName,
        @Nullable String firstName,
        @Nullable String institution,
        @Nullable String place,
        @Nullable LocalDate dated,
        @Nullable String senderMark,
        NewIncoming.Kind kind,
        String title,
        NewIncoming.Openness access,
        int enclosures,
        NewIncoming.Way channel,
        State state,
        @Nullable UUID caseId,
        @Nullable String mark,
        @Nullable UUID handlerId,
        @Nullable String handlerName,
        @Nullable String why,
        int version) {

    /** What became of a letter. */
    enum State {
        /** Nobody said yet where it belongs. */
        WAITING,
        /** It lies on the desk of whoever leads the case. */
        GIVEN,
        /** Whoever leads the case has it. */
        TAKEN,
        NO_CASE,
        CANCELLED
    }

    String sender() {
        return senderKind == NewIncoming.Sender.INSTITUTION
                ? Objects.requireNonNullElse(institution, "")
                : Stream.of(lastName, firstName).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    String no() {
        return number + "/" + year;
    }
}
