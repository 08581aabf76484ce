package pl.oparcie.form.definition;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a PESEL number says. */
final class Pesel {

    private static final int[] WEIGHTS = {1, 3, 7, 9, 1, 3, 7, 9, 1, 3};
    private static final int[] CENTURIES = {1900, 2000, 2100, 2200, 1800};

    private Pesel() {}

    /** Whether the control digit is right and there is such a day. */
    static boolean right(String pesel) {
        if (!pesel.matches("\\d{11}")) {
            return false;
        }
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * digit(pesel, i);
        }
        return (10 - sum % 10) % 10 == digit(pesel, 10) && born(pesel) != null;
    }

    /** The date of birth; null when there is none in it. */
    static @Nullable LocalDate born(String pesel) {
        if (!pesel.matches("\\d{11}")) {
            return null;
        }
        var month = Integer.parseInt(pesel.substring(2, 4));
        try {
            return LocalDate.of(
                    CENTURIES[month / 20] + Integer.parseInt(pesel.substring(0, 2)),
                    month % 20,
                    Integer.parseInt(pesel.substring(4, 6)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** F or M. */
    static @Nullable String sex(String pesel) {
        if (!pesel.matches("\\d{11}")) {
            return null;
        }
        return digit(pesel, 9) % 2 == 0 ? "F" : "M";
    }

    private static int digit(String pesel, int place) {
        return pesel.charAt(place) - '0';
    }
}
