package pl.oparcie.register.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import pl.oparcie.Rule;
import pl.oparcie.register.address.DistrictCheck.Gap;
import pl.oparcie.register.address.DistrictCheck.Overlap;

@Rule("reporting-and-office-rules B7")
class DistrictCheckTest {

    private static final String TOWN = "0950463";
    private static final String LIPOWA = "11223";
    private static final int HIGHEST = 40;

    @Test
    void rangesOfDifferentDistrictsThatMeetOverlap() {
        var first = lipowa("A").numbered(1, 20);
        var second = lipowa("B").numbered(18, 40);

        assertThat(DistrictCheck.overlaps(List.of(first, second))).containsExactly(new Overlap<>(first, second, 18));
    }

    @Test
    void rangesOfOneSideMeetOnlyOnThatSide() {
        var first = lipowa("A").numbered(1, 19).on(Parity.ODD);
        var second = lipowa("B").numbered(18, 40).on(Parity.ODD);

        assertThat(DistrictCheck.overlaps(List.of(first, second))).containsExactly(new Overlap<>(first, second, 19));
    }

    @Test
    void twoWholePlacesOfDifferentDistrictsOverlap() {
        var first = DistrictRule.ofPlace("A", TOWN);
        var second = DistrictRule.ofPlace("B", TOWN);

        assertThat(DistrictCheck.overlaps(List.of(first, second))).containsExactly(new Overlap<>(first, second, 1));
    }

    @ParameterizedTest
    @MethodSource("harmlessPairs")
    void rulesThatNeverCompeteDoNotOverlap(DistrictRule<String> first, DistrictRule<String> second) {
        assertThat(DistrictCheck.overlaps(List.of(first, second))).isEmpty();
    }

    static Stream<Arguments> harmlessPairs() {
        return Stream.of(
                pair(lipowa("A").numbered(1, 20), lipowa("A").numbered(10, 30)), // one district
                pair(lipowa("A").numbered(1, 20), lipowa("B").numbered(21, 40)),
                pair(lipowa("A").on(Parity.ODD), lipowa("B").on(Parity.EVEN)),
                pair(lipowa("A"), lipowa("B").on(Parity.EVEN)), // the more specific wins
                pair(lipowa("A"), DistrictRule.ofStreet("B", TOWN, "16910")),
                pair(lipowa("A"), DistrictRule.ofStreet("B", "0000001", LIPOWA)));
    }

    @Test
    void numbersLeftOutAreListedBySide() {
        var rules = List.of(
                lipowa("A").numbered(1, 10), lipowa("B").numbered(15, 39).on(Parity.ODD));

        assertThat(DistrictCheck.gaps(rules, HIGHEST))
                .containsExactly(gap(Parity.ODD, 11, 13), gap(Parity.EVEN, 12, 40));
    }

    @Test
    void oneSideMayHaveSeveralGaps() {
        var rules = List.of(
                lipowa("A").on(Parity.EVEN),
                lipowa("A").numbered(5, 9).on(Parity.ODD),
                lipowa("B").numbered(15, 36));

        assertThat(DistrictCheck.gaps(rules, HIGHEST))
                .containsExactly(gap(Parity.ODD, 1, 3), gap(Parity.ODD, 11, 13), gap(Parity.ODD, 37, 39));
    }

    @Test
    void aRuleForTheWholePlaceFillsTheGapsOfItsStreets() {
        var rules = List.of(lipowa("A").numbered(1, 10), DistrictRule.ofPlace("B", TOWN));

        assertThat(DistrictCheck.gaps(rules, HIGHEST)).isEmpty();
    }

    @Test
    void aRuleForAnotherPlaceDoesNot() {
        var rules = List.of(lipowa("A").numbered(1, 38), DistrictRule.ofPlace("B", "0000001"));

        assertThat(DistrictCheck.gaps(rules, HIGHEST))
                .containsExactly(gap(Parity.ODD, 39, 39), gap(Parity.EVEN, 40, 40));
    }

    @Test
    void aPlaceDividedByNumbersMayHaveGapsToo() {
        var rules = List.of(DistrictRule.ofPlace("A", TOWN).numbered(3, 40));

        assertThat(DistrictCheck.gaps(rules, HIGHEST))
                .containsExactly(
                        new Gap(TOWN, Optional.empty(), Parity.ODD, 1, 1),
                        new Gap(TOWN, Optional.empty(), Parity.EVEN, 2, 2));
    }

    @ParameterizedTest
    @MethodSource("randomSeeds")
    void gapsAreExactlyTheNumbersWithoutADistrict(long seed) {
        var rules = randomRules(seed);
        var gaps = DistrictCheck.gaps(rules, HIGHEST);

        for (int number = 1; number <= HIGHEST; number++) {
            int house = number;
            assertThat(gaps.stream().anyMatch(gap -> isIn(gap, house)))
                    .isEqualTo(DistrictRule.mostSpecific(rules, address(house)).isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("randomSeeds")
    void overlapsAreExactlyThePairsThatShareANumber(long seed) {
        var rules = randomRules(seed);
        var first = rules.getFirst();
        var second = rules.getLast();
        var shared = IntStream.rangeClosed(1, HIGHEST)
                .filter(house -> first.matches(address(house)) && second.matches(address(house)))
                .findFirst();
        boolean competing = !first.district().equals(second.district()) && first.specificity() == second.specificity();

        assertThat(DistrictCheck.overlaps(List.of(first, second)).stream()
                        .map(Overlap::number)
                        .toList())
                .isEqualTo(competing && shared.isPresent() ? List.of(shared.getAsInt()) : List.of());
    }

    static LongStream randomSeeds() {
        return LongStream.range(0, 300);
    }

    private static List<DistrictRule<String>> randomRules(long seed) {
        var random = new Random(seed);
        Supplier<DistrictRule<String>> rule = () -> {
            int from = 1 + random.nextInt(HIGHEST);
            return lipowa(random.nextBoolean() ? "A" : "B")
                    .on(List.of(Parity.values()).get(random.nextInt(3)))
                    .numbered(from, from + random.nextInt(HIGHEST - from + 1));
        };
        return Stream.generate(rule).limit(2 + random.nextInt(3)).toList();
    }

    private static boolean isIn(Gap gap, int house) {
        return gap.side().matches(house) && house >= gap.from() && house <= gap.to();
    }

    private static AddressPoint address(int house) {
        return AddressPoint.onStreet(TOWN, LIPOWA, Integer.toString(house));
    }

    private static DistrictRule<String> lipowa(String district) {
        return DistrictRule.ofStreet(district, TOWN, LIPOWA);
    }

    private static Gap gap(Parity side, int from, int to) {
        return new Gap(TOWN, Optional.of(LIPOWA), side, from, to);
    }

    private static Arguments pair(DistrictRule<String> first, DistrictRule<String> second) {
        return Arguments.of(first, second);
    }
}
