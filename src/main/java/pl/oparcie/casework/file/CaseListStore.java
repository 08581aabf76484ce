package pl.oparcie.casework.file;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.casework.TargetCode;
import pl.oparcie.platform.Today;

/** Lists of cases, fifty rows at a time, continued from the last row. */
@Repository
class CaseListStore {

    static final int PAGE = 50;

    /** As it is indexed: a case without a term comes after all others. */
    private static final String NEXT = "coalesce(c.next_due, date '9999-12-31')";

    private final JdbcClient jdbc;
    private final Today today;

    CaseListStore(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** Whose cases. */
    enum Scope {
        /** Led, helped with, or those of somebody substituted today. */
        MINE,
        /** All that the reader may open. */
        ALL
    }

    /** Which stage; REVIEW is realisation with a review of the plan due. */
    enum StageFilter {
        INDICATION,
        DIAGNOSIS,
        PLAN,
        REALISATION,
        REVIEW,
        CLOSING
    }

    /** Which of them. */
    enum State {
        OPEN,
        SUSPENDED,
        CLOSED,
        ANY
    }

    /** Which terms. */
    enum Late {
        LATE,
        WEEK
    }

    /** In which order. */
    enum Sort {
        NAME("c.name", "text"),
        OPENED("c.opened_on", "date"),
        DUE(NEXT, "date");

        private final String by;
        private final String type;

        Sort(String by, String type) {
            this.by = by;
            this.type = type;
        }
    }

    /**
     * What is asked for.
     *
     * @param from the case beside which the page begins; null for the first page
     * @param back whether the page ends before that case instead of beginning after it
     */
    record Wanted(
            Scope scope,
            @Nullable StageFilter stage,
            @Nullable UUID worker,
            @Nullable TargetCode group,
            State state,
            @Nullable Late late,
            Sort sort,
            boolean descending,
            @Nullable UUID from,
            boolean back) {

        /** The first page of the same. */
        Wanted first() {
            return new Wanted(scope, stage, worker, group, state, late, sort, descending, null, false);
        }
    }

    record Row(
            UUID id,
            String mark,
            String name,
            String stage,
            boolean reviewDue,
            @Nullable String lead,
            LocalDate openedOn,
            @Nullable LocalDate suspendedOn,
            @Nullable LocalDate closedOn,
            @Nullable LocalDate due) {}

    /** What was read; the first page when the row to go on from is gone. */
    record Found(List<Row> rows, Wanted wanted) {}

    /** One row more than a page shows, so that one knows whether there are more. In the order of the list, also when read backwards. */
    Found rows(Wanted asked) {
        var key = asked.from() == null ? null : keyOf(asked.sort(), asked.from());
        var wanted = key == null ? asked.first() : asked;
        return new Found(rows(wanted, key), wanted);
    }

    private List<Row> rows(Wanted wanted, @Nullable Object keyed) {
        var down = wanted.descending() != wanted.back();
        var key = "(" + wanted.sort().by + ", c.id)";
        var sql = new StringBuilder("""
                select c.id, c.mark, c.name, c.stage, coalesce(c.next_review <= :today, false) as "reviewDue",
                       a.first_name || ' ' || a.last_name as lead,
                       c.opened_on as "openedOn", c.suspended_on as "suspendedOn", c.closed_on as "closedOn", c.next_due as due
                  from casework.case_file c
                  left join access.account a on a.id = c.lead_id
                 where true
                """);
        if (wanted.scope() == Scope.MINE) {
            sql.append("""
                     and c.id in (select s.case_id from casework.assignment s
                                   where s.user_id = any ((select access.principals())::uuid[]) and s.period @> :today)
                    """);
        }
        sql.append(
                switch (wanted.state()) {
                    case OPEN -> " and c.closed_on is null";
                    case SUSPENDED -> " and c.closed_on is null and c.suspended_on is not null";
                    case CLOSED -> " and c.closed_on is not null";
                    case ANY -> "";
                });
        if (wanted.stage() == StageFilter.REVIEW) {
            sql.append(" and c.stage = 'REALISATION' and c.next_review <= :today");
        } else if (wanted.stage() == StageFilter.REALISATION) {
            sql.append(" and c.stage = 'REALISATION' and (c.next_review <= :today) is not true");
        } else if (wanted.stage() != null) {
            sql.append(" and c.stage = :stage");
        }
        if (wanted.worker() != null) {
            sql.append(" and c.lead_id = :worker");
        }
        if (wanted.group() != null) {
            sql.append(
                    " and c.id in (select g.case_id from casework.target_group g where g.code = :group and g.until is null)");
        }
        if (wanted.late() != null) {
            sql.append(" and " + NEXT + (wanted.late() == Late.LATE ? " < :today" : " < :today + 7"));
        }
        if (wanted.from() != null) {
            sql.append(" and ")
                    .append(key)
                    .append(down ? " < " : " > ")
                    .append("(:key::")
                    .append(wanted.sort().type);
            sql.append(", :from)");
        }
        sql.append(" order by ")
                .append(wanted.sort().by)
                .append(down ? " desc" : "")
                .append(", c.id");
        sql.append(down ? " desc" : "").append(" limit ").append(PAGE + 1);
        var rows = jdbc.sql(sql.toString())
                .param("today", today.date())
                .param("stage", wanted.stage() == null ? null : wanted.stage().name())
                .param("worker", wanted.worker())
                .param("group", wanted.group() == null ? null : wanted.group().name())
                .param("key", keyed)
                .param("from", wanted.from())
                .query(Row.class)
                .list();
        return wanted.back() ? rows.reversed() : rows;
    }

    /** By what the row sorts from which the list goes on: names of people stay out of addresses. */
    private @Nullable Object keyOf(Sort sort, UUID from) {
        return jdbc.sql("select " + sort.by + " from casework.case_file c where c.id = :from")
                .param("from", from)
                .query((row, n) -> row.getObject(1))
                .optional()
                .orElse(null);
    }
}
