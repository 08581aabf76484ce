package pl.oparcie.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the bench is asked for.
 *
 * @param think mean pause between two things a person does, seconds
 * @param warm seconds of work that are not counted: the program compiles itself
 * @param quiet seconds of the part with one person at work
 * @param sets where the data sets of all sizes are kept
 * @param data one data directory to use instead
 * @param only parts of the names of the tasks that are done; none for all
 * @param saturate clients without pause; 0 for the ordinary run
 */
record Options(
        String size,
        int users,
        double minutes,
        double think,
        int warm,
        int quiet,
        int saturate,
        boolean growth,
        boolean report,
        boolean bulk,
        long seed,
        List<String> only,
        Path sets,
        Optional<Path> data,
        Optional<Path> out) {

    private static final List<String> SIZES = List.of("tiny", "small", "medium", "large", "very-large");

    static Options of(List<String> words) {
        var read = new Words(words);
        var options = new Options(
                read.text("size").orElse("large"),
                read.number("users", 150),
                read.text("minutes").map(Double::parseDouble).orElse(3.0),
                read.text("think").map(Double::parseDouble).orElse(6.0),
                read.number("warm", 45),
                read.number("quiet", 60),
                read.number("saturate", 0),
                read.flag("growth"),
                read.flag("report"),
                !read.flag("no-bulk"),
                read.number("seed", 1),
                read.text("only")
                        .map(parts -> Arrays.stream(parts.split(","))
                                .map(String::strip)
                                .toList())
                        .orElse(List.of()),
                Path.of(read.text("sets").orElse("bench-data")),
                read.text("at").map(Path::of),
                read.text("out").map(Path::of));
        read.finish();
        if (!SIZES.contains(options.size)) {
            throw new IllegalArgumentException("no size " + options.size + "; known: " + String.join(", ", SIZES));
        }
        if (Mix.names(options.only).isEmpty()) {
            throw new IllegalArgumentException("--only " + String.join(",", options.only)
                    + " is part of no task; tasks: " + String.join("; ", Mix.names()));
        }
        return options;
    }

    /** Only the quiet part. */
    Options alone() {
        return new Options(size, 1, minutes, think, warm, quiet, 0, growth, report, false, seed, only, sets, data, out);
    }

    /** The same for a data set of another size, without a directory of one's own. */
    Options at(String otherSize) {
        return new Options(
                otherSize,
                users,
                minutes,
                think,
                warm,
                quiet,
                saturate,
                growth,
                report,
                bulk,
                seed,
                only,
                sets,
                Optional.empty(),
                out);
    }
}
