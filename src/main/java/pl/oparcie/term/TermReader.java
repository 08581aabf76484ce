package pl.oparcie.term;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is due, for whom. Row-level security leaves only what the current user may know of. */
@Service
@Transactional(readOnly = true)
public class TermReader {

    /** A page of a list. */
    public static final int PAGE = 50;

    private static final String COLUMNS = """
            t.id, t.kind, t.case_id, t.event_on, t.due_on, t.first_due_on, t.basis, t.source, t.final, t.owner_id, t.owner_role,
            t.title_key, t.title_args, t.url, t.moved_reason, t.version
            """;
    private static final String OPEN = "t.done_on is null and t.cancelled_on is null";
    /** On the desk of the current user: own, of those substituted, and those that wait for a role held (in the team, where one is named). */
    private static final String MINE = """
            (t.owner_id = any ((select access.principals())::uuid[])
             or (t.owner_id is null
                 and t.owner_role in (select r.role from access.account_role r where r.account_id = any ((select access.principals())::uuid[]))
                 and (t.team_id is null or t.team_id = any ((select access.principals())::uuid[])
                      or t.team_id in (select a.team_id from access.account a where a.id = any ((select access.principals())::uuid[])))))
            """;

    /** The terms of the current user's desk that are due on {@code :today} or late, to be counted. */
    public static final String PRESSING = "select 1 from term.on_desk(:today, null, null, null, 100)";

    private final JdbcClient jdbc;

    TermReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which terms a list shows.
     *
     * @param until last day, null for no limit
     * @param kind one kind, null for all
     * @param everybody not only the own desk, but all terms the user may know of
     * @param owner one worker's desk, null for all
     * @param afterDay the last row of the page before, null for the first page
     * @param afterId the same
     */
    public record Filter(
            @Nullable LocalDate until,
            @Nullable String kind,
            boolean everybody,
            @Nullable UUID owner,
            @Nullable LocalDate afterDay,
            @Nullable UUID afterId) {

        /** The own desk, everything open. */
        public static final Filter MINE = new Filter(null, null, false, null, null, null);
    }

    /** The first open terms of the current user's desk, the most urgent first. */
    public List<DueTerm> mine(int most) {
        return desk(Filter.MINE, most);
    }

    /** The open terms of a case, the most urgent first. */
    public List<DueTerm> ofCase(UUID caseId) {
        return jdbc.sql("select " + COLUMNS + " from term.term t where " + OPEN
                        + " and t.case_id = :case order by t.due_on, t.id limit 100")
                .param("case", caseId)
                .query(TermReader::term)
                .list();
    }

    /** The open terms of one record, such as a goal or an indication. */
    public List<DueTerm> ofSubject(UUID subject) {
        return jdbc.sql("select " + COLUMNS + " from term.term t where " + OPEN
                        + " and t.subject_id = :subject order by t.due_on, t.id")
                .param("subject", subject)
                .query(TermReader::term)
                .list();
    }

    /** A page of a list, and one row more when there is a next page. */
    public List<DueTerm> list(Filter filter) {
        if (filter.owner() == null && !filter.everybody()) {
            return desk(filter, PAGE + 1);
        }
        var where = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        where.add(OPEN);
        if (filter.owner() != null) {
            where.add("t.owner_id = :owner");
            values.put("owner", filter.owner());
        }
        if (filter.until() != null) {
            where.add("t.due_on <= :until");
            values.put("until", filter.until());
        }
        if (filter.kind() != null) {
            where.add("t.kind = :kind");
            values.put("kind", filter.kind());
        }
        if (filter.afterDay() != null && filter.afterId() != null) {
            where.add("(t.due_on, t.id) > (:afterDay, :afterId)");
            values.put("afterDay", filter.afterDay());
            values.put("afterId", filter.afterId());
        }
        return jdbc.sql("select " + COLUMNS + " from term.term t where " + String.join(" and ", where)
                        + " order by t.due_on, t.id limit " + (PAGE + 1))
                .params(values)
                .query(TermReader::term)
                .list();
    }

    /** The first terms of the current user's desk. */
    private List<DueTerm> desk(Filter filter, int most) {
        return jdbc.sql("select " + COLUMNS + """
                         from term.on_desk(cast(:until as date), cast(:kind as text), cast(:afterDay as date), cast(:afterId as uuid), :most) t
                         order by t.due_on, t.id
                        """)
                .param("until", filter.until())
                .param("kind", filter.kind())
                .param("afterDay", filter.afterDay())
                .param("afterId", filter.afterId())
                .param("most", most)
                .query(TermReader::term)
                .list();
    }

    /** One open term. */
    public Optional<DueTerm> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from term.term t where " + OPEN + " and t.id = :id")
                .param("id", id)
                .query(TermReader::term)
                .optional();
    }

    /** Whether an open term lies on the current user's desk. */
    boolean isMine(UUID id) {
        return jdbc.sql("select count(*) from term.term t where " + OPEN + " and t.id = :id and " + MINE)
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static DueTerm term(ResultSet row, int number) throws SQLException {
        return new DueTerm(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getObject("case_id", UUID.class),
                row.getObject("event_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("first_due_on", LocalDate.class),
                row.getString("basis"),
                row.getString("source"),
                row.getBoolean("final"),
                row.getObject("owner_id", UUID.class),
                row.getString("owner_role"),
                row.getString("title_key"),
                List.of((String[]) row.getArray("title_args").getArray()),
                row.getString("url"),
                row.getString("moved_reason"),
                row.getInt("version"));
    }
}
