package pl.oparcie.register;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.text.Postcode;
import pl.oparcie.register.address.Terc;

/**
 * Where a household lives. Codes of the TERYT register are text, since leading zeros count.
 *
 * @param homeless then {@code lastRegistered} (municipality of the last permanent registration) and {@code stay} (where the person stays)
 *     are both kept: the first decides about the competent municipality, the second about urgent help (art. 101)
 */
public record NewAddress(
        String place,
        String street,
        String house,
        String flat,
        String postcode,
        @Nullable String terc,
        @Nullable String simc,
        @Nullable String ulic,
        boolean homeless,
        @Nullable String lastRegistered,
        @Nullable String stay) {

    public static NewAddress at(String place, String street, String house, String flat, String postcode) {
        return new NewAddress(place, street, house, flat, postcode, null, null, null, false, null, null);
    }

    public static NewAddress homeless(String lastRegistered, String stay) {
        return new NewAddress("", "", "", "", "", null, null, null, true, lastRegistered, stay);
    }

    /** Nothing is known yet. */
    public static NewAddress unknown() {
        return at("", "", "", "", "");
    }

    public NewAddress coded(@Nullable String tercCode, @Nullable String simcCode, @Nullable String ulicCode) {
        return new NewAddress(
                place, street, house, flat, postcode, tercCode, simcCode, ulicCode, homeless, lastRegistered, stay);
    }

    /** Refuses what cannot be an address. */
    public void check() {
        if (!postcode.isEmpty() && !Postcode.right(postcode)) {
            throw new RuleViolation("problem.postcode").at("postcode");
        }
        if (terc != null && Terc.parse(terc).isEmpty()) {
            throw new RuleViolation("register.address.terc").at("terc");
        }
        if (simc != null && !simc.matches("\\d{7}")) {
            throw new RuleViolation("register.address.simc").at("simc");
        }
        if (ulic != null && !ulic.matches("\\d{5}")) {
            throw new RuleViolation("register.address.ulic").at("ulic");
        }
        if (homeless && (lastRegistered == null || lastRegistered.isBlank())) {
            throw new RuleViolation("register.address.last-registered").at("lastRegistered");
        }
        if (homeless && (stay == null || stay.isBlank())) {
            throw new RuleViolation("register.address.stay").at("stay");
        }
        if (!street.isBlank() && place.isBlank()) {
            throw new RuleViolation("register.address.place").at("place");
        }
    }

    /** ul. Polna 14 m. 3, 32-050 Skawina; Zalesie 9, 32-992 Zalesie where there are no streets; for a homeless person the place of stay. */
    public String line() {
        if (homeless) {
            return Optional.ofNullable(stay).orElse("");
        }
        var first = Stream.of(
                        street.isBlank() && !house.isBlank() ? place : street,
                        house,
                        flat.isEmpty() ? "" : "m. " + flat)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        var second = Stream.of(postcode, place).filter(part -> !part.isBlank()).collect(Collectors.joining(" "));
        return Stream.of(first, second).filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
    }
}
