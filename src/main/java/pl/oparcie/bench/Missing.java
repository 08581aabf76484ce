package pl.oparcie.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a run was asked for and did not measure: a budget is not met by what nobody did. */
final class Missing {

    private Missing() {}

    /** Who stayed outside, and what nobody did. */
    static List<String> ofLoad(Phase load, int chosen, Set<String> tasks) {
        var missing = new ArrayList<String>();
        if (load.users() < chosen) {
            missing.add("only %d of %d people could log in".formatted(load.users(), chosen));
        }
        var done = load.lines().stream().map(Line::label).collect(Collectors.toSet());
        tasks.stream()
                .filter(task -> !done.contains(task))
                .map(task -> "nobody did: " + task)
                .forEach(missing::add);
        return missing;
    }

    /** The batch, when nobody moved it. */
    static List<String> ofBulk(List<Phase> phases) {
        return phases.stream().flatMap(phase -> phase.lines().stream()).anyMatch(line -> line.label()
                        .equals(Action.BULK.label()))
                ? List.of()
                : List.of("nobody did: " + Action.BULK.label());
    }

    /**
     * Actions that were not done often enough at every size: the tasks that were asked for, and whatever was done often enough at one.
     */
    static List<String> ofGrowth(List<String> sizes, List<Phase> phases, Set<String> tasks) {
        var asked = new TreeSet<>(tasks);
        phases.stream()
                .flatMap(phase -> phase.lines().stream())
                .filter(line -> line.count() >= Growth.ENOUGH)
                .map(Line::label)
                .forEach(asked::add);
        var missing = new ArrayList<String>();
        for (var label : asked) {
            for (var i = 0; i < phases.size(); i++) {
                var count = phases.get(i).lines().stream()
                        .filter(line -> line.label().equals(label))
                        .mapToLong(Line::count)
                        .sum();
                if (count < Growth.ENOUGH) {
                    missing.add("%s: %d times at %s, at least %d are needed"
                            .formatted(label, count, sizes.get(i), Growth.ENOUGH));
                }
            }
        }
        return missing;
    }
}
