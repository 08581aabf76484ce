package pl.oparcie.bulk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A batch as it stands. */
record Batch(
        BatchId id,
        String kind,
        UUID startedBy,
        String starter,
        Instant startedAt,
        State state,
        int total,
        int done,
        int skipped,
        int refused,
        int failed,
        @Nullable Instant endedAt,
        @Nullable BatchId undoOf,
        @Nullable BatchId undoneBy) {

    enum State {
        RUNNING,
        /** Somebody pressed stop; the rows in hand are finished first. */
        STOPPING,
        STOPPED,
        DONE,
        FAILED
    }

    int worked() {
        return done + skipped + refused + failed;
    }

    boolean goesOn() {
        return state == State.RUNNING || state == State.STOPPING;
    }

    boolean mayContinue() {
        return (state == State.STOPPED || state == State.FAILED) && worked() < total && undoneBy == null;
    }

    boolean mayUndo() {
        return !goesOn() && done > 0 && undoneBy == null;
    }
}
