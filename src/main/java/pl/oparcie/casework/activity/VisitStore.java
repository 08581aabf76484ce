package pl.oparcie.casework.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.access.CaseId;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.UserId;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.register.HouseholdId;

/** Keeps planned visits. */
@Repository
class VisitStore {

    private static final String SELECT = """
            select v.*, c.name as case_name, c.household_id, w.first_name || ' ' || w.last_name as worker_name,
                   s.first_name || ' ' || s.last_name as second_name,
                   (select coalesce(array_agg(m.kind || '|' || m.note order by m.since desc), '{}') from casework.safety_mark m
                     where m.case_id = v.case_id and m.ended_on is null) as safety
              from casework.visit v join casework.case_file c on c.id = v.case_id
              join access.account w on w.id = v.worker_id
              left join access.account s on s.id = v.second_worker
            """;

    private final JdbcClient jdbc;

    VisitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A visit where it is listed: with the name of its case and what to know before going there. */
    record Listed(Visit visit, String caseName, HouseholdId household, List<String> safety) {}

    Listed get(CaseId caseId, VisitId id) {
        return jdbc.sql(SELECT + " where v.id = :id and v.case_id = :case")
                .param("id", id.value())
                .param("case", caseId.value())
                .query((row, n) -> listed(row))
                .optional()
                .orElseThrow(() -> new NotFound("visit"));
    }

    /** Visits of somebody, also as the one who goes along, between two days; those moved elsewhere are left out. */
    List<Listed> ofWorker(UserId worker, LocalDate from, LocalDate to) {
        return jdbc.sql(SELECT + """
                         where (v.worker_id = :me or v.second_worker = :me) and v.on_date between :from and :to and v.state <> 'MOVED'
                         order by v.on_date, v.at_time nulls last, v.id limit 200
                        """)
                .param("me", worker.value())
                .param("from", from)
                .param("to", to)
                .query((row, n) -> listed(row))
                .list();
    }

    /** The user's visits planned until tomorrow and not told of yet, the oldest first. */
    List<Listed> waiting() {
        return jdbc.sql(SELECT + """
                         where (v.worker_id = (select platform.me()) or v.second_worker = (select platform.me())) and v.state = 'PLANNED'
                           and v.on_date <= (select platform.today()) + 1
                         order by v.on_date, v.at_time nulls last, v.id limit 20
                        """).query((row, n) -> listed(row)).list();
    }

    /** What is planned in a case. */
    List<Listed> planned(CaseId caseId) {
        return jdbc.sql(
                        SELECT
                                + " where v.case_id = :case and v.state = 'PLANNED' order by v.on_date, v.at_time, v.id limit 10")
                .param("case", caseId.value())
                .query((row, n) -> listed(row))
                .list();
    }

    void insert(VisitId id, CaseId caseId, Visit.Plan plan, UserId worker, UserId by, Instant now) {
        jdbc.sql("""
                        insert into casework.visit (id, case_id, kind, on_date, at_time, place, aim, worker_id, second_worker, police,
                                                    created_by, created_at)
                        values (:id, :case, :kind, :on, :at, :place, :aim, :worker, :second, :police, :by, :now)
                        """)
                .param("id", id.value())
                .param("case", caseId.value())
                .params(values(plan))
                .param("worker", worker.value())
                .param("by", by.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Ends a planned visit that did not take place, or was moved to another one. */
    void end(VisitId id, int version, VisitState state, WhyNot why, String reason, @Nullable VisitId movedTo) {
        var changed = jdbc.sql("""
                        update casework.visit set state = :state, why = :why, reason = :reason, moved_to = :to, version = version + 1
                         where id = :id and version = :version and state = 'PLANNED'
                        """)
                .param("state", state.name())
                .param("why", why.name())
                .param("reason", reason)
                .param("to", movedTo == null ? null : movedTo.value())
                .param("id", id.value())
                .param("version", version)
                .update();
        if (changed != 1) {
            throw new Conflict("visit");
        }
    }

    /** Ties a planned visit to the entry that tells of it. */
    void told(CaseId caseId, VisitId visit, ActivityId entry, @Nullable WhyNot why) {
        jdbc.sql("""
                        update casework.visit set state = :state, why = :why, activity_id = :entry, version = version + 1
                         where id = :id and case_id = :case and state = 'PLANNED'
                        """)
                .param("state", (why == null ? VisitState.DONE : VisitState.NOT_DONE).name())
                .param("why", why == null ? null : why.name())
                .param("entry", entry.value())
                .param("id", visit.value())
                .param("case", caseId.value())
                .update();
    }

    private static Map<String, @Nullable Object> values(Visit.Plan plan) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("kind", plan.kind().name());
        values.put("on", plan.on());
        values.put("at", plan.at());
        values.put("place", plan.place());
        values.put("aim", plan.aim());
        values.put(
                "second",
                plan.secondWorker() == null ? null : plan.secondWorker().value());
        values.put("police", plan.police().name());
        return values;
    }

    private static Listed listed(ResultSet row) throws SQLException {
        var safety = List.of((String[]) row.getArray("safety").getArray()).stream()
                .map(VisitStore::safetyWords)
                .toList();
        return new Listed(
                visit(row),
                row.getString("case_name"),
                new HouseholdId(row.getObject("household_id", UUID.class)),
                safety);
    }

    private static String safetyWords(String mark) {
        var bar = mark.indexOf('|');
        var kind = Texts.text("casework.safety." + mark.substring(0, bar));
        var note = mark.substring(bar + 1);
        return note.isBlank() ? kind : kind + ": " + note;
    }

    private static Visit visit(ResultSet row) throws SQLException {
        var second = row.getObject("second_worker", UUID.class);
        var why = row.getString("why");
        return new Visit(
                new VisitId(row.getObject("id", UUID.class)),
                new CaseId(row.getObject("case_id", UUID.class)),
                new Visit.Plan(
                        VisitKind.valueOf(row.getString("kind")),
                        row.getObject("on_date", LocalDate.class),
                        row.getObject("at_time", LocalTime.class),
                        row.getString("place"),
                        row.getString("aim"),
                        second == null ? null : new UserId(second),
                        Police.valueOf(row.getString("police"))),
                new UserId(row.getObject("worker_id", UUID.class)),
                row.getString("worker_name"),
                row.getString("second_name"),
                VisitState.valueOf(row.getString("state")),
                why == null ? null : WhyNot.valueOf(why),
                row.getString("reason"),
                row.getObject("activity_id", UUID.class),
                row.getInt("version"));
    }
}
