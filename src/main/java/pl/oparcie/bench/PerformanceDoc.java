package pl.oparcie.bench;

import static pl.oparcie.bench.Numbers.one;
import static pl.oparcie.bench.Numbers.percent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/** The tables of {@code docs/performance.md}, made from the kept results; the text around them is written by hand. */
final class PerformanceDoc {

    static final String BEGIN = "<!-- tables made by ./oparcie bench --report: begin -->";
    static final String END = "<!-- end of tables -->";
    private static final JsonMapper JSON = new JsonMapper();

    private PerformanceDoc() {}

    static void write(Path docs) throws IOException {
        var file = docs.resolve("performance.md");
        Files.writeString(file, filled(Files.readString(file), results(docs.resolve("performance"))));
    }

    /** The document with its tables made anew. */
    static String filled(String document, List<Result> results) {
        var begin = document.indexOf(BEGIN);
        var end = document.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("the marks of the tables are missing");
        }
        return document.substring(0, begin + BEGIN.length()) + "\n" + tables(results) + document.substring(end);
    }

    static List<Result> results(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(PerformanceDoc::read)
                    .toList();
        }
    }

    private static Result read(Path file) {
        try {
            return JSON.readValue(Files.readString(file), Result.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String tables(List<Result> results) {
        var text = new StringBuilder();
        for (var result : results) {
            var machine = result.machine();
            text.append("\n### %s, data set %s\n\n".formatted(title(result), result.size()))
                    .append(
                            "%s, commit `%s`. %s, %d cores, %s GB; Java %s, PostgreSQL %s; `%s`. First page after %s s.\n"
                                    .formatted(
                                            result.day(),
                                            machine.commit(),
                                            machine.processor(),
                                            machine.cores(),
                                            machine.memoryGigabytes(),
                                            machine.java(),
                                            machine.postgres(),
                                            result.options(),
                                            one(result.startSeconds())));
            result.phases().forEach(phase -> text.append(phase(phase)));
            text.append(ratios(result.ratios())).append(rates(result.rates())).append(growth(result.growth()));
            if (!result.missing().isEmpty()) {
                text.append("\nNot measured, and so missed:\n\n");
                result.missing().forEach(one -> text.append("- ").append(one).append('\n'));
            }
            var memory = result.memory();
            if (memory != null) {
                text.append(memory(memory));
            }
        }
        return text.append('\n').toString();
    }

    private static String title(Result result) {
        return switch (result.kind()) {
            case "saturate" -> "Without pause";
            case "growth" -> "Growth";
            default -> "Budgets";
        };
    }

    private static String phase(Phase phase) {
        var text = new StringBuilder(
                "\n%s: %d users, %s s, %s requests a second; processors: client %s, program %s, rest %s.\n\n"
                        .formatted(
                                phase.name(),
                                phase.users(),
                                one(phase.seconds()),
                                one(phase.requestsPerSecond()),
                                percent(phase.processors().client()),
                                percent(phase.processors().program()),
                                percent(phase.processors().database())));
        text.append(
                        "| Action | Count | p50 ms | p95 ms | p99 ms | Errors | Queries | kB sent / whole | Database | Budget |\n")
                .append("|---|--:|--:|--:|--:|--:|--:|--:|--:|---|\n");
        for (var line : phase.lines()) {
            text.append("| %s | %d | %s | %s | %s | %d | %s | %s / %s | %s | %s |\n"
                    .formatted(
                            line.label(),
                            line.count(),
                            one(line.p50()),
                            one(line.p95()),
                            one(line.p99()),
                            line.errors(),
                            one(line.queries()),
                            one(line.wire() / 1024.0),
                            one(line.whole() / 1024.0),
                            percent(line.databaseShare()),
                            line.verdict()));
        }
        return text.toString();
    }

    private static String ratios(List<Ratio> ratios) {
        if (ratios.isEmpty()) {
            return "";
        }
        var text =
                new StringBuilder("\n| Page | Statements | Page ms | Bare SQL ms | Ratio |\n|---|--:|--:|--:|--:|\n");
        ratios.forEach(one -> text.append("| %s | %d | %s | %s | %s |\n"
                .formatted(
                        one.page(), one.statements(), one(one.pageMillis()), one(one.sqlMillis()), one(one.ratio()))));
        return text.toString();
    }

    private static String rates(List<Rate> rates) {
        if (rates.isEmpty()) {
            return "";
        }
        var text = new StringBuilder(
                "\n| Job | Clients | A second | p95 ms | Reference | Target | Processors: client / program / rest | Verdict |\n|---|--:|--:|--:|--:|--:|--:|---|\n");
        rates.forEach(one -> text.append("| %s | %d | %s | %s | %d | %d | %s / %s / %s | %s |\n"
                .formatted(
                        one.job(),
                        one.clients(),
                        one(one.perSecond()),
                        one(one.p95()),
                        one.reference(),
                        Rate.TARGET * one.reference(),
                        percent(one.processors().client()),
                        percent(one.processors().program()),
                        percent(one.processors().database()),
                        one.verdict())));
        return text.toString();
    }

    private static String growth(List<Result.Grown> growth) {
        if (growth.isEmpty()) {
            return "";
        }
        var text = new StringBuilder(
                "\n| Action | medium p95 ms | large | very large | Growth | |\n|---|--:|--:|--:|--:|---|\n");
        growth.forEach(one -> text.append("| %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        one.label(),
                        one(one.p95().get(0)),
                        one(one.p95().get(1)),
                        one(one.p95().get(2)),
                        String.format(Locale.ROOT, "%.2f", one.ratio()),
                        one.met() ? "met" : "missed")));
        return text.toString();
    }

    private static String memory(Memory memory) {
        return "\nMemory, MB: resident at most %.0f, heap before a collection at most %.0f of %.0f; longest pause %s ms.\n"
                .formatted(memory.mostResident(), memory.mostHeap(), memory.heapLimit(), one(memory.pauseMax()));
    }
}
