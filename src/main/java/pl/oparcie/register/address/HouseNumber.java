package pl.oparcie.register.address;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a house, such as 14, 14A, 14/3 or 2-4. Districts look only at the number it begins with: letters, flats
 * and the far end of a building spanning several numbers never move it to another district.
 *
 * @param text as written
 * @param number the leading number, at least 1
 */
public record HouseNumber(String text, int number) {

    private static final Pattern LEADING = Pattern.compile("0*([1-9][0-9]{0,4})(?![0-9]).*");

    public HouseNumber {
        if (number < 1) {
            throw new IllegalArgumentException("A house number is at least 1");
        }
    }

    /** Reads a written house number; empty when it does not begin with a number of 1 to 5 digits. */
    public static Optional<HouseNumber> parse(String text) {
        var stripped = text.strip();
        var match = LEADING.matcher(stripped);
        return match.matches()
                ? Optional.of(new HouseNumber(stripped, Integer.parseInt(match.group(1))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
