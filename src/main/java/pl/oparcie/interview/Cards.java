package pl.oparcie.interview;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.CurrentUser;

/** Identity cards of those who hold interviews. */
@Service
@Transactional
class Cards {

    private final JdbcClient jdbc;
    private final Access access;
    private final Audit audit;

    Cards(JdbcClient jdbc, Access access, Audit audit) {
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
    }

    record Card(String number, LocalDate validUntil, int version) {}

    Optional<Card> mine() {
        access.requireRole(Interviews.STAFF);
        return jdbc.sql("select number, valid_until, version from interview.card where account_id = :me")
                .param("me", CurrentUser.me().value())
                .query(Card.class)
                .optional();
    }

    void save(String number, LocalDate until, int version) {
        access.requireRole(Interviews.STAFF);
        var changed = jdbc.sql("""
                        insert into interview.card (account_id, number, valid_until) values (:me, :number, :until)
                        on conflict (account_id) do update set number = :number, valid_until = :until, version = interview.card.version + 1
                         where interview.card.version = :version
                        """)
                .param("me", CurrentUser.me().value())
                .param("number", number)
                .param("until", until)
                .param("version", version)
                .update();
        if (changed != 1) {
            throw new Conflict("card");
        }
        audit.record("interview.card", Subject.NONE);
    }
}
