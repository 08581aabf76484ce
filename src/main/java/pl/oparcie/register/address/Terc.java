package pl.oparcie.register.address;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A TERC code of a gmina in the TERYT register: voivodship (2), powiat (2), gmina (2) and kind (1). Kept as text, since
 * leading zeros count.
 *
 * @param code exactly 7 digits, the last one a known kind
 */
public record Terc(String code) {

    private static final Pattern FORMAT = Pattern.compile("[0-9]{6}[1234589]");

    /** Where a family lives, as reports ask: a village is a place outside the borders of a town. */
    public enum Settlement {
        TOWN,
        VILLAGE,
        /** The code covers both a town and its villages. */
        UNKNOWN
    }

    /** @throws IllegalArgumentException if the text is not a TERC code */
    public Terc {
        if (!FORMAT.matcher(code).matches()) {
            throw new IllegalArgumentException("A TERC code has 7 digits and ends with a kind 1-5, 8 or 9");
        }
    }

    /** Reads a typed or imported code; empty when it is not one. */
    public static Optional<Terc> parse(String text) {
        var code = text.strip();
        return FORMAT.matcher(code).matches() ? Optional.of(new Terc(code)) : Optional.empty();
    }

    public String voivodship() {
        return code.substring(0, 2);
    }

    /** The powiat together with its voivodship, 4 characters. */
    public String powiat() {
        return code.substring(0, 4);
    }

    /** The gmina without the kind, 6 characters; the same for a town and its villages. */
    public String gmina() {
        return code.substring(0, 6);
    }

    /** Town or village by the last character (RODZ); a whole urban-rural gmina (3) tells neither. */
    public Settlement settlement() {
        return switch (code.charAt(6)) {
            case '2', '5' -> Settlement.VILLAGE;
            case '3' -> Settlement.UNKNOWN;
            default -> Settlement.TOWN;
        };
    }

    @Override
    public String toString() {
        return code;
    }
}
