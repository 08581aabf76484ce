package pl.oparcie.register.person;

import java.time.LocalDate;
import java.util.Locale;

/** Makes valid made-up PESEL numbers for tests. */
public final class TestPesel {

    private TestPesel() {}

    /** @param serial 0-4999, telling apart people of one sex born on one day */
    public static Pesel of(LocalDate born, Sex sex, int serial) {
        int month = born.getMonthValue() + centuryCode(born.getYear());
        int numberOfDay = 2 * serial + (sex == Sex.MALE ? 1 : 0);
        var start = String.format(
                Locale.ROOT, "%02d%02d%02d%04d", born.getYear() % 100, month, born.getDayOfMonth(), numberOfDay);
        return new Pesel(start + Pesel.checkDigit(start));
    }

    private static int centuryCode(int year) {
        return switch (year / 100) {
            case 18 -> 80;
            case 19 -> 0;
            case 20 -> 20;
            case 21 -> 40;
            case 22 -> 60;
            default -> throw new IllegalArgumentException("No PESEL number for people born in " + year);
        };
    }
}
