package pl.oparcie.office;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A class of the file list (JRWA).
 *
 * @param category how long its files are kept: A, B5, BE10, Bc; null for a class that only groups others
 * @param until the last day, or null
 * @param verified whether the administrator confirmed it against the centre's own list
 */
record FileClass(
        UUID id,
        String symbol,
        String title,
        @Nullable String category,
        LocalDate since,
        @Nullable LocalDate until,
        String remarks,
        boolean verified,
        Marks.@Nullable Purpose purpose,
        int version) {

    boolean on(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }
}
