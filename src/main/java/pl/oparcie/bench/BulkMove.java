package pl.oparcie.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The director moves 500 cases of one worker to another. Nobody leads so many, so cases of several workers are first gathered at one;
 * afterwards every move is undone.
 */
final class BulkMove {

    private static final int CASES = 500;
    private static final long PATIENCE = 60_000_000_000L;
    private static final int PAUSE = 100;

    private final Someone director;
    private final Deque<String> moves = new ArrayDeque<>();

    BulkMove(Someone director) {
        this.director = director;
    }

    /** From the form that is sent until the last case is moved; false when the centre has too few cases. */
    boolean run() throws InterruptedException {
        var workers = workers("");
        if (workers.size() < 3) {
            return false;
        }
        var first = workers.getFirst();
        var second = workers.get(1);
        for (var other : workers.subList(2, workers.size())) {
            if (cases(first).size() < CASES) {
                move(other, first, Integer.MAX_VALUE);
            }
        }
        var enough = cases(first).size() >= CASES;
        if (enough) {
            measured(first, second);
        }
        while (!moves.isEmpty()) {
            undo(moves.pop());
        }
        return enough;
    }

    private void measured(String from, String to) throws InterruptedException {
        var begun = System.nanoTime();
        var last = move(from, to, CASES);
        var well = last.body().contains("data-state=\"DONE\"") && last.body().contains(Integer.toString(CASES));
        director.visitor().note(Action.BULK, System.nanoTime() - begun, last, well);
    }

    private String form(String from) throws InterruptedException {
        return director.visitor()
                .look("/cases/transfers/new" + (from.isEmpty() ? "" : "?from=" + from))
                .body();
    }

    private List<String> workers(String from) throws InterruptedException {
        return Html.choices(form(from), "from");
    }

    private List<String> cases(String from) throws InterruptedException {
        return Html.boxes(form(from), "cases");
    }

    /** Sends the form and waits; the answer is the last look at the progress. */
    private Answer move(String from, String to, int most) throws InterruptedException {
        var path = "/cases/transfers/new?from=" + from;
        var page = form(from);
        var cases = Html.boxes(page, "cases");
        var fields = new LinkedHashMap<>(Html.form(page, path).orElse(java.util.Map.of()));
        fields.put("from", from);
        fields.put("to", to);
        fields.put("reason", "Zmiana rejonów");
        var chosen = cases.subList(0, Math.min(most, cases.size()));
        var answer = director.visitor().send(path, fields, "cases", chosen);
        return answer.taken() ? finished(answer.location().orElse("")) : answer;
    }

    private Answer finished(String batch) throws InterruptedException {
        moves.push(batch);
        return waited(batch);
    }

    private Answer waited(String batch) throws InterruptedException {
        var until = System.nanoTime() + PATIENCE;
        var progress = director.visitor().look(batch + "/progress");
        while (running(progress) && System.nanoTime() < until) {
            Thread.sleep(PAUSE);
            progress = director.visitor().look(batch + "/progress");
        }
        return progress;
    }

    private static boolean running(Answer progress) {
        return progress.body().contains("data-state=\"RUNNING\"")
                || progress.body().contains("data-state=\"WAITING\"");
    }

    private void undo(String batch) throws InterruptedException {
        var path = batch + "/undo";
        var fields = Html.form(director.visitor().look(batch).body(), path);
        if (fields.isPresent()) {
            var answer = director.visitor().send(path, fields.get(), "unused", List.of());
            waited(answer.location().orElse(batch));
        }
    }
}
