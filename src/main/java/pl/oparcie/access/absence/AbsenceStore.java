package pl.oparcie.access.absence;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.UserId;
import pl.oparcie.platform.web.Option;

@Repository
class AbsenceStore {

    private static final String[] CASE_ROLES = {
        "SOCIAL_WORKER", "FAMILY_ASSISTANT", "TEAM_LEADER", "DIRECTOR", "TEAM_CHAIR", "COMMUNITY_ORGANISER"
    };

    private final JdbcClient jdbc;
    private final Today today;

    AbsenceStore(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    record Line(
            UUID id, UUID accountId, String who, @Nullable String substitute, LocalDate first, LocalDate last) {}

    /** Absences that are not over, of the user, or of everybody in teams the user leads. */
    List<Line> of(UserId user, boolean team) {
        return jdbc.sql("""
                        select b.id, b.account_id, a.first_name || ' ' || a.last_name as who, s.first_name || ' ' || s.last_name as substitute,
                               lower(b.period) as first, upper(b.period) - 1 as last
                          from access.absence b join access.account a on a.id = b.account_id left join access.account s on s.id = b.substitute_id
                         where b.cancelled_at is null and upper(b.period) > :today
                           and (b.account_id = :me and not :team
                                or :team and a.team_id in (select t.id from access.team t where t.leader_id = :me))
                         order by b.period, b.id limit 200
                        """)
                .param("today", today.date())
                .param("me", user.value())
                .param("team", team)
                .query(Line.class)
                .list();
    }

    /** People of the teams the user leads, the user among them. */
    List<Option> people(UserId leader) {
        return jdbc.sql("""
                        select a.id::text as value, a.last_name || ' ' || a.first_name as label from access.account a
                         where a.team_id in (select t.id from access.team t where t.leader_id = :me)
                           and (a.active_until is null or a.active_until >= :today) order by 2
                        """)
                .param("me", leader.value())
                .param("today", today.date())
                .query((row, n) -> new Option(row.getString("value"), row.getString("label")))
                .list();
    }

    /** Who may stand in: active accounts whose work is with families, for they will open the cases. */
    List<Option> substitutes() {
        return jdbc.sql("""
                        select a.id::text as value, a.last_name || ' ' || a.first_name || coalesce(' · ' || t.name, '') as label
                          from access.account a left join access.team t on t.id = a.team_id
                         where a.authorised_on <= :today and a.secrecy_on <= :today
                           and (a.active_until is null or a.active_until >= :today)
                           and exists (select 1 from access.account_role r where r.account_id = a.id and r.role = any (:roles))
                         order by 2 limit 500
                        """)
                .param("today", today.date())
                .param("roles", CASE_ROLES)
                .query((row, n) -> new Option(row.getString("value"), row.getString("label")))
                .list();
    }

    UUID insert(NewAbsence absence) {
        var id = Ids.next();
        try {
            jdbc.sql("""
                            insert into access.absence (id, account_id, substitute_id, period)
                            values (:id, :account, :substitute, daterange(:first, :last, '[]'))
                            """)
                    .param("id", id)
                    .param("account", absence.user().value())
                    .param("substitute", absence.substitute())
                    .param("first", absence.first())
                    .param("last", absence.last())
                    .update();
        } catch (DataIntegrityViolationException overlap) {
            throw new RuleViolation("absence.overlap").at("first");
        }
        return id;
    }

    void cancel(UUID id) {
        jdbc.sql("update access.absence set cancelled_at = :now where id = :id and cancelled_at is null")
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }
}
