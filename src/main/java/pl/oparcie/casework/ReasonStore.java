package pl.oparcie.casework;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.access.CaseId;
import pl.oparcie.platform.Ids;
import pl.oparcie.register.PersonId;

/** Reasons and target groups of cases. */
@Repository
public class ReasonStore {

    private final JdbcClient jdbc;

    ReasonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The reasons of a case: those that last first, the dominant one on top. */
    public List<Reason> reasons(CaseId id) {
        return jdbc.sql("""
                        select code, other_text, dominant, flags, since, until from casework.reason where case_id = :case
                         order by until is not null, not dominant, since, code limit 200
                        """)
                .param("case", id.value())
                .query((row, n) -> new Reason(
                        ReasonCode.valueOf(row.getString("code")),
                        row.getString("other_text"),
                        row.getBoolean("dominant"),
                        Arrays.stream((String[]) row.getArray("flags").getArray())
                                .map(Reason.Flag::valueOf)
                                .collect(Collectors.toSet()),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class)))
                .list();
    }

    /** The target groups of a case: those that last first. */
    public List<TargetGroup> groups(CaseId id) {
        return jdbc.sql("""
                        select code, person_id, detail, unemployed_since, release_on, since, until from casework.target_group
                         where case_id = :case order by until is not null, since, code, id limit 200
                        """)
                .param("case", id.value())
                .query((row, n) -> new TargetGroup(
                        TargetCode.valueOf(row.getString("code")),
                        row.getObject("person_id") == null
                                ? null
                                : new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("detail"),
                        row.getObject("unemployed_since", LocalDate.class),
                        row.getObject("release_on", LocalDate.class),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class)))
                .list();
    }

    /** Puts these reasons in place of those kept so far. */
    public void replaceReasons(CaseId id, Collection<Reason> reasons) {
        jdbc.sql("delete from casework.reason where case_id = :case")
                .param("case", id.value())
                .update();
        for (var reason : reasons) {
            jdbc.sql("""
                            insert into casework.reason (id, case_id, code, other_text, flags, dominant, since, until)
                            values (:id, :case, :code, :other, :flags, :dominant, :since, :until)
                            """)
                    .param("id", Ids.next())
                    .param("case", id.value())
                    .param("code", reason.code().name())
                    .param("other", reason.code() == ReasonCode.OTHER ? reason.otherText() : null)
                    .param(
                            "flags",
                            reason.code() == ReasonCode.UPBRINGING
                                    ? reason.flags().stream().map(Enum::name).toArray(String[]::new)
                                    : new String[0])
                    .param("dominant", reason.dominant())
                    .param("since", reason.since())
                    .param("until", reason.until())
                    .update();
        }
    }

    /** Puts these target groups in place of those kept so far. */
    public void replaceGroups(CaseId id, Collection<TargetGroup> groups) {
        jdbc.sql("delete from casework.target_group where case_id = :case")
                .param("case", id.value())
                .update();
        for (var group : groups) {
            var person = group.person();
            jdbc.sql("""
                            insert into casework.target_group (id, case_id, person_id, code, detail, unemployed_since, release_on, since, until)
                            values (:id, :case, :person, :code, :detail, :unemployed, :release, :since, :until)
                            """)
                    .param("id", Ids.next())
                    .param("case", id.value())
                    .param("person", person == null ? null : person.value())
                    .param("code", group.code().name())
                    .param("detail", group.detail())
                    .param("unemployed", group.code() == TargetCode.UNEMPLOYED ? group.unemployedSince() : null)
                    .param("release", group.code() == TargetCode.LEAVING_PRISON ? group.releaseOn() : null)
                    .param("since", group.since())
                    .param("until", group.until())
                    .update();
        }
    }
}
