package pl.oparcie.casework.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.access.CaseId;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.UserId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps activities, with what they said before each correction. */
@Repository
class ActivityStore {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;

    ActivityStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What an entry said before a correction, why it was corrected, by whom. */
    record Former(int version, Map<String, String> fields, String reason, String by, Instant at) {}

    /** A step that was set and is not done. */
    record OpenStep(UUID activity, String step, LocalDate on) {}

    /** The entry, if the current user may open its case. */
    Activity get(CaseId caseId, ActivityId id) {
        return jdbc.sql("""
                        select a.*, w.first_name || ' ' || w.last_name as author_name, s.first_name || ' ' || s.last_name as second_name,
                               (select coalesce(array_agg(p.person_id), '{}') from casework.activity_person p where p.activity_id = a.id) as people
                          from casework.activity a join access.account w on w.id = a.author_id
                          left join access.account s on s.id = a.second_worker
                         where a.id = :id and a.case_id = :case
                        """)
                .param("id", id.value())
                .param("case", caseId.value())
                .query((row, n) -> activity(row))
                .optional()
                .orElseThrow(() -> new NotFound("activity"));
    }

    void insert(ActivityId id, CaseId caseId, Content content, Start start, UserId author, Instant now) {
        jdbc.sql("""
                        insert into casework.activity (id, case_id, kind, task, medium, place, outcome, on_date, at_time, minutes, title,
                               facts, interpretation, others, second_worker, police, next_step, next_on, danger, at_once, notified,
                               notified_note, first_contact, informed, informed_on, informed_note, author_id, recorded_at)
                        values (:id, :case, :kind, :task, :medium, :place, :outcome, :on, :at, :minutes, :title,
                               :facts, :interpretation, :others, :second, :police, :nextStep, :nextOn, :danger, :atOnce, :notified,
                               :notifiedNote, :first, :informed, :informedOn, :informedNote, :author, :now)
                        """)
                .param("id", id.value())
                .param("case", caseId.value())
                .params(values(content))
                .param("first", start.contact() == FirstContact.HELD)
                .param(
                        "informed",
                        start.informed() == null ? null : start.informed().name())
                .param("informedOn", start.informedOn())
                .param("informedNote", start.note())
                .param("author", author.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        insertPeople(id, caseId, content.people());
    }

    /** Keeps the former words with the reason and writes the new ones; refused when somebody was faster. */
    void correct(
            Activity former, Content content, Map<String, String> formerFields, String reason, UserId by, Instant now) {
        var changed = jdbc.sql("""
                        update casework.activity
                           set kind = :kind, task = :task, medium = :medium, place = :place, outcome = :outcome, on_date = :on,
                               at_time = :at, minutes = :minutes, title = :title, facts = :facts, interpretation = :interpretation,
                               others = :others, second_worker = :second, police = :police, next_step = :nextStep, next_on = :nextOn,
                               danger = :danger, at_once = :atOnce, notified = :notified, notified_note = :notifiedNote,
                               corrected_at = :now, corrected_by = :by, version = version + 1
                         where id = :id and version = :version and cancelled_at is null
                        """)
                .params(values(content))
                .param("id", former.id().value())
                .param("version", former.version())
                .param("by", by.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        if (changed != 1) {
            throw new Conflict("activity");
        }
        jdbc.sql("""
                        insert into casework.activity_former (activity_id, version, case_id, fields, reason, replaced_by, replaced_at)
                        values (:id, :version, :case, :fields::jsonb, :reason, :by, :now)
                        """)
                .param("id", former.id().value())
                .param("version", former.version())
                .param("case", former.caseId().value())
                .param("fields", JSON.writeValueAsString(formerFields))
                .param("reason", reason)
                .param("by", by.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("delete from casework.activity_person where activity_id = :id")
                .param("id", former.id().value())
                .update();
        insertPeople(former.id(), former.caseId(), content.people());
    }

    void cancel(Activity activity, String reason, UserId by, Instant now) {
        var changed = jdbc.sql("""
                        update casework.activity set cancelled_at = :now, cancelled_by = :by, cancelled_reason = :reason, version = version + 1
                         where id = :id and version = :version and cancelled_at is null
                        """)
                .param("id", activity.id().value())
                .param("version", activity.version())
                .param("reason", reason)
                .param("by", by.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        if (changed != 1) {
            throw new Conflict("activity");
        }
    }

    List<Former> formers(ActivityId id) {
        return jdbc.sql("""
                        select f.version, f.fields::text as fields, f.reason, w.first_name || ' ' || w.last_name as by, f.replaced_at
                          from casework.activity_former f join access.account w on w.id = f.replaced_by
                         where f.activity_id = :id order by f.version desc limit 50
                        """)
                .param("id", id.value())
                .query((row, n) -> new Former(
                        row.getInt("version"),
                        JSON.readValue(row.getString("fields"), new TypeReference<Map<String, String>>() {}),
                        row.getString("reason"),
                        row.getString("by"),
                        instant(row, "replaced_at")))
                .list();
    }

    /** Steps that were set in the case and are not done, the nearest first. */
    List<OpenStep> openSteps(CaseId caseId) {
        return jdbc.sql("""
                        select id as activity, next_step as step, next_on as "on" from casework.activity
                         where case_id = :case and next_on is not null and next_done_on is null and cancelled_at is null
                         order by next_on limit 20
                        """).param("case", caseId.value()).query(OpenStep.class).list();
    }

    /** Ends steps of the case; says which of them were open. */
    List<UUID> finishSteps(CaseId caseId, Set<UUID> activities, LocalDate on) {
        return activities.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        update casework.activity set next_done_on = :on
                         where case_id = :case and id = any (:ids) and next_on is not null and next_done_on is null returning id
                        """)
                        .param("on", on)
                        .param("case", caseId.value())
                        .param("ids", activities.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list();
    }

    private void insertPeople(ActivityId id, CaseId caseId, Set<UUID> people) {
        if (!people.isEmpty()) {
            jdbc.sql("""
                            insert into casework.activity_person (activity_id, person_id, case_id) select :id, unnest(:people), :case
                            """)
                    .param("id", id.value())
                    .param("people", people.toArray(UUID[]::new))
                    .param("case", caseId.value())
                    .update();
        }
    }

    private static Map<String, @Nullable Object> values(Content content) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("kind", content.kind().name());
        values.put("task", content.task().name());
        values.put("medium", content.medium().name());
        values.put("place", content.place().name());
        values.put("outcome", content.outcome().name());
        values.put("on", content.on());
        values.put("at", content.at());
        values.put("minutes", content.minutes());
        values.put("title", content.title());
        values.put("facts", content.facts());
        values.put("interpretation", content.interpretation());
        values.put("others", content.others());
        values.put(
                "second",
                content.secondWorker() == null ? null : content.secondWorker().value());
        values.put("police", content.police().name());
        values.put("nextStep", content.next() == null ? "" : content.next().step());
        values.put("nextOn", content.next() == null ? null : content.next().on());
        var crisis = content.crisis() == null ? new Content.Crisis("", "", Set.of(), "") : content.crisis();
        values.put("danger", crisis.danger());
        values.put("atOnce", crisis.atOnce());
        values.put("notified", crisis.notified().stream().map(Enum::name).toArray(String[]::new));
        values.put("notifiedNote", crisis.note());
        return values;
    }

    private static Activity activity(ResultSet row) throws SQLException {
        var cancelled = row.getString("cancelled_reason");
        return new Activity(
                new ActivityId(row.getObject("id", UUID.class)),
                new CaseId(row.getObject("case_id", UUID.class)),
                content(row),
                start(row),
                new UserId(row.getObject("author_id", UUID.class)),
                row.getString("author_name"),
                row.getString("second_name"),
                instant(row, "recorded_at"),
                row.getObject("corrected_at") == null ? null : instant(row, "corrected_at"),
                cancelled == null ? null : new Activity.Cancelled(instant(row, "cancelled_at"), cancelled),
                row.getObject("next_done_on", LocalDate.class),
                row.getInt("version"));
    }

    private static Content content(ResultSet row) throws SQLException {
        var kind = ActivityKind.valueOf(row.getString("kind"));
        var second = row.getObject("second_worker", UUID.class);
        var nextOn = row.getObject("next_on", LocalDate.class);
        return new Content(
                kind,
                TaskKind.valueOf(row.getString("task")),
                Medium.valueOf(row.getString("medium")),
                Place.valueOf(row.getString("place")),
                Outcome.valueOf(row.getString("outcome")),
                row.getObject("on_date", LocalDate.class),
                row.getObject("at_time", LocalTime.class),
                row.getInt("minutes"),
                row.getString("title"),
                row.getString("facts"),
                row.getString("interpretation"),
                new LinkedHashSet<>(
                        Arrays.asList((UUID[]) row.getArray("people").getArray())),
                row.getString("others"),
                second == null ? null : new UserId(second),
                Police.valueOf(row.getString("police")),
                nextOn == null ? null : new Content.Next(row.getString("next_step"), nextOn),
                kind == ActivityKind.INTERVENTION ? crisis(row) : null);
    }

    private static Content.Crisis crisis(ResultSet row) throws SQLException {
        var notified = EnumSet.noneOf(Notified.class);
        for (var name : (String[]) row.getArray("notified").getArray()) {
            notified.add(Notified.valueOf(name));
        }
        return new Content.Crisis(
                row.getString("danger"), row.getString("at_once"), notified, row.getString("notified_note"));
    }

    private static Start start(ResultSet row) throws SQLException {
        var informed = row.getString("informed");
        return new Start(
                row.getBoolean("first_contact") ? FirstContact.HELD : FirstContact.NOT_THIS,
                informed == null ? null : Informed.valueOf(informed),
                row.getObject("informed_on", LocalDate.class),
                row.getString("informed_note"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
