package pl.oparcie.interview;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.audit.Subject;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.web.Question;
import pl.oparcie.platform.web.Questions;

/** Lists of interviews: the queue, and what lies on somebody's desk. */
@Repository
class InterviewQueue {

    static final int PAGE = 50;
    private static final int DESK = 20;
    private static final int NEW_DAYS = 14;
    private static final int AHEAD_DAYS = 30;
    /** The paper comes later; after a week it is missed, after a quarter only the list tells of it. */
    private static final int SCAN_DAYS = 7;

    private static final int SCAN_MOST = 90;
    /** No update of it was ordered: other interviews of the same person take nothing away. */
    private static final String NOT_ORDERED = """
            not exists (select 1 from interview.interview n where n.former_id = i.id and n.kind in ('RWS_IV', 'RWS_VIII')
                         and n.state not in ('REFUSED_CONSENT', 'NOT_CONDUCTED', 'TRANSFERRED', 'CANCELLED'))
            """;

    private static final String OPEN = "i.state in ('NEW', 'SCHEDULED', 'IN_PROGRESS')";

    /** What waits for whoever is above, word for word as it is indexed. */
    private static final String WAITS = "(i.state = 'STATEMENT_SIGNED' or " + OPEN
            + " and (i.submitted_on is not null or i.outside_hours and i.consent_on is null and i.planned_on is not null))";

    /** Something is still to be done with it. */
    private static final String UNHELD =
            "(i.state in ('NEW', 'SCHEDULED', 'IN_PROGRESS', 'APPROVED', 'STATEMENT_SIGNED', 'HEAD_ACCEPTED')"
                    + " or i.state = 'FILED' and (i.statement_on is not null and not i.scanned or i.next_update_on is not null and "
                    + NOT_ORDERED + "))";

    private final JdbcClient jdbc;
    private final Questions questions;

    InterviewQueue(JdbcClient jdbc, Questions questions) {
        this.jdbc = jdbc;
        this.questions = questions;
    }

    /** Which of them. */
    enum Which {
        OPEN,
        LATE,
        TO_FINISH,
        DONE,
        /** The next update is due within thirty days, and not ordered yet. */
        UPDATE_DUE,
        ENDED,
        /** Signed on paper, and no scan came. */
        NO_SCAN,
        /** Whoever held it works here no more. */
        UNHELD,
        ALL
    }

    record Wanted(
            boolean mine,
            @Nullable UUID worker,
            @Nullable Kind kind,
            Which which,
            @Nullable LocalDate afterDay,
            @Nullable UUID after) {}

    record Row(
            UUID id,
            String number,
            Kind kind,
            String name,
            String worker,
            State state,
            Answered.Mode mode,
            LocalDate learnedOn,
            @Nullable LocalDate dueOn,
            LocalDate sortOn,
            @Nullable LocalDate plannedOn,
            @Nullable LocalDate submittedOn) {}

    /** An interview agreed for a day. */
    record Planned(
            UUID id,
            Kind kind,
            String name,
            UUID personId,
            State state,
            LocalDate on,
            @Nullable LocalTime at,
            Answered.@Nullable Place place) {

        Subject subject() {
            return Subject.ofPerson(personId).and(id);
        }
    }

