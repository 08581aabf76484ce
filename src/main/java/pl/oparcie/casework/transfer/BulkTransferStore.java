package pl.oparcie.casework.transfer;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.bulk.BatchId;
import pl.oparcie.bulk.BulkKind.About;
import pl.oparcie.bulk.BulkKind.Named;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.UserId;
import pl.oparcie.platform.text.Texts;

/** Many cases that go from one lead to another. */
@Repository
class BulkTransferStore {

    /** Whether the current user leads the team of case {@code c} or directs the centre. */
    private static final String DECIDES = """
             exists (select 1 from access.case_grant g where g.case_id = c.id and g.kind in ('TEAM', 'DIRECTOR')
                       and g.principal_id = any ((select access.principals())::uuid[]))
            """;

    private final JdbcClient jdbc;
    private final Today today;

    BulkTransferStore(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** A case that may be moved, for choosing. */
    record Movable(UUID id, String name, String mark, LocalDate openedOn) {}

    /** The open cases somebody leads that the current user decides on. */
    List<Movable> ledBy(UserId lead, int most) {
        return jdbc.sql(
                        "select c.id, c.name, c.mark, c.opened_on from casework.case_file c where c.lead_id = :lead and c.closed_on is null and "
                                + DECIDES + " order by c.name, c.id limit :most")
                .param("lead", lead.value())
                .param("most", most)
                .query(Movable.class)
                .list();
    }

    /** Somebody who leads open cases that the current user decides on, also one who no longer works. */
    record Leading(UUID id, String name, int cases) {}

    List<Leading> leading() {
        return jdbc.sql(
                        "select a.id, a.first_name || ' ' || a.last_name as name, count(*) as cases from casework.case_file c"
                                + " join access.account a on a.id = c.lead_id where c.closed_on is null and " + DECIDES
                                + " group by a.id order by a.last_name, a.first_name, a.id")
                .query(Leading.class)
                .list();
    }

    /** From whom to whom, and why. */
    record Order(UserId from, UserId to, String reason) {}

    void keep(BatchId batch, Order order) {
        jdbc.sql(
                        "insert into casework.bulk_transfer (batch_id, from_id, to_id, reason) values (:batch, :from, :to, :reason)")
                .param("batch", batch.value())
                .param("from", order.from().value())
                .param("to", order.to().value())
                .param("reason", order.reason())
                .update();
    }

    Order order(BatchId batch) {
        return jdbc.sql("select from_id, to_id, reason from casework.bulk_transfer where batch_id = :batch")
                .param("batch", batch.value())
                .query((row, n) -> new Order(
                        new UserId(row.getObject("from_id", UUID.class)),
                        new UserId(row.getObject("to_id", UUID.class)),
                        row.getString("reason")))
                .single();
    }

    Map<UUID, About> describe(Collection<UUID> batches) {
        var found = new HashMap<UUID, About>();
        jdbc.sql("""
                        select b.batch_id, f.first_name || ' ' || f.last_name as from_name, t.first_name || ' ' || t.last_name as to_name, b.reason
                          from casework.bulk_transfer b join access.account f on f.id = b.from_id join access.account t on t.id = b.to_id
                         where b.batch_id = any (:batches)
                        """)
                .param("batches", batches.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(
                        row.getObject("batch_id", UUID.class),
                        new About(
                                Texts.text("casework.bulk.about", row.getString("from_name"), row.getString("to_name")),
                                row.getString("reason"))))
                .list()
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    Map<UUID, Named> names(Collection<UUID> cases) {
        var found = new HashMap<UUID, Named>();
        jdbc.sql("select id, name, mark from casework.case_file where id = any (:cases)")
                .param("cases", cases.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(
                        row.getObject("id", UUID.class),
                        new Named(row.getString("name"), row.getString("mark"), "/cases/" + row.getString("id"))))
                .list()
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    /** A case in hand. */
    record Held(UUID id, @Nullable UUID lead, boolean closed, boolean decides) {}

    /** Holds the cases until the end of the transaction; those the current user may not open are left out. */
    List<Held> hold(Collection<UUID> cases) {
        return jdbc.sql(
                        "select c.id, c.lead_id as lead, c.closed_on is not null as closed, " + DECIDES
                                + " as decides from casework.case_file c where c.id = any (:cases) order by c.id for update of c")
                .param("cases", cases.toArray(UUID[]::new))
                .query(Held.class)
                .list();
    }

    /** Notes the change of the lead among the transfers of each case. */
    void note(BatchId batch, Collection<UUID> cases, Order order) {
        jdbc.sql("""
                        insert into casework.transfer (id, batch_id, case_id, from_id, to_id, proposed_by, proposed_at, reason, state, decided_at)
                        select uuidv7(), :batch, c, :from, :to, :me, :now, :reason, 'DONE', :now from unnest(:cases::uuid[]) c
                        """)
                .param("batch", batch.value())
                .param("cases", cases.toArray(UUID[]::new))
                .param("from", order.from().value())
                .param("to", order.to().value())
                .param("me", CurrentUser.me().value())
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .param("reason", order.reason())
                .update();
    }
}
