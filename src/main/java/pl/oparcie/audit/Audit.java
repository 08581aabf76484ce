package pl.oparcie.audit;

import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.Today;

/**
 * Writes the log. An entry joins the transaction of what it tells of: both are kept, or neither. It holds ids, never names, texts or
 * PESEL numbers.
 */
@Service
public class Audit {

    private static final String INSERT = """
            insert into audit.entry (id, at, user_id, roles, event, case_id, person_id, subject_id, reason, address, mac)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcOperations jdbc;
    private final Today today;
    private final EntrySeal seal;

    Audit(DataSource source, Today today, EntrySeal seal) {
        this.jdbc = new JdbcTemplate(source);
        this.today = today;
        this.seal = seal;
    }

    /** Notes what the current user did or read. */
    public void record(String event, Subject subject) {
        record(event, subject, null);
    }

    /** Notes what the current user did to many records, for one reason. */
    @Transactional(propagation = Propagation.REQUIRED)
    public void recordAll(String event, Collection<Subject> subjects, @Nullable String reason) {
        subjects.forEach(subject -> record(event, subject, reason));
    }

    /** Notes what the current user did or read, and the reason the user gave. */
    @Transactional(propagation = Propagation.REQUIRED)
    public void record(String event, Subject subject, @Nullable String reason) {
        var user = CurrentUser.find();
        var entry = new Entry(
                Ids.next(),
                today.now().truncatedTo(ChronoUnit.MILLIS),
                user.map(u -> u.id().value()).orElse(null),
                user.map(u -> String.join(",", new java.util.TreeSet<>(u.roles())))
                        .orElse(""),
                event,
                subject.caseId(),
                subject.personId(),
                subject.id(),
                reason,
                user.map(CurrentUser::address).orElse(null));
        waiting().add(entry);
    }

    /** The entries of the running transaction: they go to the database together, before it ends. */
    private Waiting waiting() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .flatMap(one -> one instanceof Waiting waiting ? Stream.of(waiting) : Stream.empty())
                .findFirst()
                .orElseGet(() -> {
                    var waiting = new Waiting();
                    TransactionSynchronizationManager.registerSynchronization(waiting);
                    return waiting;
                });
    }

    private final class Waiting implements TransactionSynchronization {

        private final List<Entry> entries = new ArrayList<>();

        void add(Entry entry) {
            entries.add(entry);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            jdbc.batchUpdate(INSERT, entries.stream().map(Audit.this::row).toList());
        }
    }

    private @Nullable Object[] row(Entry entry) {
        return new @Nullable Object[] {
            entry.id(),
            entry.at().atOffset(ZoneOffset.UTC),
            entry.userId(),
            entry.roles(),
            entry.event(),
            entry.caseId(),
            entry.personId(),
            entry.subjectId(),
            entry.reason(),
            entry.address(),
            seal.mac(entry)
        };
    }
}
