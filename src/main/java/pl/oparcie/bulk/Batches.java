package pl.oparcie.bulk;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.platform.RuleViolation;

/** Starts batches: modules call it in the transaction in which they note what the batch is about. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Batches {

    /** As many records as one batch may hold. */
    public static final int MOST = 2_000;

    private final BatchStore store;
    private final Audit audit;
    private final ObjectProvider<BatchRunner> runner;

    Batches(BatchStore store, Audit audit, ObjectProvider<BatchRunner> runner) {
        this.store = store;
        this.audit = audit;
        this.runner = runner;
    }

    /** Starts a batch in the current user's name; the work begins when the transaction is committed. */
    public BatchId start(String kind, Collection<UUID> subjects) {
        return start(kind, subjects, null);
    }

    /** Starts the batch that turns another one back. */
    public BatchId startUndo(String kind, Collection<UUID> subjects, BatchId undone) {
        return start(kind, subjects, undone);
    }

    private BatchId start(String kind, Collection<UUID> subjects, @Nullable BatchId undone) {
        if (subjects.isEmpty()) {
            throw new RuleViolation("bulk.none");
        }
        if (subjects.size() > MOST) {
            throw new RuleViolation("bulk.too-many", MOST);
        }
        var id = store.start(kind, new LinkedHashSet<>(subjects), undone);
        audit.record("bulk.start", Subject.of(id.value()));
        wakeAfterCommit(id);
        return id;
    }

    /** The worker looks at the batch when the present transaction is committed. */
    void wakeAfterCommit(BatchId id) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                runner.ifAvailable(background -> background.wake(id));
            }
        });
    }
}
