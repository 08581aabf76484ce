package pl.oparcie.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import pl.oparcie.platform.db.Command;
import pl.oparcie.platform.db.Place;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./oparcie bench}: measures, prints, keeps the numbers, and fails when a budget is missed. */
public final class BenchCommand implements Command {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Override
    public String name() {
        return "bench";
    }

    @Override
    public String help() {
        return "bench [--size large] [--users 150] [--minutes 3] [--out FILE.json] [--saturate 25] [--growth] [--report]"
                + " [--only PART-OF-A-NAME,...] [--data DIR] [--think S] [--warm S] [--quiet S] [--seed N] [--no-bulk]";
    }

    /** The documents lie beside the data sets, wherever the command is called. */
    private static Path docs(Path sets) throws IOException {
        var docs = sets.toAbsolutePath().normalize().resolveSibling("docs");
        if (!Files.exists(docs.resolve("performance.md"))) {
            throw new IOException("--report needs the source tree: there is no " + docs.resolve("performance.md"));
        }
        return docs;
    }

    @Override
    public int run(Place place, List<String> arguments, PrintStream out) throws Exception {
        Options options;
        try {
            options = Options.of(arguments);
        } catch (IllegalArgumentException e) {
            out.println("bench: " + e.getMessage());
            out.println(help());
            return 2;
        }
        if (options.report()) {
            PerformanceDoc.write(docs(options.sets()));
            return 0;
        }
        var result = options.growth() ? Growth.measure(options, out) : new Bench(options, out).run();
        out.print(Report.of(result));
        if (options.out().isPresent()) {
            Files.writeString(options.out().get(), JSON.writeValueAsString(result) + "\n");
        }
        return result.met() ? 0 : 1;
    }
}
