package pl.oparcie.bench;

import java.util.List;
import pl.oparcie.platform.db.StatementTotals;

/** One part of a run and what it measured. */
record Phase(
        String name,
        int users,
        double seconds,
        double requestsPerSecond,
        Processors.Shares processors,
        List<Line> lines,
        List<StatementTotals.Total> costliest,
        List<String> failures) {

    /** Actions that missed a budget. */
    List<Line> missed() {
        return lines.stream().filter(line -> !line.met()).toList();
    }
}
