package pl.oparcie.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.bulk.Batch.State;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.Today;

/** Batches as people start, see and stop them. */
@Repository
class BatchStore {

    static final int PAGE = 50;

    private static final String SELECT = """
            select b.id, b.kind, b.started_by, a.first_name || ' ' || a.last_name as starter, b.started_at, b.state, b.total, b.done,
                   b.skipped, b.refused, b.failed, b.ended_at, b.undo_of, u.id as undone_by
              from bulk.batch b
              join access.account a on a.id = b.started_by
              left join bulk.batch u on u.undo_of = b.id
            """;

    private final JdbcClient jdbc;
    private final Today today;

    BatchStore(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    private OffsetDateTime now() {
        return today.now().atOffset(ZoneOffset.UTC);
    }

    BatchId start(String kind, Collection<UUID> subjects, @Nullable BatchId undoOf) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into bulk.batch (id, kind, started_by, team_id, started_at, state, total, worked_at, undo_of)
                        select :id, :kind, a.id, a.team_id, :now, 'RUNNING', :total, :now, :undo from access.account a where a.id = :me
                        """)
                .param("id", id)
                .param("kind", kind)
                .param("me", CurrentUser.me().value())
                .param("now", now())
                .param("total", subjects.size())
                .param("undo", undoOf == null ? null : undoOf.value())
                .update();
        jdbc.sql("""
                        insert into bulk.item (batch_id, position, subject_id)
                        select :id, s.position, s.id from unnest(:subjects::uuid[]) with ordinality s (id, position)
                        """)
                .param("id", id)
                .param("subjects", subjects.toArray(UUID[]::new))
                .update();
        return new BatchId(id);
    }

    Optional<Batch> find(BatchId id) {
        return jdbc.sql(SELECT + " where b.id = :id")
                .param("id", id.value())
                .query(BatchStore::batch)
                .optional();
    }

    /** One more than a page, the newest first. */
    List<Batch> list(@Nullable UUID before) {
        return jdbc.sql(SELECT + " where :before::uuid is null or b.id < :before::uuid order by b.id desc limit "
                        + (PAGE + 1))
                .param("before", before)
                .query(BatchStore::batch)
                .list();
    }

    /** What the current user started and is not at its end. */
    List<Batch> unfinished() {
        return jdbc.sql(SELECT
                        + " where b.started_by = :me and b.state <> 'DONE' and b.done + b.skipped + b.refused + b.failed < b.total"
                        + " and u.id is null order by b.id desc limit 6")
                .param("me", CurrentUser.me().value())
                .query(BatchStore::batch)
                .list();
    }

    private static Batch batch(ResultSet row, int n) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Batch(
                new BatchId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                row.getObject("started_by", UUID.class),
                row.getString("starter"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state")),
                row.getInt("total"),
                row.getInt("done"),
                row.getInt("skipped"),
                row.getInt("refused"),
                row.getInt("failed"),
                ended == null ? null : ended.toInstant(),
                id(row.getObject("undo_of", UUID.class)),
                id(row.getObject("undone_by", UUID.class)));
    }

    private static @Nullable BatchId id(@Nullable UUID value) {
        return value == null ? null : new BatchId(value);
    }

    /** Asks the worker to stop after the rows in hand. */
    boolean stop(BatchId id) {
        return jdbc.sql("update bulk.batch set state = 'STOPPING' where id = :id and state = 'RUNNING'")
                        .param("id", id.value())
                        .update()
                == 1;
    }

    boolean goOn(BatchId id) {
        return jdbc.sql("""
                                update bulk.batch b set state = 'RUNNING', ended_at = null, worked_at = :now
                                 where b.id = :id and b.state in ('STOPPED', 'FAILED')
                                   and not exists (select 1 from bulk.batch u where u.undo_of = b.id)
                                """).param("id", id.value()).param("now", now()).update() == 1;
    }

    /** Holds the batch until the end of the transaction. */
    void hold(BatchId id) {
        jdbc.sql("select id from bulk.batch where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .list();
    }

    List<UUID> doneOf(BatchId id) {
        return jdbc.sql("select subject_id from bulk.item where batch_id = :id and state = 'DONE' order by position")
                .param("id", id.value())
                .query(UUID.class)
                .list();
    }

    /** One record of a batch. */
    record Item(
            int rank,
            int position,
            UUID subjectId,
            Outcome.State state,
            @Nullable String key,
            List<String> args,
            @Nullable Instant at) {}

    /** Where a page of items begins: after this one. */
    record After(int rank, int position) {}

    List<Item> items(BatchId id, Outcome.@Nullable State state, After after, int most) {
        return jdbc.sql("""
                        select rank, position, subject_id, state, key, args, at from bulk.item
                         where batch_id = :id and (:state::text is null or state = :state) and (rank, position) > (:rank, :position)
                         order by rank, position limit :most
                        """)
                .param("id", id.value())
                .param("state", state == null ? null : state.name())
                .param("rank", after.rank())
                .param("position", after.position())
                .param("most", most)
                .query((row, n) -> {
                    var at = row.getObject("at", OffsetDateTime.class);
                    return new Item(
                            row.getInt("rank"),
                            row.getInt("position"),
                            row.getObject("subject_id", UUID.class),
                            Outcome.State.valueOf(row.getString("state")),
                            row.getString("key"),
                            List.of((String[]) row.getArray("args").getArray()),
                            at == null ? null : at.toInstant());
                })
                .list();
    }
}
