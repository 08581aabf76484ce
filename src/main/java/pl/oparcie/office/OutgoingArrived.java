package pl.oparcie.office;

import java.time.LocalDate;

/** The secretary's office noted that a letter arrived, and when. */
public record OutgoingArrived(OutgoingId id, LocalDate on) {}
