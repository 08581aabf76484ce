package pl.oparcie.register.address;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The control list of district rules: addresses claimed twice and house numbers claimed by nobody. */
public final class DistrictCheck {

    private DistrictCheck() {}

    /**
     * Two equally specific rules that give the same address to different districts.
     *
     * @param number the lowest house number both rules cover
     */
    public record Overlap<D>(DistrictRule<D> first, DistrictRule<D> second, int number) {}

    /**
     * A run of house numbers on one side that no rule covers.
     *
     * @param street empty for a place whose rules divide it by numbers alone
     * @param side odd or even
     */
    public record Gap(String place, Optional<String> street, Parity side, int from, int to) {}

    private record Line(String place, Optional<String> street) {}

    /** Pairs of rules in conflict, in the order of the list. */
    public static <D> List<Overlap<D>> overlaps(List<DistrictRule<D>> rules) {
        var found = new ArrayList<Overlap<D>>();
        for (int at = 0; at < rules.size(); at++) {
            var first = rules.get(at);
            for (var second : rules.subList(at + 1, rules.size())) {
                lowestClaimedByBoth(first, second).ifPresent(number -> found.add(new Overlap<>(first, second, number)));
            }
        }
        return List.copyOf(found);
    }

    /**
     * House numbers of 1 to {@code highest} left out on streets that have rules of their own. A rule for the place
     * around the street fills its gaps.
     */
    public static <D> List<Gap> gaps(Collection<DistrictRule<D>> rules, int highest) {
        return rules.stream()
                .map(DistrictCheck::line)
                .distinct()
                .flatMap(line -> IntStream.of(1, 2)
                        .mapToObj(start -> gapsOnSide(line, applying(rules, line), start, highest))
                        .flatMap(List::stream))
                .toList();
    }

    private static <D> OptionalInt lowestClaimedByBoth(DistrictRule<D> first, DistrictRule<D> second) {
        if (first.district().equals(second.district())
                || first.specificity() != second.specificity()
                || !line(first).equals(line(second))) {
            return OptionalInt.empty();
        }
        // Both rules cover a common number, if any, at or right after the later of their starts.
        int start = Math.max(firstNumber(first), firstNumber(second));
        return IntStream.of(start, start + 1)
                .filter(number -> first.covers(number) && second.covers(number))
                .findFirst();
    }

    private static int firstNumber(DistrictRule<?> rule) {
        return rule.numbers().map(NumberRange::from).orElse(1);
    }

    private static Line line(DistrictRule<?> rule) {
        return new Line(rule.place(), rule.street());
    }

    private static <D> List<DistrictRule<D>> applying(Collection<DistrictRule<D>> rules, Line line) {
        return rules.stream()
                .filter(rule -> rule.place().equals(line.place()))
                .filter(rule -> rule.street().isEmpty() || rule.street().equals(line.street()))
                .toList();
    }

    private static <D> List<Gap> gapsOnSide(Line line, List<DistrictRule<D>> rules, int start, int highest) {
        var side = start % 2 == 0 ? Parity.EVEN : Parity.ODD;
        var gaps = new ArrayList<Gap>();
        for (int number = start; number <= highest; number += 2) {
            int house = number;
            if (rules.stream().noneMatch(rule -> rule.covers(house))) {
                extend(gaps, new Gap(line.place(), line.street(), side, house, house));
            }
        }
        return gaps;
    }

    /** Adds a single number to the run that ends just before it, or begins a new run. */
    private static void extend(List<Gap> gaps, Gap next) {
        if (!gaps.isEmpty() && gaps.getLast().to() == next.from() - 2) {
            var run = gaps.removeLast();
            gaps.add(new Gap(run.place(), run.street(), run.side(), run.from(), next.to()));
        } else {
            gaps.add(next);
        }
    }
}
