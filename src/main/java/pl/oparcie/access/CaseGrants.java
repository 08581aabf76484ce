package pl.oparcie.access;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.platform.UserId;

/**
 * Opens and shuts cases to people. Called by the use cases that assign and share, in their transaction. The functions of the database
 * behind it ask once more whether the current user may: nothing else writes these tables.
 */
@Repository
public class CaseGrants {

    private final JdbcClient jdbc;

    CaseGrants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens a case to a co-worker. */
    public void takeIn(CaseId id, UserId user) {
        letIn(id, user, "CO_WORKER", null);
    }

    /** Opens a case to a reader until a moment. */
    public void share(CaseId id, UserId user, Instant until) {
        letIn(id, user, "SHARE", until);
    }

    private void letIn(CaseId id, UserId user, String kind, @Nullable Instant until) {
        jdbc.sql("select access.let_in(:case, :user, :kind, :until)")
                .param("case", id.value())
                .param("user", user.value())
                .param("kind", kind)
                .param("until", until == null ? null : until.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /**
     * Opens a case for reading until a moment, to a colleague whose work is with families: nothing is cut short that was open longer.
     *
     * @return whether it is open to that user now by this
     */
    public boolean openUntil(CaseId id, UserId user, Instant until) {
        return jdbc.sql("""
                        select access.let_in(:case, :user, 'SHARE', :until)
                         where exists (select 1 from access.account_role r where r.account_id = :user
                                        and r.role in ('SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'TEAM_LEADER'))
                           and not exists (select 1 from access.case_grant g where g.case_id = :case and g.principal_id = :user
                                            and (g.until is null or g.until >= :until))
                        """)
                .param("case", id.value())
                .param("user", user.value())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    /** Shuts a case to a co-worker. */
    public void releaseCoWorker(CaseId id, UserId user) {
        end(id, user, "CO_WORKER");
    }

    /** Shuts a case to a reader. */
    public void endShare(CaseId id, UserId user) {
        end(id, user, "SHARE");
    }

    private void end(CaseId id, UserId user, String kind) {
        jdbc.sql("select access.end_grant(:case, :user, :kind)")
                .param("case", id.value())
                .param("user", user.value())
                .param("kind", kind)
                .query(Boolean.class)
                .single();
    }

    /**
     * Offers a case to the one who is asked to take it, and opens it to him for reading.
     *
     * @return false when it was open to that user already
     */
    public boolean offer(CaseId id, UserId user) {
        return jdbc.sql("select access.offer(:case, :user)")
                .param("case", id.value())
                .param("user", user.value())
                .query(Boolean.class)
                .single();
    }

    /** Offers end, and with them the reading that they opened; a share that was there before stays. */
    public void endOffers(Collection<UUID> cases) {
        jdbc.sql("select access.end_offers(:cases)")
                .param("cases", cases.toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }

    /** Many cases go to one lead, and to the leader of his team where he has one. Who led them is shut out. */
    public void handOver(Collection<UUID> cases, UserId lead, @Nullable UUID team) {
        jdbc.sql("select access.hand_over(:cases, :lead, :team::uuid)")
                .param("cases", cases.toArray(UUID[]::new))
                .param("lead", lead.value())
                .param("team", team)
                .query(Boolean.class)
                .single();
    }
}
