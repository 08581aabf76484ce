package pl.oparcie.register.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A valid PESEL number (act of 24 September 2010 on the population register, art. 15). Its text form is masked, so that
 * the whole number cannot slip into a log; {@link #digits()} gives all 11 digits for storing and for authorised screens.
 *
 * @param digits exactly 11 digits with a real birth date and a right check digit
 */
public record Pesel(String digits) {

    /** Why a text is not a PESEL number. */
    public enum Problem {
        LENGTH,
        NOT_DIGITS,
        /** The month is not 1-12 in any of the five century codes. */
        MONTH,
        /** The day does not exist in that month. */
        DATE,
        CHECK_DIGIT
    }

    private static final int LENGTH = 11;
    private static final int[] WEIGHTS = {1, 3, 7, 9, 1, 3, 7, 9, 1, 3};
    /** First year of the century coded by adding 0, 20, 40, 60 and 80 to the month. */
    private static final int[] CENTURIES = {1900, 2000, 2100, 2200, 1800};

    /** @throws IllegalArgumentException if the digits are not a PESEL number; the message does not repeat them */
    public Pesel {
        var problems = problems(digits);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("Not a PESEL number: " + problems);
        }
    }

    /** Reads a number typed by a user, white space at both ends ignored; empty when it has any problem. */
    public static Optional<Pesel> parse(String text) {
        var digits = text.strip();
        return problems(digits).isEmpty() ? Optional.of(new Pesel(digits)) : Optional.empty();
    }

    /** Everything wrong with a text; empty for a valid number. Dates and check digit need 11 digits to be judged. */
    public static Set<Problem> problems(String text) {
        var found = EnumSet.noneOf(Problem.class);
        if (text.length() != LENGTH) {
            found.add(Problem.LENGTH);
        }
        if (!text.chars().allMatch(sign -> sign >= '0' && sign <= '9')) {
            found.add(Problem.NOT_DIGITS);
        }
        return found.isEmpty() ? problemsOfDigits(text) : found;
    }

    private static Set<Problem> problemsOfDigits(String digits) {
        var found = EnumSet.noneOf(Problem.class);
        int month = twoDigits(digits, 2) % 20;
        if (month < 1 || month > 12) {
            found.add(Problem.MONTH);
        } else if (!birthMonth(digits).isValidDay(twoDigits(digits, 4))) {
            found.add(Problem.DATE);
        }
        if (digit(digits, LENGTH - 1) != checkDigit(digits)) {
            found.add(Problem.CHECK_DIGIT);
        }
        return found;
    }

    /** The date of birth coded in the number. */
    public LocalDate birthDate() {
        return birthMonth(digits).atDay(twoDigits(digits, 4));
    }

    /** The sex coded in the number; after a change of sex a person gets a new number. */
    public Sex sex() {
        return digit(digits, 9) % 2 == 0 ? Sex.FEMALE : Sex.MALE;
    }

    /** The year and month of birth, for people who need not see the number: {@code 7811*******}. */
    public String masked() {
        return digits.substring(0, 4) + "*".repeat(LENGTH - 4);
    }

    @Override
    public String toString() {
        return masked();
    }

    /** The check digit that the first ten digits call for. */
    static int checkDigit(String digits) {
        int sum = 0;
        for (int at = 0; at < WEIGHTS.length; at++) {
            sum += WEIGHTS[at] * digit(digits, at);
        }
        // A sum ending in 0 calls for 0, not for 10.
        return (10 - sum % 10) % 10;
    }

    /** @throws DateTimeException if the month is not 1-12 */
    private static YearMonth birthMonth(String digits) {
        int coded = twoDigits(digits, 2);
        return YearMonth.of(CENTURIES[coded / 20] + twoDigits(digits, 0), coded % 20);
    }

    private static int twoDigits(String digits, int at) {
        return 10 * digit(digits, at) + digit(digits, at + 1);
    }

    private static int digit(String digits, int at) {
        return digits.charAt(at) - '0';
    }
}
