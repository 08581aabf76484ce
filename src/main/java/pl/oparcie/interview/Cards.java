package pl.oparcie.interview;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.access.role.Role;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Forbidden;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.Today;

/** Identity cards of those who hold interviews. */
@Service
@Transactional
class Cards {

    private final JdbcClient jdbc;
    private final Access access;
    private final Audit audit;
    private final Today today;

    Cards(JdbcClient jdbc, Access access, Audit audit, Today today) {
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
        this.today = today;
    }

    private static final Role[] CONFIRMING = {Role.DIRECTOR, Role.ADMINISTRATOR};

    /** @param confirmedOn when it was checked, which is asked of benefits workers only */
    record Card(
            String number,
            LocalDate validUntil,
            int version,
            @Nullable LocalDate confirmedOn) {}

    /** A card that waits to be checked. */
    record Waiting(UUID accountId, String name, String number, LocalDate validUntil, int version) {}

    Optional<Card> mine() {
        access.requireRole(Interviews.STAFF);
        return jdbc.sql("select number, valid_until, version, confirmed_on from interview.card where account_id = :me")
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

    /** Whether the current user holds interviews kept for social workers only by a card that was confirmed. */
    boolean needsConfirming() {
        return !access.hasRole(Role.SOCIAL_WORKER, Role.TEAM_LEADER) && access.hasRole(Role.BENEFITS_WORKER);
    }

    /** Cards of benefits workers that are valid and wait for the head or the administrator. */
    List<Waiting> waiting() {
        access.requireRole(CONFIRMING);
        audit.record("interview.cards", Subject.NONE);
        return jdbc.sql("""
                        select c.account_id, a.first_name || ' ' || a.last_name as name, c.number, c.valid_until, c.version
                          from interview.card c join access.account a on a.id = c.account_id
                         where c.confirmed_on is null and c.valid_until >= :today and c.account_id <> :me
                           and (a.active_until is null or a.active_until >= :today)
                           and exists (select 1 from access.account_role r where r.account_id = a.id and r.role = 'BENEFITS_WORKER')
                           and not exists (select 1 from access.account_role r where r.account_id = a.id and r.role in ('SOCIAL_WORKER', 'TEAM_LEADER'))
                         order by a.last_name, a.first_name, a.id limit 100
                        """)
                .param("today", today.date())
                .param("me", CurrentUser.me().value())
                .query(Waiting.class)
                .list();
    }

    /** The head or the administrator has seen the card; one that is changed later waits anew. */
    void confirm(UUID account, int version) {
        access.requireRole(CONFIRMING);
        if (account.equals(CurrentUser.me().value())) {
            throw new Forbidden("card");
        }
        if (!jdbc.sql("select exists (select 1 from interview.card where account_id = :account)")
                .param("account", account)
                .query(Boolean.class)
                .single()) {
            throw new NotFound("card");
        }
        var changed = jdbc.sql("""
                        update interview.card set confirmed_on = :on, confirmed_by = :me, version = version + 1
                         where account_id = :account and version = :version and confirmed_on is null
                        """)
                .param("on", today.date())
                .param("me", CurrentUser.me().value())
                .param("account", account)
                .param("version", version)
                .update();
        if (changed != 1) {
            throw new Conflict("card");
        }
        audit.record("interview.card-confirm", Subject.of(account));
    }

    /** The card of somebody, confirmed as it stands. */
    void confirm(UUID account) {
        waiting().stream()
                .filter(card -> card.accountId().equals(account))
                .findFirst()
                .ifPresent(card -> confirm(account, card.version()));
    }
}
