package pl.oparcie.access.absence;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.UserId;

/** Somebody is away from the first to the last day, and somebody stands in. */
record NewAbsence(UserId user, @Nullable UUID substitute, LocalDate first, LocalDate last) {}
