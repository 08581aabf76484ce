package pl.oparcie.institution;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An institution of the directory.
 *
 * @param retiredOn since when it is no longer offered; what was written with it stays
 */
public record Institution(
        InstitutionId id,
        InstitutionKind kind,
        String name,
        String address,
        String phone,
        String email,
        String contactPerson,
        String notes,
        @Nullable LocalDate retiredOn,
        int version) {}
