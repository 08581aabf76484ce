package pl.oparcie.access.opening;

import java.time.LocalDate;
import java.util.UUID;

/** Somebody to be let into a case, until a day, for a reason. */
record NewShare(UUID user, Basis basis, String reason, LocalDate lastDay) {}
