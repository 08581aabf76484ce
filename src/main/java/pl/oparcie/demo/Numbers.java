package pl.oparcie.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Makes PESEL numbers of people who do not exist: true to the date of birth and the sex, each one once. */
final class Numbers {

    private static final int[] WEIGHTS = {1, 3, 7, 9, 1, 3, 7, 9, 1, 3};
    /** Serial numbers so high that no child born on that day got one. */
    private static final int FIRST = 4970;

    private final Map<String, Integer> given = new HashMap<>();

    String pesel(LocalDate born, String sex) {
        var serial = FIRST + given.merge(born + sex, 1, Integer::sum);
        var month = born.getMonthValue() + (born.getYear() >= 2000 ? 20 : 0);
        var start = String.format(
                Locale.ROOT,
                "%02d%02d%02d%04d",
                born.getYear() % 100,
                month,
                born.getDayOfMonth(),
                2 * serial + (sex.equals("M") ? 1 : 0));
        return start + checkDigit(start);
    }

    private static int checkDigit(String digits) {
        var sum = 0;
        for (int at = 0; at < WEIGHTS.length; at++) {
            sum += WEIGHTS[at] * (digits.charAt(at) - '0');
        }
        return (10 - sum % 10) % 10;
    }
}
