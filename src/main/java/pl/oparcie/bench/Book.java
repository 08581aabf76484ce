package pl.oparcie.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Where every visitor writes what it met. Closed while people log in and the program warms up. */
final class Book {

    private static final int EXAMPLES = 20;

    private final Map<Action, Tally> tallies = new EnumMap<>(Action.class);
    private final List<String> failures = new ArrayList<>();
    private volatile boolean open;

    Book() {
        for (var action : Action.values()) {
            tallies.put(action, new Tally());
        }
    }

    void open() {
        open = true;
    }

    void close() {
        open = false;
    }

    void note(Action action, long nanos, Answer answer, boolean well, String path) {
        if (!well) {
            remember(action + " " + answer.status() + " " + path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*")
                    + (answer.status() == 422 ? " " + Html.problem(answer.body()) : ""));
        }
        if (open) {
            tallies.getOrDefault(action, new Tally()).add(nanos, answer, well);
        }
    }

    private synchronized void remember(String failure) {
        if (failures.size() < EXAMPLES) {
            failures.add(failure);
        }
    }

    /** Some of what went wrong. */
    synchronized List<String> failures() {
        return List.copyOf(failures);
    }

    /** How often that was done. */
    long count(Action action) {
        return tallies.getOrDefault(action, new Tally()).count();
    }

    long requests() {
        return tallies.values().stream().mapToLong(Tally::count).sum();
    }

    /** A line for each action that happened. */
    List<Line> lines(int users) {
        var lines = new ArrayList<Line>();
        tallies.forEach((action, tally) -> {
            if (tally.count() > 0) {
                lines.add(tally.line(action, users));
            }
        });
        return lines;
    }
}
