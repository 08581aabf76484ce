package pl.oparcie.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The same work on three sizes, one person at a time: what grows with the data, and how much. */
final class Growth {

    static final List<String> SIZES = List.of("medium", "large", "very-large");
    /** Fewer times than this say nothing of a 95th percentile; what was done less often counts as missed. */
    static final int ENOUGH = 20;

    private Growth() {}

    static Result measure(Options options, PrintStream out) throws IOException, InterruptedException, SQLException {
        var results = new ArrayList<Result>();
        for (var size : SIZES) {
            results.add(new Bench(options.at(size).alone(), out).run());
        }
        var last = results.getLast();
        var phases = results.stream().map(result -> result.phases().getFirst()).toList();
        return new Result(
                "growth",
                String.join(", ", SIZES),
                last.day(),
                last.machine(),
                last.options(),
                0,
                last.startSeconds(),
                List.of(),
                last.memory(),
                List.of(),
                List.of(),
                grown(phases),
                Missing.ofGrowth(SIZES, phases, Mix.names(options.only())));
    }

    /** Actions that were done often enough at every size; the others are {@link Missing#ofGrowth}. */
    static List<Result.Grown> grown(List<Phase> phases) {
        var grown = new ArrayList<Result.Grown>();
        for (var line : phases.getFirst().lines()) {
            var p95 = phases.stream()
                    .flatMap(phase -> phase.lines().stream())
                    .filter(one -> one.action().equals(line.action()) && one.count() >= ENOUGH)
                    .map(Line::p95)
                    .toList();
            if (p95.size() == phases.size()) {
                grown.add(new Result.Grown(line.label(), p95, Numbers.round(p95.getLast() / p95.getFirst(), 2)));
            }
        }
        return grown;
    }
}
