package pl.oparcie.bench;

import java.util.List;

/** One part of a run and what it measured. */
record Phase(
        String name,
        int users,
        double seconds,
        double requestsPerSecond,
        Processors.Shares processors,
        List<Line> lines,
        List<String> failures) {

    /** Actions that missed a budget. */
    List<Line> missed() {
        return lines.stream().filter(line -> !line.met()).toList();
    }
}
