package pl.oparcie.bulk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A kind of work that a module does on many records. The module keeps what the work is about (from whom, to whom, why) in a table of its
 * own under the id of the batch.
 */
public interface BulkKind {

    /** The constant name under which batches are kept. */
    String kind();

    /**
     * Does the work on some records, in one transaction with the note of what became of them, in the name and with the access of
     * whoever started the batch. An exception undoes all of them; they are then tried one by one, so that only the bad one fails.
     *
     * @return what became of each; a record left out is refused as one that is not there
     */
    Map<UUID, Outcome> apply(BatchId batch, List<UUID> subjects);

    /** What the batches are about, for those the current user may see. One query. */
    Map<UUID, About> describe(Collection<UUID> batches);

    /** The records by name, those the current user may open. One query. */
    Map<UUID, Named> names(Collection<UUID> subjects);

    /** Whether the current user may turn the batch back. */
    boolean undoable(BatchId batch);

    /** Starts the batch that turns this one back, as the current user. */
    BatchId undo(BatchId batch, List<UUID> done);

    /**
     * What a batch is about, in the reader's language.
     *
     * @param note the reason that was given
     */
    record About(String title, @Nullable String note) {}

    /** A record as it is shown and linked. */
    record Named(String name, String mark, String url) {}
}
