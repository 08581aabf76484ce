package pl.oparcie.access.opening;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.access.CaseId;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.web.Option;
import pl.oparcie.platform.web.Question;
import pl.oparcie.platform.web.Questions;

@Repository
class OpeningStore {

    /** Roles whose work is with families; only they may be let into a case. */
    private static final String[] CASE_ROLES = {"SOCIAL_WORKER", "FAMILY_ASSISTANT", "TEAM_LEADER", "TEAM_CHAIR"};

    private final JdbcClient jdbc;
    private final Questions questions;
    private final Today today;

    OpeningStore(JdbcClient jdbc, Questions questions, Today today) {
        this.jdbc = jdbc;
        this.questions = questions;
        this.today = today;
    }

    record Granted(
            String kind,
            @Nullable String who,
            @Nullable String team,
            Instant since,
            @Nullable Instant until) {}

    record Opening(
            UUID id, UUID caseId, String who, String reason, Instant at, Instant until, boolean mine, boolean read) {}

    record Share(UUID id, String who, String basis, String reason, LocalDate lastDay, String givenBy) {}

    record Person(UUID id, @Nullable UUID team) {}

    boolean exists(CaseId id) {
        return jdbc.sql("select exists (select 1 from access.case_grant where case_id = :case)")
                .param("case", id.value())
                .query(Boolean.class)
                .single();
    }

    /** Who leads the case, for the one who asks to be let in. */
    Optional<String> leadName(CaseId id) {
        return jdbc.sql("""
                        select a.first_name || ' ' || a.last_name from access.case_grant g join access.account a on a.id = g.principal_id
                         where g.case_id = :case and g.kind = 'LEAD'
                        """).param("case", id.value()).query(String.class).optional();
    }

    List<Granted> grants(CaseId id) {
        return jdbc.sql("""
                        select g.kind, coalesce(a.first_name || ' ' || a.last_name, l.first_name || ' ' || l.last_name) as who,
                               t.name as team, g.since, g.until
                          from access.case_grant g
                          left join access.account a on a.id = g.principal_id
                          left join access.team t on t.id = g.principal_id
                          left join access.account l on l.id = t.leader_id
                         where g.case_id = :case and (g.until is null or g.until > :now)
                         order by array_position(array['LEAD', 'CO_WORKER', 'TEAM', 'DIRECTOR', 'SHARE', 'BREAK_GLASS'], g.kind), 2 limit 200
                        """)
                .param("case", id.value())
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .query(Granted.class)
                .list();
    }

    /** Opens the case to the current user for eight hours, with the reason on record. */
    void breakGlass(UUID id, CaseId caseId, String reason) {
        jdbc.sql("select access.break_glass(:id, :case, :reason)")
                .param("id", id)
                .param("case", caseId.value())
                .param("reason", reason)
                .query(OffsetDateTime.class)
                .single();
    }

    List<Opening> openings(CaseId id) {
        return questions.list(openings("o.case_id = :case").with("case", id.value()));
    }

    /** Emergencies in cases that the user leads or whose team he leads, which he has not read of. */
    Question<Opening> unread() {
        return openings("""
                o.user_id <> (select platform.me()) and not exists (select 1 from access.opening_read r where r.opening_id = o.id and r.account_id = (select platform.me()))
                and exists (select 1 from access.case_grant g where g.case_id = o.case_id and g.kind in ('LEAD', 'TEAM')
                            and g.principal_id = any ((select access.principals())::uuid[]))
                """);
    }

    private static Question<Opening> openings(String which) {
        return Question.of("""
                        select o.id, o.case_id, a.first_name || ' ' || a.last_name as who, o.reason, o.at, o.until, o.user_id = (select platform.me()) as mine,
                               exists (select 1 from access.opening_read r where r.opening_id = o.id and r.account_id = (select platform.me())) as read
                          from access.opening o join access.account a on a.id = o.user_id
                         where %s order by o.at desc limit 20
                        """.formatted(which), Opening.class);
    }

    void markRead(CaseId id) {
        jdbc.sql("""
                        insert into access.opening_read (opening_id, account_id, at)
                        select o.id, :me, :now from access.opening o where o.case_id = :case on conflict do nothing
                        """)
                .param("me", CurrentUser.me().value())
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .param("case", id.value())
                .update();
    }

    List<Share> shares(CaseId id) {
        return jdbc.sql("""
                        select s.id, a.first_name || ' ' || a.last_name as who, s.basis, s.reason, s.last_day,
                               b.first_name || ' ' || b.last_name as given_by
                          from access.share s join access.account a on a.id = s.user_id join access.account b on b.id = s.given_by
                         where s.case_id = :case and s.ended_at is null and s.last_day >= :today order by s.last_day, s.id limit 200
                        """)
                .param("case", id.value())
                .param("today", today.date())
                .query(Share.class)
                .list();
    }

    /** Active accounts whose work is with families. */
    List<Option> candidates() {
        return jdbc.sql("""
                        select a.id::text as value, a.last_name || ' ' || a.first_name || coalesce(' · ' || t.name, '') as label
                          from access.account a left join access.team t on t.id = a.team_id
                         where a.id <> :me and a.authorised_on <= :today and a.secrecy_on <= :today
                           and (a.active_until is null or a.active_until >= :today)
                           and exists (select 1 from access.account_role r where r.account_id = a.id and r.role = any (:roles))
                         order by 2 limit 500
                        """)
                .param("me", CurrentUser.me().value())
                .param("today", today.date())
                .param("roles", CASE_ROLES)
                .query((row, n) -> new Option(row.getString("value"), row.getString("label")))
                .list();
    }

    Optional<Person> candidate(UUID user) {
        return candidates().stream().anyMatch(option -> option.value().equals(user.toString()))
                ? jdbc.sql("select id, team_id as team from access.account where id = :id")
                        .param("id", user)
                        .query(Person.class)
                        .optional()
                : Optional.empty();
    }

    boolean teamOf(CaseId id, @Nullable UUID team) {
        return jdbc.sql("""
                        select exists (select 1 from access.case_grant where case_id = :case and kind = 'TEAM' and principal_id = :team::uuid)
                        """)
                .param("case", id.value())
                .param("team", team)
                .query(Boolean.class)
                .single();
    }

    void insertShare(UUID id, CaseId caseId, NewShare share) {
        jdbc.sql("""
                        insert into access.share (id, case_id, user_id, basis, reason, last_day, given_by, given_at)
                        values (:id, :case, :user, :basis, :reason, :last, :me, :now)
                        """)
                .param("id", id)
                .param("case", caseId.value())
                .param("user", share.user())
                .param("basis", share.basis().name())
                .param("reason", share.reason())
                .param("last", share.lastDay())
                .param("me", CurrentUser.me().value())
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Ends the user's shares of the case. */
    int endShares(CaseId caseId, UUID user) {
        return jdbc.sql("""
                        update access.share set ended_at = :now, ended_by = :me
                         where case_id = :case and user_id = :user and ended_at is null
                        """)
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .param("me", CurrentUser.me().value())
                .param("case", caseId.value())
                .param("user", user)
                .update();
    }

    Optional<UUID> userOf(CaseId caseId, UUID share) {
        return jdbc.sql("select user_id from access.share where id = :id and case_id = :case and ended_at is null")
                .param("id", share)
                .param("case", caseId.value())
                .query(UUID.class)
                .optional();
    }
}
