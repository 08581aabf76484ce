package pl.oparcie.casework.file;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.access.CaseId;
import pl.oparcie.platform.UserId;
import pl.oparcie.platform.web.Question;

/** People of a case: those of the household and those who work on it. */
@Repository
class CasePeopleStore {

    private final JdbcClient jdbc;

    CasePeopleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Member(
            UUID id,
            String name,
            @Nullable LocalDate born,
            @Nullable LocalDate diedOn,
            boolean reference,
            LocalDate since,
            @Nullable LocalDate until) {}

    /** Everybody who lives or lived in the household of the case: those who live there first, the reference person on top. */
    static Question<Member> members(CaseId id, LocalDate today) {
        return Question.of("""
                        select p.id, p.first_name || ' ' || p.last_name as name, p.birth_date as born, p.died_on, m.reference,
                               lower(m.period) as since, upper(m.period) as until
                          from casework.case_file c
                          join register.member m on m.household_id = c.household_id
                          join register.person p on p.id = m.person_id
                         where c.id = :id
                         order by m.period @> :today::date desc, m.reference desc, p.birth_date nulls last, p.id limit 60
                        """, Member.class).with("id", id.value()).with("today", today);
    }

    record Assigned(
            UUID id,
            UUID userId,
            String name,
            String part,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable String reason) {}

    /** Who leads, led, helps or helped, the newest first. */
    static Question<Assigned> assigned(CaseId id) {
        return Question.of("""
                        select s.id, s.user_id, a.first_name || ' ' || a.last_name as name, s.part, lower(s.period) as since,
                               upper(s.period) as until, s.reason
                          from casework.assignment s join access.account a on a.id = s.user_id
                         where s.case_id = :id order by upper_inf(s.period) desc, s.part desc, lower(s.period) desc, s.id limit 200
                        """, Assigned.class).with("id", id.value());
    }

    /** Takes somebody in as a co-worker. */
    void take(UUID row, CaseId id, UserId user, LocalDate since, @Nullable String reason) {
        jdbc.sql("""
                        insert into casework.assignment (id, case_id, user_id, part, period, reason)
                        values (:id, :case, :user, 'CO_WORKER', daterange(:since, null), :reason)
                        """)
                .param("id", row)
                .param("case", id.value())
                .param("user", user.value())
                .param("since", since)
                .param("reason", reason)
                .update();
    }

    /** Ends the help of a co-worker; one who came today leaves no trace but the log. */
    int release(CaseId id, UserId user, LocalDate until) {
        var gone = jdbc.sql("""
                        delete from casework.assignment
                         where case_id = :case and user_id = :user and part = 'CO_WORKER' and upper_inf(period) and lower(period) >= :until
                        """)
                .param("case", id.value())
                .param("user", user.value())
                .param("until", until)
                .update();
        return gone
                + jdbc.sql("""
                        update casework.assignment set period = daterange(lower(period), :until)
                         where case_id = :case and user_id = :user and part = 'CO_WORKER' and upper_inf(period)
                        """)
                        .param("case", id.value())
                        .param("user", user.value())
                        .param("until", until)
                        .update();
    }
}
