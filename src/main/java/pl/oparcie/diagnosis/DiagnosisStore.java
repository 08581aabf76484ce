package pl.oparcie.diagnosis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.access.CaseId;
import pl.oparcie.diagnosis.NewDiagnosis.Decision;
import pl.oparcie.diagnosis.NewDiagnosis.FilledBy;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.UserId;

/** Diagnoses in the database: a head and its rows, read in two queries. */
@Repository
class DiagnosisStore {

    private static final String HEAD = """
            select d.*, a.first_name || ' ' || a.last_name as author_name, b.first_name || ' ' || b.last_name as approved_by_name
              from diagnosis.diagnosis d join access.account a on a.id = d.author_id left join access.account b on b.id = d.approved_by
            """;

    private final JdbcClient jdbc;

    DiagnosisStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A version in a list. */
    record Version(
            int number,
            Diagnosis.State state,
            @Nullable LocalDate approvedOn,
            @Nullable String reason) {}

    Optional<Diagnosis> newest(CaseId id) {
        return jdbc.sql(HEAD + " where d.case_id = :case order by d.number desc limit 1")
                .param("case", id.value())
                .query(this::head)
                .optional();
    }

    Optional<Diagnosis> number(CaseId id, int number) {
        return jdbc.sql(HEAD + " where d.case_id = :case and d.number = :number")
                .param("case", id.value())
                .param("number", number)
                .query(this::head)
                .optional();
    }

    Optional<Diagnosis> newestApproved(CaseId id) {
        return jdbc.sql(HEAD + " where d.case_id = :case and d.state = 'APPROVED' order by d.number desc limit 1")
                .param("case", id.value())
                .query(this::head)
                .optional();
    }

    List<Version> versions(CaseId id) {
        return jdbc.sql(
                        "select number, state, approved_on, reason from diagnosis.diagnosis where case_id = :case order by number desc limit 200")
                .param("case", id.value())
                .query(Version.class)
                .list();
    }

