package pl.oparcie.audit;

import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.Today;

/**
 * Writes the log. An entry joins the transaction of what it tells of: both are kept, or neither. It holds ids, never names, texts or
 * PESEL numbers.
 */
@Service
public class Audit {

    private final JdbcClient jdbc;
    private final Today today;
    private final EntrySeal seal;

    Audit(JdbcClient jdbc, Today today, EntrySeal seal) {
        this.jdbc = jdbc;
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
        jdbc.sql("""
                        insert into audit.entry (id, at, user_id, roles, event, case_id, person_id, subject_id, reason, address, mac)
                        values (:id, :at, :user, :roles, :event, :case, :person, :subject, :reason, :address, :mac)
                        """)
                .param("id", entry.id())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("user", entry.userId())
                .param("roles", entry.roles())
                .param("event", event)
                .param("case", entry.caseId())
                .param("person", entry.personId())
                .param("subject", entry.subjectId())
                .param("reason", reason)
                .param("address", entry.address())
                .param("mac", seal.mac(entry))
                .update();
    }
}
