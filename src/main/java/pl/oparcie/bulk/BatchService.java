package pl.oparcie.bulk;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.bulk.BatchStore.After;
import pl.oparcie.bulk.BatchStore.Item;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.NotFound;

/**
 * Batches as people see them. A batch is there for whoever started it, the leader of his team and the director: the policy of its table
 * says so, and to others it is not there.
 */
@Service
@Transactional
class BatchService {

    private final BatchStore store;
    private final Batches batches;
    private final Map<String, BulkKind> kinds;
    private final Audit audit;

    BatchService(BatchStore store, Batches batches, List<BulkKind> kinds, Audit audit) {
        this.store = store;
        this.batches = batches;
        this.kinds = kinds.stream().collect(Collectors.toMap(BulkKind::kind, Function.identity()));
        this.audit = audit;
    }

    /** A batch with what it is about. */
    record Shown(Batch batch, BulkKind.About about, boolean undoable) {}

    /** A record with its name, where the reader may open it. */
    record Row(Item item, BulkKind.@Nullable Named named) {}

    /** How far a batch is, asked every second while it runs: counts only, no record, and so no line in the log. */
    @Transactional(readOnly = true)
    public Batch progress(BatchId id) {
        return find(id);
    }

    Shown show(BatchId id) {
        var batch = find(id);
        audit.record("bulk.read", Subject.of(id.value()));
        var kind = kind(batch);
        return new Shown(batch, about(about(List.of(batch)), batch), batch.mayUndo() && kind.undoable(id));
    }

    List<Row> rows(Batch batch, Outcome.@Nullable State state, After after, int most) {
        var items = store.items(batch.id(), state, after, most);
        var names = kind(batch).names(items.stream().map(Item::subjectId).toList());
        return items.stream()
                .map(item -> new Row(item, names.get(item.subjectId())))
                .toList();
    }

    List<Shown> list(@Nullable UUID before) {
        audit.record("bulk.list", Subject.NONE);
        return shown(store.list(before));
    }

    @Transactional(readOnly = true)
    List<Shown> unfinished() {
        return shown(store.unfinished());
    }

    private List<Shown> shown(List<Batch> found) {
        var about = about(found);
        return found.stream()
                .map(batch -> new Shown(batch, about(about, batch), false))
                .toList();
    }

    private Map<UUID, BulkKind.About> about(Collection<Batch> found) {
        var about = new HashMap<UUID, BulkKind.About>();
        found.stream()
                .collect(Collectors.groupingBy(this::kind))
                .forEach((kind, same) -> about.putAll(kind.describe(
                        same.stream().map(batch -> batch.id().value()).toList())));
        return about;
    }

    private static BulkKind.About about(Map<UUID, BulkKind.About> known, Batch batch) {
        return known.getOrDefault(batch.id().value(), new BulkKind.About(batch.kind(), null));
    }

    void stop(BatchId id) {
        find(id);
        if (store.stop(id)) {
            audit.record("bulk.stop", Subject.of(id.value()));
            batches.wakeAfterCommit(id);
        }
    }

    void goOn(BatchId id) {
        store.hold(id);
        find(id);
        if (store.goOn(id)) {
            audit.record("bulk.continue", Subject.of(id.value()));
            batches.wakeAfterCommit(id);
        }
    }

    /** Turns the batch back with a new one; pressed again, it shows that one. */
    BatchId undo(BatchId id) {
        store.hold(id);
        var batch = find(id);
        if (batch.undoneBy() != null) {
            return batch.undoneBy();
        }
        if (!batch.mayUndo() || !kind(batch).undoable(id)) {
            throw new Conflict("batch");
        }
        audit.record("bulk.undo", Subject.of(id.value()));
        return kind(batch).undo(id, store.doneOf(id));
    }

    private Batch find(BatchId id) {
        return store.find(id).orElseThrow(() -> new NotFound("batch"));
    }

    private BulkKind kind(Batch batch) {
        var kind = kinds.get(batch.kind());
        if (kind == null) {
            throw new IllegalStateException("no module does " + batch.kind());
        }
        return kind;
    }
}
