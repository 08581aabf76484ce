package pl.oparcie.access.admin;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A team of the centre. */
record Team(UUID id, String name, Kind kind, Optional<UUID> leader, Optional<LocalDate> closedOn, int version) {

    enum Kind {
        SOCIAL_WORK,
        BENEFITS,
        FAMILY_WORK,
        MIXED,
        OTHER
    }
}
