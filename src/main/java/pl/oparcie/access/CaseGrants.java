package pl.oparcie.access;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.UserId;

/** Opens and shuts cases and records to people. Called by the use cases that assign, share and register, in their transaction. */
@Repository
public class CaseGrants {

    private static final UUID DIRECTOR = UUID.fromString("00000000-0000-0000-0000-0000000000d1");

    private final JdbcClient jdbc;
    private final Today today;

    CaseGrants(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** What a grant in the table may be. */
    public enum Kind {
        LEAD,
        CO_WORKER,
        TEAM,
        DIRECTOR,
        SHARE,
        BREAK_GLASS
    }

    /** Opens a new case to the director, and to the leader of its team. */
    public void open(CaseId id, @Nullable UUID team) {
        grant(id, DIRECTOR, Kind.DIRECTOR, null);
        if (team != null) {
            grant(id, team, Kind.TEAM, null);
        }
    }

    /** Opens a case to a user (or a team), until a moment or without end. */
    public void grant(CaseId id, UUID principal, Kind kind, @Nullable Instant until) {
        jdbc.sql("""
                        insert into access.case_grant (case_id, principal_id, kind, since, until)
                        values (:case, :principal, :kind, :now, :until)
                        on conflict (case_id, principal_id, kind) do update set since = excluded.since, until = excluded.until
                        """)
                .param("case", id.value())
                .param("principal", principal)
                .param("kind", kind.name())
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .param("until", until == null ? null : until.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Opens a case to a user for reading, as to one who is asked to take it.
     *
     * @return false when it was open to that user already
     */
    public boolean openToRead(CaseId id, UserId user) {
        return jdbc.sql("""
                                insert into access.case_grant (case_id, principal_id, kind, since)
                                select :case, :user, 'SHARE', :now
                                 where not exists (select 1 from access.case_grant where case_id = :case and principal_id = :user
                                                    and (until is null or until > :now))
                                on conflict (case_id, principal_id, kind) do update set since = excluded.since, until = null
                                """)
                        .param("case", id.value())
                        .param("user", user.value())
                        .param("now", today.now().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /**
     * Opens a case for reading until a moment, to a colleague whose work is with families: nothing is cut short that was open longer.
     *
     * @return whether it is open to that user now by this
     */
    public boolean openUntil(CaseId id, UserId user, Instant until) {
        return jdbc.sql("""
                                insert into access.case_grant (case_id, principal_id, kind, since, until)
                                select :case, :user, 'SHARE', :now, :until
                                 where exists (select 1 from access.account_role r where r.account_id = :user
                                                and r.role in ('SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'TEAM_LEADER'))
                                   and not exists (select 1 from access.case_grant g where g.case_id = :case and g.principal_id = :user
                                                    and (g.until is null or g.until >= :until))
                                on conflict (case_id, principal_id, kind) do update set until = excluded.until
                                """)
                        .param("case", id.value())
                        .param("user", user.value())
                        .param("now", today.now().atOffset(ZoneOffset.UTC))
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Shuts a case to whoever holds this kind of grant. */
    public void revokeAll(CaseId id, Kind kind) {
        jdbc.sql("delete from access.case_grant where case_id = :case and kind = :kind")
                .param("case", id.value())
                .param("kind", kind.name())
                .update();
    }

    /** Shuts a case to one principal. */
    public void revoke(CaseId id, UUID principal, Kind kind) {
        jdbc.sql("delete from access.case_grant where case_id = :case and principal_id = :principal and kind = :kind")
                .param("case", id.value())
                .param("principal", principal)
                .param("kind", kind.name())
                .update();
    }

    /** Makes records (persons, households) part of a case: who may open it may open them. */
    public void include(CaseId id, Collection<UUID> subjects) {
        subjects.forEach(subject -> jdbc.sql("""
                        insert into access.case_subject (case_id, subject_id) values (:case, :subject) on conflict do nothing
                        """)
                .param("case", id.value())
                .param("subject", subject)
                .update());
    }

    /** Makes a record part of every case to which another one (a household) belongs. */
    public void join(UUID known, UUID added) {
        jdbc.sql("""
                        insert into access.case_subject (case_id, subject_id)
                        select case_id, :added from access.case_subject where subject_id = :known on conflict do nothing
                        """).param("added", added).param("known", known).update();
    }

    /** Many cases go to one lead, and to the leader of his team where he has one. Who led them is shut out. */
    public void handOver(Collection<UUID> cases, UserId lead, @Nullable UUID team) {
        var ids = cases.toArray(UUID[]::new);
        put(ids, lead.value(), Kind.LEAD);
        if (team != null) {
            put(ids, team, Kind.TEAM);
        }
        jdbc.sql("""
                        delete from access.case_grant
                         where case_id = any (:cases)
                           and (kind = 'LEAD' and principal_id <> :lead or kind = 'CO_WORKER' and principal_id = :lead
                                or kind = 'TEAM' and :team::uuid is not null and principal_id <> :team::uuid)
                        """)
                .param("cases", ids)
                .param("lead", lead.value())
                .param("team", team)
                .update();
    }

    private void put(UUID[] cases, UUID principal, Kind kind) {
        jdbc.sql("""
                        insert into access.case_grant (case_id, principal_id, kind, since)
                        select c, :principal, :kind, :now from unnest(:cases) c on conflict do nothing
                        """)
                .param("cases", cases)
                .param("principal", principal)
                .param("kind", kind.name())
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Opens a record without a case to the user who registered it. */
    public void open(UUID subject, UserId user) {
        jdbc.sql("""
                        insert into access.subject_grant (subject_id, principal_id) values (:subject, :user) on conflict do nothing
                        """).param("subject", subject).param("user", user.value()).update();
    }
}
