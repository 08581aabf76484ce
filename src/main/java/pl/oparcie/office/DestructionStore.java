package pl.oparcie.office;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.Today;

/** Lists of cases whose time has run out. */
@Repository
class DestructionStore {

    private static final String SELECT = """
            select d.id, d.year, d.number, d.state, d.proposed_by, p.first_name || ' ' || p.last_name as proposed_by_name, d.proposed_at,
                   a.first_name || ' ' || a.last_name as agreed_by_name, d.agreed_at, d.archive_mark,
                   o.first_name || ' ' || o.last_name as done_by_name, d.done_at, d.version
              from office.destruction d
              left join access.account p on p.id = d.proposed_by
              left join access.account a on a.id = d.agreed_by
              left join access.account o on o.id = d.done_by
            """;

    private final JdbcClient jdbc;
    private final Marks marks;
    private final Today today;

    DestructionStore(JdbcClient jdbc, Marks marks, Today today) {
        this.jdbc = jdbc;
        this.marks = marks;
        this.today = today;
    }

    enum State {
        PROPOSED,
        AGREED,
        DONE,
        CANCELLED
    }

    record Destruction(
            DestructionId id,
            int year,
            int number,
            State state,
            UUID proposedBy,
            @Nullable String proposedByName,
            Instant proposedAt,
            @Nullable String agreedByName,
            @Nullable Instant agreedAt,
            @Nullable String archiveMark,
            @Nullable String doneByName,
            @Nullable Instant doneAt,
            int version) {

        String no() {
            return number + "/" + year;
        }
    }

    record Item(
            UUID caseId,
            String mark,
            String classSymbol,
            String title,
            String category,
            LocalDate startedOn,
            LocalDate closedOn,
            LocalDate endsOn,
            boolean done) {}

    DestructionId insert(List<CaseList.Entry> entries) {
        var id = new DestructionId(Ids.next());
        var year = today.date().getYear();
        jdbc.sql("""
                        insert into office.destruction (id, year, number, state, proposed_by, proposed_at)
                        values (:id, :year, :number, 'PROPOSED', :me, :now)
                        """)
                .param("id", id.value())
                .param("year", year)
                .param("number", marks.number("*", "DESTROY", year))
                .param("me", CurrentUser.me().value())
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .update();
        for (var entry : entries) {
            jdbc.sql("""
                            insert into office.destroyed (destruction_id, case_id, mark, class, title, category, started_on, closed_on, ends_on)
                            values (:id, :case, :mark, :class, :title, :category, :started, :closed, :ends)
                            """)
                    .param("id", id.value())
                    .param("case", entry.caseId())
                    .param("mark", entry.mark())
                    .param("class", entry.classSymbol())
                    .param("title", entry.classTitle() == null ? "" : entry.classTitle())
                    .param("category", entry.category())
                    .param("started", entry.startedOn())
                    .param("closed", entry.closedOn())
                    .param("ends", entry.keptUntil().orElseThrow())
                    .update();
        }
        return id;
    }

    List<Destruction> all() {
        return jdbc.sql(SELECT + " order by d.id desc limit 100")
                .query(Destruction.class)
                .list();
    }

    Optional<Destruction> find(DestructionId id) {
        return jdbc.sql(SELECT + " where d.id = :id")
                .param("id", id.value())
                .query(Destruction.class)
                .optional();
    }

    List<Item> items(DestructionId id) {
        return jdbc.sql("""
                        select case_id, mark, class as class_symbol, title, category, started_on, closed_on, ends_on, done
                          from office.destroyed where destruction_id = :id order by mark
                        """).param("id", id.value()).query(Item.class).list();
    }

    /** The marks of those that are no longer as they were listed; the lines of all stay locked until the transaction ends. */
    List<String> notAsListed(DestructionId id) {
        return notAsListed(jdbc, id);
    }

    /** The same in a transaction of the job's role. */
    List<String> notAsListed(JdbcClient role, DestructionId id) {
        return role.sql("select mark from office.not_as_listed(:id, :day) mark")
                .param("id", id.value())
                .param("day", today.date())
                .query(String.class)
                .list();
    }

    void agree(DestructionId id, String archiveMark, int version) {
        changed(jdbc.sql("""
                        update office.destruction set state = 'AGREED', agreed_by = :me, agreed_at = :now, archive_mark = :archive, version = version + 1
                         where id = :id and version = :version and state = 'PROPOSED'
                        """)
                .param("id", id.value())
                .param("version", version)
                .param("me", CurrentUser.me().value())
                .param("archive", archiveMark)
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .update());
    }

    void cancel(DestructionId id, int version) {
        changed(jdbc.sql("""
                        update office.destruction set state = 'CANCELLED', version = version + 1
                         where id = :id and version = :version and state in ('PROPOSED', 'AGREED')
                        """).param("id", id.value()).param("version", version).update());
    }

    void done(DestructionId id, int version) {
        changed(jdbc.sql("""
                        update office.destruction set state = 'DONE', done_by = :me, done_at = :now, version = version + 1
                         where id = :id and version = :version and state = 'AGREED'
                        """)
                .param("id", id.value())
                .param("version", version)
                .param("me", CurrentUser.me().value())
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .update());
        jdbc.sql("update office.destroyed set done = true where destruction_id = :id")
                .param("id", id.value())
                .update();
    }

    private static void changed(int rows) {
        if (rows != 1) {
            throw new Conflict("destruction");
        }
    }
}
