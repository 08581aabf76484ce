package pl.oparcie.platform.db;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one piece of work asked of the database: how many statements, how long they took, and, when wanted, which. Counted only where the
 * application was started with {@code oparcie.measure}; tests and {@code bench} use it.
 */
public final class Queries {

    private static final ScopedValue<Queries> RUNNING = ScopedValue.newInstance();

    private final List<Ran> ran = new ArrayList<>();
    private final boolean kept;
    private final @Nullable StatementTotals totals;
    private int count;
    private long inDatabase;
    private long waiting;

    private Queries(boolean kept, @Nullable StatementTotals totals) {
        this.kept = kept;
        this.totals = totals;
    }

    /** Only numbers. */
    public static Queries numbers() {
        return new Queries(false, null);
    }

    /** Only numbers, and each statement's time added to the totals. */
    static Queries numbers(StatementTotals totals) {
        return new Queries(false, totals);
    }

    /** The statements too, with their parameters: personal data, so never for a log. */
    public static Queries statements() {
        return new Queries(true, null);
    }

    /** Does the work and counts what it asks on this thread; work inside it that counts for itself is not seen. */
    public <T, X extends Throwable> T during(ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(RUNNING, this).call(work);
    }

    static Optional<Queries> running() {
        return RUNNING.isBound() ? Optional.of(RUNNING.get()) : Optional.empty();
    }

    void asked(List<String> statements, long nanos, Supplier<List<Ran>> whole) {
        count += Math.max(1, statements.size());
        inDatabase += nanos;
        if (kept) {
            ran.addAll(whole.get());
        }
        if (totals != null && !statements.isEmpty()) {
            totals.add(statements.getFirst(), nanos);
        }
    }

    void committed(long nanos) {
        inDatabase += nanos;
    }

    void waited(long nanos) {
        waiting += nanos;
    }

    /** Statements sent; a batch of equal ones is one. */
    public int count() {
        return count;
    }

    /** Time spent in statements and commits. */
    public Duration inDatabase() {
        return Duration.ofNanos(inDatabase);
    }

    /** Time spent waiting for a connection. */
    public Duration waiting() {
        return Duration.ofNanos(waiting);
    }

    /** The statements in their order, when they are kept. */
    public List<Ran> ran() {
        return List.copyOf(ran);
    }

    /**
     * A statement that ran.
     *
     * @param sql as sent, with question marks
     * @param parameters of its first row, in order
     */
    public record Ran(String sql, List<Parameter> parameters) {
        public Ran {
            parameters = List.copyOf(parameters);
        }
    }

    /**
     * A parameter of a statement.
     *
     * @param type simple name of its Java class, such as UUID; "null" for none
     * @param text its value as text
     */
    public record Parameter(String type, String text) {}
}
