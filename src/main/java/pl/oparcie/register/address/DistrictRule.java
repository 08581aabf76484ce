package pl.oparcie.register.address;

import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * One line of the centre's list of care districts: which addresses belong to a district.
 *
 * @param <D> how the caller identifies a district
 * @param place SIMC code of the place
 * @param street empty when the rule covers the place with all its streets
 * @param numbers empty when the rule covers all numbers
 */
public record DistrictRule<D>(
        D district, String place, Optional<String> street, Parity parity, Optional<NumberRange> numbers) {

    private static final int STREET = 4;
    private static final int RANGE = 2;
    private static final int SIDE = 1;

    /** A rule for a whole place. */
    public static <D> DistrictRule<D> ofPlace(D district, String place) {
        return new DistrictRule<>(district, place, Optional.empty(), Parity.ALL, Optional.empty());
    }

    /** A rule for a whole street. */
    public static <D> DistrictRule<D> ofStreet(D district, String place, String street) {
        return new DistrictRule<>(district, place, Optional.of(street), Parity.ALL, Optional.empty());
    }

    public DistrictRule<D> on(Parity side) {
        return new DistrictRule<>(district, place, street, side, numbers);
    }

    public DistrictRule<D> numbered(int from, int to) {
        return new DistrictRule<>(district, place, street, parity, Optional.of(new NumberRange(from, to)));
    }

    /** True when the address falls under this rule; without a house number only rules for all numbers apply. */
    public boolean matches(AddressPoint address) {
        return place.equals(address.place())
                && (street.isEmpty() || street.equals(address.street()))
                && (coversAllNumbers()
                        || address.house()
                                .map(HouseNumber::number)
                                .filter(this::covers)
                                .isPresent());
    }

    /** True when a house number falls on the side and into the range of this rule. */
    public boolean covers(int number) {
        return parity.matches(number)
                && numbers.map(range -> range.contains(number)).orElse(true);
    }

    /** How closely the rule points at an address, 0 for a whole place: a street outweighs numbers, a range a side. */
    public int specificity() {
        return (street.isPresent() ? STREET : 0)
                + (numbers.isPresent() ? RANGE : 0)
                + (parity != Parity.ALL ? SIDE : 0);
    }

    /**
     * The rule that decides about an address: the most specific one, among equals the one with the shorter range, then
     * the first listed. {@link DistrictCheck#overlaps} shows where equals of different districts meet.
     */
    public static <D> Optional<DistrictRule<D>> mostSpecific(Collection<DistrictRule<D>> rules, AddressPoint address) {
        Comparator<DistrictRule<D>> closest =
                comparingInt((DistrictRule<D> rule) -> -rule.specificity()).thenComparingInt(DistrictRule::width);
        return rules.stream().filter(rule -> rule.matches(address)).min(closest);
    }

    private boolean coversAllNumbers() {
        return parity == Parity.ALL && numbers.isEmpty();
    }

    private int width() {
        return numbers.map(range -> range.to() - range.from()).orElse(0);
    }
}
