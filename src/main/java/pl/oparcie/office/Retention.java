package pl.oparcie.office;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long the files of a category are kept. */
final class Retention {

    private Retention() {}

    /**
     * The last day on which a closed case is kept: time runs from 1 January after the year of closing. Nothing for what is kept for ever
     * and for what has no fixed time.
     */
    static Optional<LocalDate> ends(@Nullable String category, LocalDate closedOn) {
        if (category == null || !category.matches("BE?\\d{1,2}")) {
            return Optional.empty();
        }
        var years = Integer.parseInt(category.replaceAll("\\D", ""));
        return Optional.of(LocalDate.of(closedOn.getYear() + years, 12, 31));
    }

    /** Whether the State Archive looks at the files again before they go. */
    static boolean appraised(String category) {
        return category.startsWith("BE");
    }
}
