package pl.oparcie.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.access.CaseId;
import pl.oparcie.template.LetterKind;

/** Lists of letters: of a case, of a worker, and those that nobody answered. */
@Repository
class LetterLists {

    static final int PAGE = 50;

    /** How many institutions are counted on the page. */
    static final int INSTITUTIONS = 30;

    private static final String ROW = """
            select l.id, l.case_id, l.title, l.addressee, l.institution_id, a.first_name || ' ' || a.last_name as worker, c.name as case_name,
                   l.dated, l.sent_on, l.number, l.state, l.due_on
              from letter.letter l join access.account a on a.id = l.author_id join casework.case_file c on c.id = l.case_id
            """;

    private final JdbcClient jdbc;

    LetterLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            UUID id,
            UUID caseId,
            String title,
            String addressee,
            @Nullable UUID institutionId,
            String worker,
            String caseName,
            LocalDate dated,
            @Nullable LocalDate sentOn,
            @Nullable String number,
            State state,
            @Nullable LocalDate dueOn) {}

    List<Row> ofCase(CaseId id, @Nullable UUID before) {
        return jdbc.sql(ROW + """
                         where l.case_id = :case and (:before::uuid is null or l.id < :before) order by l.id desc limit :most
                        """)
                .param("case", id.value())
                .param("before", before)
                .param("most", PAGE + 1)
                .query(Row.class)
                .list();
    }

    /** Which letters of many cases; {@code author} null: of all that the user may see. */
    record Wanted(
            @Nullable UUID author,
            @Nullable State state,
            @Nullable LetterKind kind,
            @Nullable UUID before) {}

    List<Row> rows(Wanted wanted) {
        var where = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        put(where, values, "l.author_id = :author", "author", wanted.author());
        put(
                where,
                values,
                "l.state = :state",
                "state",
                wanted.state() == null ? null : wanted.state().name());
        put(
                where,
                values,
                "l.kind = :kind",
                "kind",
                wanted.kind() == null ? null : wanted.kind().name());
        put(where, values, "l.id < :before", "before", wanted.before());
        return jdbc.sql(ROW + where(where) + " order by l.id desc limit " + (PAGE + 1))
                .params(values)
                .query(Row.class)
                .list();
    }

    private static void put(
            List<String> where, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            where.add(condition);
            values.put(name, value);
        }
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** Which of those without an answer. */
    enum Which {
        WAITING,
        LATE,
        /** Nobody waits any more. */
        NO_ANSWER
    }

    record Unanswered(
            Which which,
            @Nullable UUID institution,
            @Nullable LetterKind kind,
            @Nullable UUID worker,
            @Nullable LocalDate afterDay,
            @Nullable UUID after) {}

    record Count(@Nullable UUID institution, String name, int waiting, int late) {}

    /** The longest waited for first. */
    List<Row> unanswered(Unanswered wanted, LocalDate today, int most) {
        var values = new HashMap<String, Object>();
        var where = conditions(wanted, today, values);
        if (wanted.after() != null && wanted.afterDay() != null) {
            where.add("(l.due_on, l.id) > (:day, :after)");
            values.put("day", wanted.afterDay());
            values.put("after", wanted.after());
        }
        return jdbc.sql(ROW + where(where) + " order by l.due_on, l.id limit " + most)
                .params(values)
                .query(Row.class)
                .list();
    }

    private static List<String> conditions(Unanswered wanted, LocalDate today, Map<String, Object> values) {
        var where = new ArrayList<String>();
        where.add(
                switch (wanted.which()) {
                    case WAITING -> "l.state in ('SENT', 'DELIVERED') and l.due_on is not null";
                    case LATE -> "l.state in ('SENT', 'DELIVERED') and l.due_on < :today";
                    case NO_ANSWER -> "l.state = 'NO_ANSWER'";
                });
        if (wanted.which() == Which.LATE) {
            values.put("today", today);
        }
        put(where, values, "l.institution_id = :institution", "institution", wanted.institution());
        put(
                where,
                values,
                "l.kind = :kind",
                "kind",
                wanted.kind() == null ? null : wanted.kind().name());
        put(where, values, "l.author_id = :worker", "worker", wanted.worker());
        return where;
    }

    /** How many letters wait at each institution, those with most late ones first. */
    List<Count> counts(LocalDate today) {
        return jdbc.sql("""
                        select institution_id as institution, min(addressee) as name, count(*) as waiting,
                               count(*) filter (where due_on < :today) as late
                          from letter.letter where state in ('SENT', 'DELIVERED') and due_on is not null
                         group by institution_id, case when institution_id is null then addressee end
                         order by late desc, waiting desc, name limit :most
                        """)
                .param("today", today)
                .param("most", INSTITUTIONS)
                .query(Count.class)
                .list();
    }

    /** Templates the worker took in the last year, most often first. */
    Map<LetterKind, Integer> often(UUID author, LocalDate since) {
        var found = new HashMap<LetterKind, Integer>();
        jdbc.sql("""
                        select kind, count(*) as times from letter.letter where author_id = :author and written_on > :since group by kind
                        """)
                .param("author", author)
                .param("since", since)
                .query((row, n) -> found.put(LetterKind.valueOf(row.getString("kind")), row.getInt("times")))
                .list();
        return found;
    }

    /** Letters that recall this one. */
    List<Row> reminders(LetterId id) {
        return jdbc.sql(ROW + " where l.former_id = :id order by l.id limit 20")
                .param("id", id.value())
                .query(Row.class)
                .list();
    }
}
