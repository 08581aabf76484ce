package pl.oparcie.bulk;

import java.util.ArrayList;
import java.util.List;
import pl.oparcie.bulk.view.BatchPage.Progress;
import pl.oparcie.platform.text.Texts;

/** Batches in words. */
final class BatchWords {

    private BatchWords() {}

    static String url(BatchId id) {
        return "/batches/" + id;
    }

    static String mark(Batch batch) {
        return switch (batch.state()) {
            case RUNNING, STOPPING -> "wait";
            case STOPPED -> "soon";
            case FAILED -> "late";
            case DONE -> batch.refused() + batch.failed() > 0 ? "soon" : "ok";
        };
    }

    static String mark(Outcome.State state) {
        return switch (state) {
            case FAILED, REFUSED -> "late";
            case SKIPPED -> "calm";
            case WAITING -> "wait";
            case DONE -> "ok";
        };
    }

    static String words(Batch batch) {
        return Texts.text("bulk.words", batch.worked(), batch.total());
    }

    static int count(Batch batch, Outcome.State state) {
        return switch (state) {
            case FAILED -> batch.failed();
            case REFUSED -> batch.refused();
            case SKIPPED -> batch.skipped();
            case WAITING -> batch.total() - batch.worked();
            case DONE -> batch.done();
        };
    }

    static Progress progress(Batch batch) {
        return new Progress(
                url(batch.id()),
                batch.state().name(),
                Texts.name("bulk.state", batch.state()),
                mark(batch),
                words(batch),
                batch.worked(),
                batch.total(),
                counts(batch),
                batch.goesOn(),
                batch.state() == Batch.State.RUNNING,
                batch.mayContinue());
    }

    private static List<String> counts(Batch batch) {
        var counts = new ArrayList<String>();
        for (var state : Outcome.State.values()) {
            if (count(batch, state) > 0) {
                counts.add(Texts.text("bulk.count." + state, count(batch, state)));
            }
        }
        return counts;
    }

    /** What became of a record; numbers are numbers again, for plurals. */
    static String result(BatchStore.Item item) {
        return item.key() == null
                ? ""
                : Texts.text(
                        item.key(),
                        item.args().stream()
                                .map(arg -> arg.matches("\\d{1,9}") ? (Object) Integer.valueOf(arg) : arg)
                                .toArray());
    }
}
