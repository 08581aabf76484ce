package pl.oparcie.tool;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.access.CaseId;
import pl.oparcie.casework.Stage;
import pl.oparcie.plan.Trend;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.Today;
import pl.oparcie.tool.sheet.Sheet;

/** Filled tools in the database: inserted, never changed. */
@Repository
class RunStore {

    private static final int PAGE = 50;
    private static final int MOST_ANSWERS = 60;
    private static final String HEAD = """
            select r.*, a.first_name || ' ' || a.last_name as author
              from tool.run r join access.account a on a.id = r.author_id where r.case_id = :case
            """;

    private final JdbcClient jdbc;
    private final Today today;

    RunStore(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** A filled tool in a list, without what is in it. */
    record Line(
            UUID id,
            UUID thread,
            int number,
            Tool tool,
            String title,
            LocalDate on,
            Run.FilledBy filledBy,
            boolean refused,
            Run.Consent consent,
            @Nullable UUID person,
            @Nullable Stage stage,
            String author) {}

    Optional<Run> find(CaseId id, UUID run) {
        return jdbc.sql(HEAD + " and r.id = :run")
                .param("case", id.value())
                .param("run", run)
                .query(RunStore::run)
                .optional();
    }

    /** All versions of a thread with their contents, the oldest first. */
    List<Run> thread(CaseId id, UUID thread) {
        return jdbc.sql(HEAD + " and r.thread_id = :thread order by r.number")
                .param("case", id.value())
                .param("thread", thread)
                .query(RunStore::run)
                .list();
    }

    /** The newest version of every thread of the case, the latest first; from below an id on, of one person where one is asked for. */
    List<Line> newest(CaseId id, @Nullable UUID below, @Nullable UUID person) {
        return jdbc.sql("""
                        select r.id, r.thread_id, r.number, r.tool, r.title, r.on_date, r.filled_by, r.refused, r.consent,
                               r.person_id, r.stage,
                               a.first_name || ' ' || a.last_name as author
                          from tool.run r join access.account a on a.id = r.author_id
                         where r.case_id = :case and (:below::uuid is null or r.id < :below)
                           and (:person::uuid is null or r.person_id = :person)
                           and not exists (select 1 from tool.run l where l.thread_id = r.thread_id and l.number > r.number)
                         order by r.id desc limit :page
                        """)
                .param("case", id.value())
                .param("below", below)
                .param("person", person)
                .param("page", PAGE + 1)
                .query((row, n) -> new Line(
                        row.getObject("id", UUID.class),
                        row.getObject("thread_id", UUID.class),
                        row.getInt("number"),
                        Tool.valueOf(row.getString("tool")),
                        row.getString("title"),
                        row.getObject("on_date", LocalDate.class),
                        Run.FilledBy.valueOf(row.getString("filled_by")),
                        row.getBoolean("refused"),
                        Run.Consent.valueOf(row.getString("consent")),
                        row.getObject("person_id", UUID.class),
                        stage(row),
                        row.getString("author")))
                .list();
    }

    /**
     * What was answered on scales and may be shown, a line for each question of a thread; the same words are the same question. Evaluations
     * leave the file: an answer given with a no to showing it stays in its tool.
     */
    List<Trend> trends(CaseId id) {
        record Drawn(UUID thread, Trend.Kind kind, String words) {}
        var lines = new LinkedHashMap<Drawn, List<Trend.Dot>>();
        jdbc.sql("""
                        select r.id, r.thread_id, r.tool, r.on_date, q.row ->> 'words' as words,
                               coalesce(q.row ->> 'now', q.row ->> 'result', q.row ->> 'baseline')::integer as value
                          from (select * from tool.run where case_id = :case and tool in ('SCALES', 'GOAL_SCALE') and not refused and consent <> 'NO'
                                 order by id desc limit :most) r
                          cross join lateral jsonb_array_elements(coalesce(r.data -> 'questions', r.data -> 'goals', '[]'::jsonb))
                                     with ordinality q (row, place)
                         where coalesce(q.row ->> 'now', q.row ->> 'result', q.row ->> 'baseline') is not null
                         order by r.thread_id, q.place, r.number
                        """).param("case", id.value()).param("most", MOST_ANSWERS).query(row -> {
            lines.computeIfAbsent(
                            new Drawn(
                                    row.getObject("thread_id", UUID.class),
                                    row.getString("tool").equals("SCALES")
                                            ? Trend.Kind.QUESTION
                                            : Trend.Kind.ATTAINMENT,
                                    row.getString("words")),
                            unused -> new ArrayList<>())
                    .add(new Trend.Dot(
                            row.getObject("on_date", LocalDate.class),
                            row.getInt("value"),
                            row.getObject("id", UUID.class)));
        });
        return lines.entrySet().stream()
                .map(it -> new Trend(
                        it.getKey().words(),
                        it.getKey().kind(),
                        it.getValue().stream()
                                .sorted(Comparator.comparing(Trend.Dot::on))
                                .toList()))
                .toList();
    }

    private static @Nullable Stage stage(ResultSet row) throws SQLException {
        var stage = row.getString("stage");
        return stage == null ? null : Stage.valueOf(stage);
    }

    static int page() {
        return PAGE;
    }

    private static Run run(ResultSet row, int n) throws SQLException {
        return new Run(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getObject("thread_id", UUID.class),
                row.getInt("number"),
                Tool.valueOf(row.getString("tool")),
                new Run.Content(
                        row.getString("title"),
                        row.getObject("on_date", LocalDate.class),
                        Run.FilledBy.valueOf(row.getString("filled_by")),
                        Run.Consent.valueOf(row.getString("consent")),
                        row.getBoolean("refused"),
                        row.getString("note"),
                        row.getString("form_version") == null ? Sheet.read(row.getString("data")) : Sheet.EMPTY,
                        form(row),
                        row.getObject("person_id", UUID.class)),
                stage(row),
                row.getString("author"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }

    private static Run.@Nullable Form form(ResultSet row) throws SQLException {
        var version = row.getString("form_version");
        return version == null ? null : new Run.Form(version, row.getString("data"), row.getBoolean("refused"));
    }

    /** Adds a version; the thread's next number is taken once. */
    UUID insert(CaseId id, UUID thread, int number, Tool tool, Run.Content content, Stage stage) {
        var run = Ids.next();
        try {
            jdbc.sql("""
                            insert into tool.run (id, case_id, thread_id, number, tool, title, on_date, filled_by, consent, refused, note,
                                                  form_version, data, person_id, stage, author_id, saved_at)
                            values (:id, :case, :thread, :number, :tool, :title, :on, :by, :consent, :refused, :note, :form, :data::jsonb, :person, :stage,
                                    :me, :now)
                            """)
                    .param("id", run)
                    .param("case", id.value())
                    .param("thread", thread)
                    .param("number", number)
                    .param("tool", tool.name())
                    .param("title", content.title())
                    .param("on", content.on())
                    .param("by", content.filledBy().name())
                    .param("consent", content.consent().name())
                    .param("refused", content.refused())
                    .param("note", content.note())
                    .param(
                            "form",
                            content.form() == null ? null : content.form().version())
                    .param(
                            "data",
                            content.form() == null
                                    ? content.sheet().json()
                                    : content.form().answers())
                    .param("person", content.person())
                    .param("stage", stage.name())
                    .param("me", CurrentUser.me().value())
                    .param("now", today.now().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException faster) {
            throw new Conflict("tool");
        }
        return run;
    }
}
