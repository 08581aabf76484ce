package pl.oparcie.register.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import pl.oparcie.Rule;

@Rule("reporting-and-office-rules B7")
class DistrictRuleTest {

    private static final String TOWN = "0950463";
    private static final String VILLAGE = "0332610";
    private static final String LIPOWA = "11223";
    private static final String POLNA = "16910";

    private static final List<DistrictRule<String>> RULES = List.of(
            DistrictRule.ofPlace("rest of town", TOWN),
            DistrictRule.ofStreet("all Lipowa", TOWN, LIPOWA),
            DistrictRule.ofStreet("even Lipowa", TOWN, LIPOWA).on(Parity.EVEN),
            DistrictRule.ofStreet("Lipowa 11-19", TOWN, LIPOWA).numbered(11, 19),
            DistrictRule.ofStreet("odd Lipowa 11-19", TOWN, LIPOWA)
                    .on(Parity.ODD)
                    .numbered(11, 19),
            DistrictRule.ofPlace("village", VILLAGE),
            DistrictRule.ofPlace("village 100-200", VILLAGE).numbered(100, 200));

    @ParameterizedTest
    @CsvSource({
        "3, all Lipowa",
        "4, even Lipowa",
        "10, even Lipowa",
        "12, Lipowa 11-19",
        "13, odd Lipowa 11-19",
        "13A/5, odd Lipowa 11-19",
        "20, even Lipowa",
        "21, all Lipowa",
        "b.n., all Lipowa"
    })
    void theMostSpecificRuleDecides(String house, String district) {
        assertThat(districtOf(RULES, AddressPoint.onStreet(TOWN, LIPOWA, house)))
                .contains(district);
    }

    @ParameterizedTest
    @CsvSource({"5, village", "99A, village", "100, village 100-200", "200, village 100-200", "201, village"})
    void aPlaceWithoutStreetsIsDividedByNumbers(String house, String district) {
        assertThat(districtOf(RULES, AddressPoint.inPlace(VILLAGE, house))).contains(district);
    }

    @Test
    void aStreetWithoutRulesFallsToItsPlaceAndAnUnknownPlaceToNobody() {
        assertThat(districtOf(RULES, AddressPoint.onStreet(TOWN, POLNA, "1"))).contains("rest of town");
        assertThat(districtOf(RULES, AddressPoint.onStreet("0000001", LIPOWA, "1")))
                .isEmpty();
    }

    @Test
    void amongEqualsTheShorterRangeDecidesAndThenTheOrder() {
        var wide = DistrictRule.ofStreet("wide", TOWN, POLNA).numbered(1, 99);
        var narrow = DistrictRule.ofStreet("narrow", TOWN, POLNA).numbered(10, 20);
        var again = DistrictRule.ofStreet("again", TOWN, POLNA).numbered(10, 20);

        assertThat(districtOf(List.of(wide, again, narrow), AddressPoint.onStreet(TOWN, POLNA, "15")))
                .contains("again");
        assertThat(districtOf(List.of(wide, narrow, again), AddressPoint.onStreet(TOWN, POLNA, "15")))
                .contains("narrow");
        assertThat(districtOf(List.of(wide, narrow, again), AddressPoint.onStreet(TOWN, POLNA, "21")))
                .contains("wide");
    }

    @ParameterizedTest
    @MethodSource("randomHouses")
    void theOrderOfUnequalRulesDoesNotMatter(int number) {
        var address = AddressPoint.onStreet(TOWN, LIPOWA, Integer.toString(number));
        var shuffled = new ArrayList<>(RULES);
        Collections.shuffle(shuffled, new Random(number));

        assertThat(districtOf(shuffled, address)).isEqualTo(districtOf(RULES, address));
        assertThat(districtOf(RULES, address)).isPresent();
    }

    static IntStream randomHouses() {
        return new Random(20261121).ints(200, 1, 40);
    }

    @Test
    void everyConditionMakesARuleMoreSpecific() {
        var street = DistrictRule.ofStreet("a", TOWN, LIPOWA);
        var place = DistrictRule.ofPlace("a", TOWN);

        assertThat(Stream.of(
                                place,
                                place.on(Parity.ODD),
                                place.numbered(1, 9),
                                place.numbered(1, 9).on(Parity.ODD),
                                street,
                                street.on(Parity.ODD),
                                street.numbered(1, 9),
                                street.numbered(1, 9).on(Parity.ODD))
                        .map(DistrictRule::specificity))
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "-1, 5", "6, 5"})
    void refusesAnEmptyRange(int from, int to) {
        assertThatThrownBy(() -> new NumberRange(from, to)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"49, false", "50, true", "99999, true"})
    void aRangeMayHaveNoEnd(int number, boolean contained) {
        assertThat(NumberRange.startingAt(50).contains(number)).isEqualTo(contained);
    }

    private static Optional<String> districtOf(List<DistrictRule<String>> rules, AddressPoint address) {
        return DistrictRule.mostSpecific(rules, address).map(DistrictRule::district);
    }
}