    private Diagnosis head(ResultSet row, int n) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var rows = DiagnosisRows.read(jdbc, id);
        var decision = row.getString("decision");
        var content = new NewDiagnosis(
                row.getObject("met_on", LocalDate.class),
                row.getString("participants"),
                FilledBy.valueOf(row.getString("filled_by")),
                row.getString("reported"),
                row.getString("expectation"),
                rows.problems(),
                row.getObject("months", Integer.class),
                row.getString("months_note"),
                rows.areas(),
                rows.strengths(),
                row.getString("exceptions"),
                rows.barriers(),
                rows.earlier(),
                row.getString("conclusion"),
                row.getString("client_view"),
                row.getBoolean("view_refused"),
                decision == null ? null : Decision.valueOf(decision));
        return new Diagnosis(
                id,
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getInt("number"),
                Diagnosis.State.valueOf(row.getString("state")),
                row.getString("reason"),
                content,
                new UserId(row.getObject("author_id", UUID.class)),
                row.getString("author_name"),
                row.getObject("submitted_on", LocalDate.class),
                row.getObject("approved_on", LocalDate.class),
                row.getString("approved_by_name"),
                rows.remarks(),
                row.getInt("version"));
    }

    UUID insert(CaseId caseId, int number, @Nullable String reason, NewDiagnosis content) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into diagnosis.diagnosis (id, case_id, number, state, reason, filled_by, author_id)
                        values (:id, :case, :number, 'DRAFT', :reason, :filled, :me)
                        """)
                .param("id", id)
                .param("case", caseId.value())
                .param("number", number)
                .param("reason", reason)
                .param("filled", content.filledBy().name())
                .param("me", CurrentUser.me().value())
                .update();
        update(id, caseId, 0, content);
        return id;
    }

    void update(UUID id, CaseId caseId, int version, NewDiagnosis content) {
        var changed = jdbc.sql("""
                        update diagnosis.diagnosis
                           set met_on = :met, participants = :participants, filled_by = :filled, reported = :reported,
                               expectation = :expectation, months = :months, months_note = :note, exceptions = :exceptions,
                               conclusion = :conclusion, client_view = :view, view_refused = :refused, decision = :decision,
                               version = version + 1
                         where id = :id and version = :version and state in ('DRAFT', 'RETURNED')
                        """)
                .param("met", content.metOn())
                .param("participants", content.participants())
                .param("filled", content.filledBy().name())
                .param("reported", content.reported())
                .param("expectation", content.expectation())
                .param("months", content.months())
                .param("note", content.monthsNote())
                .param("exceptions", content.exceptions())
                .param("conclusion", content.conclusion())
                .param("view", content.clientView())
                .param("refused", content.viewRefused())
                .param(
                        "decision",
                        content.decision() == null ? null : content.decision().name())
                .param("id", id)
                .param("version", version)
                .update();
        require(changed);
        DiagnosisRows.replace(jdbc, caseId, id, content);
    }

    void submit(Diagnosis diagnosis, @Nullable UUID leader, LocalDate on) {
        require(jdbc.sql("""
                        update diagnosis.diagnosis
                           set state = 'SUBMITTED', submitted_on = :on, approver_id = coalesce(:leader::uuid, access.director()),
                               version = version + 1
                         where id = :id and version = :version and state in ('DRAFT', 'RETURNED')
                        """)
                .param("on", on)
                .param("leader", leader)
                .param("id", diagnosis.id())
                .param("version", diagnosis.version())
                .update());
        jdbc.sql("update diagnosis.remark set open = false where diagnosis_id = :id")
                .param("id", diagnosis.id())
                .update();
    }

    void approve(Diagnosis diagnosis, LocalDate on) {
        require(jdbc.sql("""
                        update diagnosis.diagnosis set state = 'APPROVED', approved_on = :on, approved_by = :me, version = version + 1
                         where id = :id and version = :version and state = 'SUBMITTED'
                        """)
                .param("on", on)
                .param("me", CurrentUser.me().value())
                .param("id", diagnosis.id())
                .param("version", diagnosis.version())
                .update());
    }

    void sendBack(Diagnosis diagnosis, List<Diagnosis.Remark> remarks, LocalDate on) {
        require(jdbc.sql("""
                        update diagnosis.diagnosis set state = 'RETURNED', version = version + 1
                         where id = :id and version = :version and state = 'SUBMITTED'
                        """)
                .param("id", diagnosis.id())
                .param("version", diagnosis.version())
                .update());
        var place = 0;
        for (var remark : new ArrayList<>(remarks)) {
            jdbc.sql("""
                            insert into diagnosis.remark (id, case_id, diagnosis_id, place, part, words, user_id, on_date)
                            values (:id, :case, :diagnosis, :place, :part, :words, :me, :on)
                            """)
                    .param("id", Ids.next())
                    .param("case", diagnosis.caseId().value())
                    .param("diagnosis", diagnosis.id())
                    .param("place", place++)
                    .param("part", remark.part().name())
                    .param("words", remark.words())
                    .param("me", CurrentUser.me().value())
                    .param("on", on)
                    .update();
        }
    }

    /** Who leads the team of the case. */
    Optional<UUID> leaderOf(UUID team) {
        return jdbc.sql("select leader_id from access.team where id = :team and leader_id is not null")
                .param("team", team)
                .query(UUID.class)
                .optional();
    }

    private static void require(int changed) {
        if (changed != 1) {
            throw new Conflict("diagnosis");
        }
    }

    /** Keys of what was taken from offers for the case. */
    Set<String> taken(CaseId id) {
        return jdbc.sql("select offer from diagnosis.taken where case_id = :case")
                .param("case", id.value())
                .query(String.class)
                .set();
    }

    void take(CaseId caseId, UUID diagnosis, String key, LocalDate on) {
        jdbc.sql("""
                        insert into diagnosis.taken (id, case_id, diagnosis_id, offer, by_id, on_date) values (:id, :case, :diagnosis, :offer, :me, :on)
                        on conflict (case_id, offer) do nothing
                        """)
                .param("id", Ids.next())
                .param("case", caseId.value())
                .param("diagnosis", diagnosis)
                .param("offer", key)
                .param("me", CurrentUser.me().value())
                .param("on", on)
                .update();
    }
}
