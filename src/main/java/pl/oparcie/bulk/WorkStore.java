package pl.oparcie.bulk;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.bulk.Batch.State;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.UserId;
import pl.oparcie.platform.db.JobDatabase;

/** Batches as their worker sees them. What is to be done is looked for under the jobs' role; the work itself runs as its starter. */
@Repository
class WorkStore {

    private final JdbcClient jdbc;
    private final JobDatabase jobs;
    private final Today today;

    WorkStore(JdbcClient jdbc, JobDatabase jobs, Today today) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.today = today;
    }

    private OffsetDateTime now() {
        return today.now().atOffset(ZoneOffset.UTC);
    }

    /** A batch to work on, and in whose name. */
    record Work(BatchId id, String kind, UserId starter) {}

    Optional<Work> find(BatchId id) {
        return jobs.jdbc()
                .sql("select kind, started_by from bulk.batch where id = :id and state in ('RUNNING', 'STOPPING')")
                .param("id", id.value())
                .query((row, n) ->
                        new Work(id, row.getString("kind"), new UserId(row.getObject("started_by", UUID.class))))
                .optional();
    }

    /** Batches that nobody has worked on for so long. */
    List<BatchId> idle(Duration since) {
        return jobs.jdbc().sql("""
                        select id from bulk.batch where state in ('RUNNING', 'STOPPING') and worked_at <= :before order by worked_at limit 50
                        """).param("before", now().minus(since)).query(UUID.class).list().stream()
                .map(BatchId::new)
                .toList();
    }

    /** Holds the batch until the end of the transaction and says how it stands. */
    Optional<State> hold(BatchId id) {
        return jdbc.sql("select state from bulk.batch where id = :id for update")
                .param("id", id.value())
                .query((row, n) -> State.valueOf(row.getString("state")))
                .optional();
    }

    /** A record in hand. */
    record Taken(int position, UUID subject) {}

    List<Taken> take(BatchId id, int most) {
        return jdbc.sql("""
                        select position, subject_id as subject from bulk.item where batch_id = :id and state = 'WAITING'
                         order by position limit :most for update skip locked
                        """)
                .param("id", id.value())
                .param("most", most)
                .query(Taken.class)
                .list();
    }

    /** Notes what became of records and counts them. */
    void write(BatchId id, List<Taken> taken, Map<UUID, Outcome> outcomes) {
        var alike = new LinkedHashMap<Outcome, List<Integer>>();
        for (var one : taken) {
            alike.computeIfAbsent(outcomes.getOrDefault(one.subject(), Outcome.noAccess()), unused -> new ArrayList<>())
                    .add(one.position());
        }
        alike.forEach((outcome, positions) -> note(id, outcome, positions));
    }

    private void note(BatchId id, Outcome outcome, List<Integer> positions) {
        var noted = jdbc.sql("""
                        update bulk.item set state = :state, key = :key, args = :args, at = :now
                         where batch_id = :id and position = any (:positions) and state = 'WAITING'
                        """)
                .param("state", outcome.state().name())
                .param("key", outcome.key())
                .param("args", outcome.args().toArray(String[]::new))
                .param("now", now())
                .param("id", id.value())
                .param("positions", positions.toArray(Integer[]::new))
                .update();
        var column = outcome.state().name().toLowerCase(Locale.ROOT);
        jdbc.sql("update bulk.batch set %1$s = %1$s + :noted, worked_at = :now where id = :id".formatted(column))
                .param("noted", noted)
                .param("now", now())
                .param("id", id.value())
                .update();
    }

    void end(BatchId id, State state) {
        jdbc.sql("update bulk.batch set state = :state, ended_at = :now, worked_at = :now where id = :id")
                .param("state", state.name())
                .param("now", now())
                .param("id", id.value())
                .update();
    }
}