    /** The current user's interviews agreed for the days between, at most {@link #PAGE} and one, which tells that there are more. */
    List<Planned> planned(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select id, kind, name, person_id, state, planned_on as on, planned_at as at, place
                          from interview.interview
                         where worker_id = :me and planned_on between :from and :to
                           and state not in ('CANCELLED', 'TRANSFERRED', 'NOT_CONDUCTED') order by planned_on, planned_at, id limit :most
                        """)
                .param("most", PAGE + 1)
                .param("me", CurrentUser.me().value())
                .param("from", from)
                .param("to", to)
                .query(Planned.class)
                .list();
    }

    private static final int LATE_MOST = 1000;

    /** Those past their term that the current user may see, worker by worker. */
    List<Row> late(LocalDate today) {
        return jdbc.sql(select("interview.interview", false) + " where " + OPEN
                        + " and i.sort_on < :today order by w.last_name, w.first_name, w.id, i.due_on, i.id limit "
                        + LATE_MOST)
                .param("today", today)
                .query(Row.class)
                .list();
    }

    /** One line; of updates, the day of the update and whoever sees to it. */
    private static String select(String from, boolean updates) {
        return """
                select i.id, i.number, i.kind, i.name, w.first_name || ' ' || w.last_name as worker, i.state, i.mode, i.learned_on,
                       %2$s as due_on, %3$s as sort_on, i.planned_on, i.submitted_on
                  from %1$s i join access.account w on w.id = %4$s
                """.formatted(
                        from,
                        updates ? "i.next_update_on" : "i.due_on",
                        updates ? "i.next_update_on" : "i.sort_on",
                        updates ? "i.update_by" : "i.worker_id");
    }

    /**
     * A page. Own ones are read along the index of each person one acts for and of whoever ordered: "or" between two columns would read
     * all interviews of the centre.
     */
    List<Row> rows(Wanted wanted, LocalDate today) {
        var values = new HashMap<String, Object>();
        var page = page(wanted, today, values);
        var updates = wanted.which() == Which.UPDATE_DUE;
        if (updates || !wanted.mine()) {
            return jdbc.sql(select("interview.interview", updates) + " where" + page)
                    .params(values)
                    .query(Row.class)
                    .list();
        }
        values.put("me", CurrentUser.me().value());
        return jdbc.sql("""
                        with page as (
                            (select i.* from unnest((select access.principals())::uuid[]) who (id)
                               cross join lateral (select i.* from interview.interview i where i.worker_id = who.id and %1$s) i)
                            union all
                            (select i.* from interview.interview i
                              where i.keeper_id = any ((select access.principals())::uuid[])
                                and i.worker_id <> all ((select access.principals())::uuid[]) and %1$s)
                            union all
                            (select i.* from interview.interview i
                              where i.keeper_id is distinct from (select platform.me()) and i.ordered_by = :me and i.worker_id <> all ((select access.principals())::uuid[]) and %1$s)
                        )
                        """.formatted(page) + select("page", false) + " order by i.sort_on, i.id limit " + (PAGE + 1))
                .params(values)
                .query(Row.class)
                .list();
    }

    /** What a page asks of the interviews of one worker, or of all. */
    private static String page(Wanted wanted, LocalDate today, Map<String, Object> values) {
        var where = new ArrayList<String>();
        where.add(
                switch (wanted.which()) {
                    case OPEN -> OPEN;
                    case LATE -> OPEN + " and i.sort_on < :today";
                    case TO_FINISH -> "i.state in ('APPROVED', 'STATEMENT_SIGNED', 'HEAD_ACCEPTED')";
                    case DONE -> "i.state = 'FILED'";
                    case UPDATE_DUE -> "i.state = 'FILED' and i.next_update_on <= :ahead and " + NOT_ORDERED;
                    case ENDED -> "i.state in ('REFUSED_CONSENT', 'NOT_CONDUCTED', 'TRANSFERRED', 'CANCELLED')";
                    case UNHELD ->
                        UNHELD
                                + " and i.update_by in (select a.id from access.account a where a.active_until < :day_of)";
                    case NO_SCAN -> "i.statement_on is not null and not i.scanned";
                    case ALL -> "true";
                });
        if (wanted.which() == Which.UNHELD) {
            values.put("day_of", today);
        }
        if (wanted.which() == Which.LATE) {
            values.put("today", today);
        }
        var updates = wanted.which() == Which.UPDATE_DUE;
        if (updates) {
            values.put("ahead", today.plusDays(AHEAD_DAYS));
        }
        if (updates && wanted.mine()) {
            where.add("i.update_by = any ((select access.principals())::uuid[])");
        }
        var sort = updates ? "i.next_update_on" : "i.sort_on";
        var holder = updates ? "i.update_by" : "i.worker_id";
        if (wanted.worker() != null) {
            where.add(holder + " = :worker");
            values.put("worker", wanted.worker());
        }
        if (wanted.kind() != null) {
            where.add("i.kind = :kind");
            values.put("kind", wanted.kind().name());
        }
        if (wanted.after() != null && wanted.afterDay() != null) {
            where.add("(" + sort + ", i.id) > (:day, :after)");
            values.put("day", wanted.afterDay());
            values.put("after", wanted.after());
        }
        return " %s order by %s, i.id limit %d".formatted(String.join(" and ", where), sort, PAGE + 1);
    }

    /** Why an interview lies on somebody's desk. */
    enum What {
        CONSENT,
        CHECK,
        ACCEPT,
        DECIDE,
        GIVEN,
        RETURNED,
        /** The safety of a child is in doubt. */
        CHILD,
        /** Its update is due within thirty days and not ordered yet. */
        UPDATE,
        /** Signed a week ago, and no scan came yet. */
        SCAN,
        /** A body asked for it and there was none: it is to be answered, and no term says until when. */
        ANSWER,
        /** A change was told of while the update was open: it is to be held on that day or later. */
        CHANGED,
        /** Whoever held it works here no more: it waits for another worker. */
        UNHELD
    }

    record OnDesk(UUID id, String name, Kind kind, What what, LocalDate day) {

        /** The message of its title. */
        String title() {
            return what == What.SCAN ? kind.signed("interview.desk.SCAN") : "interview.desk." + what;
        }
    }

    /** What waits for the current user's word, and what came to him. */
    List<OnDesk> desk() {
        return questions.list(onDesk());
    }

    /** What {@link #desk} asks. */
    static Question<OnDesk> onDesk() {
        return Question.of(
                """
                        (select i.id, i.name, i.kind,
                                case when i.state = 'STATEMENT_SIGNED' then 'ACCEPT' when i.submitted_on is not null then 'CHECK' else 'CONSENT' end as what,
                                coalesce(i.statement_on, i.submitted_on, i.planned_on, i.learned_on) as day
                           from ((select i.* from interview.interview i where (select access.directs()) and %2$s)
                                 union all
                                 (select i.* from interview.interview i
                                   where not (select access.directs()) and i.team_id = any ((select access.principals())::uuid[]) and %2$s)) i
                          where i.worker_id <> (select platform.me()) and i.update_by <> (select platform.me())
                          order by 5, 1 limit %4$d)
                        union all
                        (select i.id, i.name, i.kind, 'DECIDE', r.on_date
                           from interview.refusal r join interview.interview i on i.id = r.interview_id
                          where r.decision is null and r.by_id <> (select platform.me()) and %1$s order by 5, 1 limit %4$d)
                        union all
                        (select i.id, i.name, i.kind, 'GIVEN', i.ordered_on from interview.interview i
                          where i.worker_id = (select platform.me()) and i.ordered_by <> (select platform.me()) and i.state = 'NEW' and i.ordered_on > ((select platform.today()) - %3$d)
                          order by 5, 1 limit %4$d)
                        union all
                        (select i.id, i.name, i.kind, 'RETURNED', max(m.on_date)
                           from interview.remark m join interview.interview i on i.id = m.interview_id
                          where not m.settled and i.worker_id = (select platform.me()) and i.state = 'IN_PROGRESS' group by i.id order by 5, 1 limit %4$d)
                        union all
                        (select i.id, i.name, i.kind, 'CHILD', r.on_date
                           from interview.alarm r join interview.interview i on i.id = r.interview_id
                          where r.kind = 'CHILD' and r.seen_on is null and i.worker_id <> (select platform.me()) and %1$s order by 5, 1 limit %4$d)
                        union all
                        (select i.id, i.name, i.kind, 'UPDATE', i.next_update_on from interview.interview i
                          where i.update_by = (select platform.me()) and i.state = 'FILED' and i.next_update_on <= ((select platform.today()) + %5$d)
                            and %6$s
                          order by 5, 1 limit %4$d)
                        union all
                        (select i.id, i.name, i.kind, 'CHANGED', i.changed_on from interview.interview i
                          where i.worker_id = (select platform.me()) and i.state in ('NEW', 'SCHEDULED', 'IN_PROGRESS') and i.changed_on is not null
                          order by 5, 1 limit %4$d)
                        union all
                        (select i.id, i.name, i.kind, 'ANSWER', i.ended_on from interview.interview i
                          where i.worker_id = (select platform.me()) and i.source = 'OTHER_BODY' and i.state in ('REFUSED_CONSENT', 'NOT_CONDUCTED', 'TRANSFERRED')
                            and i.ended_on > ((select platform.today()) - %8$d)
                            and not exists (select 1 from interview.passing p where p.interview_id = i.id)
                            and not exists (select 1 from term.term t
                                             where t.subject_id = i.id and t.kind = 'INTERVIEW_ANSWER' and t.done_on is null and t.cancelled_on is null)
                          order by 5, 1 limit %4$d)
                        union all
                        (select i.id, i.name, i.kind, 'ANSWER', i.filed_on from interview.interview i
                          where i.update_by = (select platform.me()) and i.source = 'OTHER_BODY' and i.state = 'FILED'
                            and i.filed_on > ((select platform.today()) - %8$d)
                            and not exists (select 1 from interview.passing p where p.interview_id = i.id)
                            and not exists (select 1 from term.term t
                                             where t.subject_id = i.id and t.kind = 'INTERVIEW_ANSWER' and t.done_on is null and t.cancelled_on is null)
                          order by 5, 1 limit %4$d)
                        union all
                        (select i.id, i.name, i.kind, 'SCAN', i.statement_on from interview.interview i
                          where i.update_by = (select platform.me()) and i.statement_on is not null and not i.scanned
                            and i.statement_on between ((select platform.today()) - %8$d) and ((select platform.today()) - %7$d)
                          order by 5, 1 limit %4$d)
                        union all
                        (select i.id, i.name, i.kind, 'UNHELD', i.day
                           from access.account a
                          cross join lateral (
                                select i.id, i.name, i.kind, i.team_id, coalesce(i.due_on, i.learned_on) as day from interview.interview i
                                 where i.worker_id = a.id and i.state in ('NEW', 'SCHEDULED', 'IN_PROGRESS')
                                union all
                                select i.id, i.name, i.kind, i.team_id, i.held_on from interview.interview i
                                 where i.update_by = a.id and i.state in ('APPROVED', 'STATEMENT_SIGNED', 'HEAD_ACCEPTED')
                                union all
                                select i.id, i.name, i.kind, i.team_id, i.next_update_on from interview.interview i
                                 where i.update_by = a.id and i.state = 'FILED' and i.next_update_on <= ((select platform.today()) + %5$d) and %6$s
                                union all
                                select i.id, i.name, i.kind, i.team_id, i.statement_on from interview.interview i
                                 where i.update_by = a.id and i.state = 'FILED' and i.statement_on is not null and not i.scanned
                                   and (i.next_update_on is null or i.next_update_on > ((select platform.today()) + %5$d))
                                   and i.statement_on between ((select platform.today()) - %8$d) and ((select platform.today()) - %7$d)) i
                          where a.active_until < (select platform.today())
                            and ((select access.directs()) or a.team_id = any ((select access.principals())::uuid[])) and %1$s
                          order by 5, 1 limit %4$d)
                        """.formatted(
                        InterviewStore.HEADS, WAITS, NEW_DAYS, DESK, AHEAD_DAYS, NOT_ORDERED, SCAN_DAYS, SCAN_MOST),
                OnDesk.class);
    }
}
