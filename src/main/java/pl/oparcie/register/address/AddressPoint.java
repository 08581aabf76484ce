package pl.oparcie.register.address;

import java.util.Optional;

/**
 * The part of an address that decides about the district.
 *
 * @param place SIMC code of the place, 7 characters
 * @param street ULIC code of the street, or whatever identifies it in the rules; empty in places without streets
 * @param house empty when the number is not known
 */
public record AddressPoint(String place, Optional<String> street, Optional<HouseNumber> house) {

    /** An address on a street; an unreadable house number counts as unknown. */
    public static AddressPoint onStreet(String place, String street, String house) {
        return new AddressPoint(place, Optional.of(street), HouseNumber.parse(house));
    }

    /** An address in a place without streets; an unreadable house number counts as unknown. */
    public static AddressPoint inPlace(String place, String house) {
        return new AddressPoint(place, Optional.empty(), HouseNumber.parse(house));
    }
}
