package pl.oparcie.access.credential;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sessions at the price of one query a request: read once for a request, and written only when something in them changed. The time of
 * the last request is written by that query, once it is a minute old.
 */
final class KeptSessions implements FindByIndexNameSessionRepository<KeptSessions.Kept> {

    /** How much later than written the last request may have been; a session never lives longer for it, only that much shorter. */
    static final Duration PRECISION = Duration.ofMinutes(1);

    private static final ScopedValue<Map<String, Kept>> REQUEST = ScopedValue.newInstance();

    private final FindByIndexNameSessionRepository<Session> rows;
    private final TransactionOperations transaction;

    KeptSessions(FindByIndexNameSessionRepository<Session> rows, TransactionOperations transaction) {
        this.rows = rows;
        this.transaction = transaction;
    }

    /** Does the work of one request: what it read of a session holds to its end. */
    static <T, X extends Throwable> T during(ScopedValue.CallableOp<T, X> request) throws X {
        return ScopedValue.where(REQUEST, new HashMap<>()).call(request);
    }

    @Override
    public Kept createSession() {
        return new Kept(rows.createSession(), true);
    }

    @Override
    public void save(Kept session) {
        if (session.changed) {
            transaction.executeWithoutResult(status -> rows.save(session.row));
            session.changed = false;
        }
    }

    @Override
    public @Nullable Kept findById(String id) {
        var read = REQUEST.isBound() ? REQUEST.get().get(id) : null;
        if (read != null && read.getId().equals(id)) {
            return read;
        }
        var row = rows.findById(id);
        if (row == null) {
            return null;
        }
        var found = new Kept(row, false);
        if (REQUEST.isBound()) {
            REQUEST.get().put(id, found);
        }
        return found;
    }

    @Override
    public void deleteById(String id) {
        if (REQUEST.isBound()) {
            REQUEST.get().remove(id);
        }
        rows.deleteById(id);
    }

    @Override
    public Map<String, Kept> findByIndexNameAndIndexValue(String name, String value) {
        var found = new LinkedHashMap<String, Kept>();
        rows.findByIndexNameAndIndexValue(name, value).forEach((id, row) -> found.put(id, new Kept(row, false)));
        return found;
    }

    /** A session that knows whether it has to be written. */
    static final class Kept implements Session {

        private final Session row;
        private boolean changed;

        private Kept(Session row, boolean changed) {
            this.row = row;
            this.changed = changed;
        }

        @Override
        public String getId() {
            return row.getId();
        }

        @Override
        public String changeSessionId() {
            changed = true;
            return row.changeSessionId();
        }

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // as the interface has it
        public <T> @Nullable T getAttribute(String name) {
            return row.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return row.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            changed = true;
            row.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            changed = true;
            row.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return row.getCreationTime();
        }

        @Override
        public void setLastAccessedTime(Instant time) {
            // already written by the query that found it
            if (!time.isBefore(row.getLastAccessedTime().plus(PRECISION))) {
                row.setLastAccessedTime(time);
            }
        }

        @Override
        public Instant getLastAccessedTime() {
            return row.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            changed = true;
            row.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return row.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return row.isExpired();
        }
    }
}
