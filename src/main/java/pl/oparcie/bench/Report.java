package pl.oparcie.bench;

import static pl.oparcie.bench.Numbers.one;
import static pl.oparcie.bench.Numbers.percent;

import java.util.List;
import pl.oparcie.platform.db.StatementTotals;

/** A result in words and columns, for the person who ran it. */
final class Report {

    private Report() {}

    static String of(Result result) {
        var text = new StringBuilder();
        var machine = result.machine();
        text.append("""

                data set %s · commit %s · %s
                %s, %d cores, %s GB · Java %s · PostgreSQL %s
                options of the program: %s
                first page %s s after the start of the process: %s %d s
                """.formatted(
                        result.size(),
                        machine.commit(),
                        result.day(),
                        machine.processor(),
                        machine.cores(),
                        machine.memoryGigabytes(),
                        machine.java(),
                        machine.postgres(),
                        result.options(),
                        one(result.startSeconds()),
                        result.startMet() ? "met" : "MISSED",
                        Result.START));
        result.phases().forEach(phase -> text.append(phase(phase)));
        if (!result.ratios().isEmpty()) {
            text.append("\nPage beside its bare SQL (medians, ms; SQL rolled back, without the commit)\n")
                    .append(ratios(result.ratios()));
        }
        if (!result.rates().isEmpty()) {
            text.append("\nWithout pause, requests a second (whole pages; reference: bare JSON)\n")
                    .append(rates(result.rates()));
        }
        if (!result.growth().isEmpty()) {
            text.append("\nGrowth of the 95th percentile, ms\n").append(growth(result.growth()));
        }
        var memory = result.memory();
        if (memory != null) {
            text.append(memory(memory));
        }
        if (!result.missing().isEmpty()) {
            text.append("\nNot measured, and so MISSED:\n");
            result.missing().forEach(one -> text.append("  ").append(one).append('\n'));
        }
        return text.append(result.met() ? "\nEvery budget met.\n" : "\nSome budget was MISSED.\n")
                .toString();
    }

    static String phase(Phase phase) {
        var table = new Columns(
                "action", "count", "p50", "p95", "p99", "max", "errors", "queries", "most", "kB sent", "kB", "db",
                "db ms", "wait", "budget");
        for (var line : phase.lines()) {
            table.row(
                    line.label(),
                    Long.toString(line.count()),
                    one(line.p50()),
                    one(line.p95()),
                    one(line.p99()),
                    one(line.max()),
                    Long.toString(line.errors()),
                    one(line.queries()),
                    Integer.toString(line.mostQueries()),
                    one(line.wire() / 1024.0),
                    one(line.whole() / 1024.0),
                    percent(line.databaseShare()),
                    one(line.databaseMillis()),
                    one(line.waitMillis()),
                    line.verdict());
        }
        return "\n" + head(phase) + "\n" + table + failures(phase) + costliest(phase.costliest());
    }

    /** Who worked how long, how much was asked, and who used the processors. */
    static String head(Phase phase) {
        return "%s: %d users, %s s, %s requests a second; processors: client %s, program %s, database and the rest %s"
                .formatted(
                        phase.name(),
                        phase.users(),
                        one(phase.seconds()),
                        one(phase.requestsPerSecond()),
                        percent(phase.processors().client()),
                        percent(phase.processors().program()),
                        percent(phase.processors().database()));
    }

    private static String costliest(List<StatementTotals.Total> statements) {
        var all = statements.stream().mapToDouble(StatementTotals.Total::millis).sum();
        var table = new Columns("share", "ms", "count", "mean ms", "longest ms", "statement");
        for (var one : statements) {
            var sql = one.sql().replaceAll("\\s+", " ").strip();
            table.row(
                    percent(one.millis() / all),
                    one(one.millis()),
                    Long.toString(one.count()),
                    one(one.millis() / one.count()),
                    one(one.longest()),
                    sql.substring(0, Math.min(sql.length(), 160)));
        }
        return statements.isEmpty() ? "" : "Statements that took the most time\n" + table;
    }

    private static String failures(Phase phase) {
        return phase.failures().isEmpty() ? "" : "failures: " + String.join("\n          ", phase.failures()) + "\n";
    }

    private static String ratios(List<Ratio> ratios) {
        var table = new Columns("page", "statements", "left out", "page ms", "SQL ms", "ratio", "");
        ratios.forEach(one -> table.row(
                one.page(),
                Integer.toString(one.statements()),
                Integer.toString(one.leftOut()),
                one(one.pageMillis()),
                one(one.sqlMillis()),
                one(one.ratio()),
                ""));
        return table.toString();
    }

    private static String rates(List<Rate> rates) {
        var table = new Columns(
                "job",
                "clients",
                "a second",
                "p50",
                "p95",
                "reference",
                "target",
                "client",
                "program",
                "database",
                "verdict");
        rates.forEach(one -> table.row(
                one.job(),
                Integer.toString(one.clients()),
                one(one.perSecond()),
                one(one.p50()),
                one(one.p95()),
                Integer.toString(one.reference()),
                Integer.toString(Rate.TARGET * one.reference()),
                percent(one.processors().client()),
                percent(one.processors().program()),
                percent(one.processors().database()),
                one.verdict()));
        var text = new StringBuilder(table.toString());
        for (var one : rates) {
            text.append('\n').append(one.job()).append(": ").append(costliest(one.costliest()));
            one.failures().stream().limit(3).forEach(failure -> text.append("  failure: ")
                    .append(failure)
                    .append('\n'));
        }
        return text.toString();
    }

    private static String growth(List<Result.Grown> growth) {
        var table = new Columns("action", "medium", "large", "very large", "very large / medium", "verdict");
        growth.forEach(one -> table.row(
                one.label(),
                one(one.p95().get(0)),
                one(one.p95().get(1)),
                one(one.p95().get(2)),
                String.format(java.util.Locale.ROOT, "%.2f", one.ratio()),
                one.met() ? "met" : "MISSED"));
        return table.toString();
    }

    private static String memory(Memory memory) {
        return "\nMemory of the program, MB: resident %.0f, at most %.0f; heap in use %.0f, before a collection at most %.0f, limit %.0f. "
                        .formatted(
                                memory.resident(),
                                memory.mostResident(),
                                memory.heap(),
                                memory.mostHeap(),
                                memory.heapLimit())
                + "Collections: %d, pause p50 %s ms, p95 %s ms, longest %s ms\n"
                        .formatted(
                                memory.collections(),
                                one(memory.pauseP50()),
                                one(memory.pauseP95()),
                                one(memory.pauseMax()));
    }
}
