package pl.oparcie.casework.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.web.Question;
import pl.oparcie.platform.web.Questions;

/** Who is out in the field, since when and until when, so that somebody notices who has not come back. */
@Service
@Transactional
class Outings {

    private final JdbcClient jdbc;
    private final Questions questions;
    private final Audit audit;
    private final Today today;

    Outings(JdbcClient jdbc, Questions questions, Audit audit, Today today) {
        this.jdbc = jdbc;
        this.questions = questions;
        this.audit = audit;
        this.today = today;
    }

    /** Somebody who is out. */
    record Outing(String name, Instant left, Instant due) {

        boolean lateAt(Instant now) {
            return due.isBefore(now);
        }
    }

    /** Goes out until an hour of today. */
    void leave(LocalTime until) {
        var now = today.now();
        var due = today.date().atTime(until).atZone(Today.ZONE).toInstant();
        if (!due.isAfter(now)) {
            throw new RuleViolation("outing.rule.past").at("until");
        }
        var left = jdbc.sql("""
                        insert into casework.outing (id, worker_id, left_at, due_at) values (:id, :me, :now, :due)
                        on conflict (worker_id) where back_at is null do update set due_at = excluded.due_at
                        """)
                .param("id", Ids.next())
                .param("me", CurrentUser.me().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("due", due.atOffset(ZoneOffset.UTC))
                .update();
        if (left == 1) {
            audit.record("outing.leave", Subject.NONE);
        }
    }

    /** Is back. */
    void back() {
        jdbc.sql("update casework.outing set back_at = :now where worker_id = :me and back_at is null")
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .param("me", CurrentUser.me().value())
                .update();
        audit.record("outing.back", Subject.NONE);
    }

    /** The user's own outing, while it lasts. */
    Optional<Outing> mine() {
        return jdbc.sql("""
                        select w.first_name || ' ' || w.last_name as name, o.left_at, o.due_at
                          from casework.outing o join access.account w on w.id = o.worker_id
                         where o.worker_id = :me and o.back_at is null
                        """)
                .param("me", CurrentUser.me().value())
                .query((row, n) -> outing(row))
                .optional();
    }

    /** Who of the user's team, or of the teams he leads, is out; everybody for the director. */
    List<Outing> outside() {
        return questions.list(whoIsOut()).stream()
                .map(row -> new Outing(row.name(), row.leftAt(), row.dueAt()))
                .toList();
    }

    record Out(String name, Instant leftAt, Instant dueAt) {}

    /** What {@link #outside} asks. */
    static Question<Out> whoIsOut() {
        return Question.of("""
                        select w.first_name || ' ' || w.last_name as name, o.left_at, o.due_at
                          from casework.outing o join access.account w on w.id = o.worker_id
                         where o.back_at is null and o.worker_id <> (select platform.me())
                           and (w.team_id = (select a.team_id from access.account a where a.id = (select platform.me()))
                                or w.team_id = any ((select access.principals())::uuid[])
                                or access.director() = any ((select access.principals())::uuid[]))
                         order by o.due_at, w.last_name limit 100
                        """, Out.class);
    }

    private static Outing outing(ResultSet row) throws SQLException {
        return new Outing(
                row.getString("name"),
                row.getObject("left_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant());
    }
}
