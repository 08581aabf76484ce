package pl.oparcie.bulk;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import pl.oparcie.access.Staff;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.bulk.Batch.State;
import pl.oparcie.bulk.WorkStore.Taken;
import pl.oparcie.bulk.WorkStore.Work;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Forbidden;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.RuleViolation;

/**
 * Works a batch off, some records at a time. What is done and the note that it is done are one transaction, so that a kill at any moment
 * leaves nothing half done and nothing is done twice. Everything happens in the name of whoever started the batch, with the roles and
 * grants that he holds at that moment.
 */
@Component
class BatchWorker {

    private static final Logger LOG = LoggerFactory.getLogger(BatchWorker.class);
    private static final int TRIES = 3;
    /** The connection, what the server lacks, and a server that stops. */
    private static final Pattern GONE = Pattern.compile("08...|53...|57P..");

    private final WorkStore store;
    private final Map<String, BulkKind> kinds;
    private final Staff staff;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final int size;
    private volatile boolean closing;

    BatchWorker(
            WorkStore store,
            List<BulkKind> kinds,
            Staff staff,
            Audit audit,
            TransactionTemplate transaction,
            @Value("${oparcie.bulk.chunk:25}") int size) {
        this.store = store;
        this.kinds = kinds.stream().collect(Collectors.toMap(BulkKind::kind, Function.identity()));
        this.staff = staff;
        this.audit = audit;
        this.transaction = transaction;
        this.size = size;
    }

    /** The program ends: the records in hand are finished, the rest waits for the next start. */
    void close() {
        closing = true;
    }

    /** Works until the batch is done or stopped. */
    void work(BatchId id) {
        var more = true;
        while (more && !closing) {
            more = step(id);
        }
    }

    /** Works on the next records; returns whether there may be more to do. */
    boolean step(BatchId id) {
        return store.find(id).map(this::step).orElse(false);
    }

    private boolean step(Work work) {
        var kind = kinds.get(work.kind());
        try {
            return CurrentUser.as(
                    staff.user(work.starter()), () -> kind == null ? fail(work) : chunk(work, kind, size));
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private boolean fail(Work work) {
        LOG.error("Nobody does the work of batch {}", work.id());
        transaction.executeWithoutResult(status -> store.end(work.id(), State.FAILED));
        return false;
    }

    private boolean chunk(Work work, BulkKind kind, int most) {
        var hand = new Hand();
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> work(work.id(), kind, most, hand)));
        } catch (RuntimeException failure) {
            if (hand.taken.isEmpty() || lost(failure)) {
                throw failure;
            }
            return hand.taken.size() == 1 ? alone(work, kind, hand.taken, failure) : oneByOne(work, kind, hand.taken);
        }
    }

    /** What was taken in a transaction, also when it failed. */
    private static final class Hand {
        List<Taken> taken = List.of();
    }

    private boolean work(BatchId id, BulkKind kind, int most, Hand hand) {
        var state = store.hold(id).orElse(State.DONE);
        if (state == State.STOPPING) {
            store.end(id, State.STOPPED);
        }
        if (state != State.RUNNING) {
            return false;
        }
        hand.taken = store.take(id, most);
        if (hand.taken.isEmpty()) {
            store.end(id, State.DONE);
            audit.record("bulk.done", Subject.of(id.value()));
            return false;
        }
        var subjects = hand.taken.stream().map(Taken::subject).toList();
        store.write(id, hand.taken, kind.apply(id, subjects));
        return true;
    }

    private boolean oneByOne(Work work, BulkKind kind, List<Taken> taken) {
        for (var i = 0; i < taken.size() && !closing; i++) {
            if (!chunk(work, kind, 1)) {
                return false;
            }
        }
        return true;
    }

    /** A record that does not go through by itself: tried again when the fault may pass, else noted. */
    private boolean alone(Work work, BulkKind kind, List<Taken> one, RuntimeException failure) {
        var last = failure;
        for (var attempt = 1; attempt < TRIES && last instanceof TransientDataAccessException; attempt++) {
            try {
                return Boolean.TRUE.equals(transaction.execute(status -> work(work.id(), kind, 1, new Hand())));
            } catch (RuntimeException again) {
                last = again;
            }
        }
        if (lost(last)) {
            throw last;
        }
        var outcome = outcome(work, last);
        transaction.executeWithoutResult(status -> {
            store.hold(work.id());
            store.write(work.id(), one, Map.of(one.getFirst().subject(), outcome));
        });
        return true;
    }

    /** Whether the database is gone, not the record at fault: then the batch waits, and goes on when it is back. */
    static boolean lost(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotCreateTransactionException) {
                return true;
            }
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && GONE.matcher(sql.getSQLState()).matches()) {
                return true;
            }
        }
        return false;
    }

    private static Outcome outcome(Work work, RuntimeException failure) {
        return switch (failure) {
            case RuleViolation rule ->
                Outcome.refused(
                        rule.key(),
                        Arrays.stream(rule.arguments()).map(Objects::toString).toArray(String[]::new));
            case NotFound none -> Outcome.noAccess();
            case Forbidden no -> Outcome.noAccess();
            case Conflict stale -> Outcome.refused("bulk.row.conflict");
            default -> {
                // the type only: messages of exceptions may hold what somebody typed
                LOG.error(
                        "A record of batch {} failed: {}",
                        work.id(),
                        failure.getClass().getName());
                yield new Outcome(Outcome.State.FAILED, "bulk.row.failed", List.of());
            }
        };
    }
}
