package pl.oparcie.casework;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.CaseId;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.UserId;
import pl.oparcie.register.HouseholdId;
import pl.oparcie.register.PersonId;

/** What other modules may ask of cases and tell them. Callers check access first. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Cases {

    private final JdbcClient jdbc;
    private final CaseFiles files;
    private final Today today;

    Cases(JdbcClient jdbc, CaseFiles files, Today today) {
        this.jdbc = jdbc;
        this.files = files;
        this.today = today;
    }

    /** What the head of every page of a case shows. */
    public record Head(
            CaseId id,
            String mark,
            String name,
            HouseholdId household,
            PersonId person,
            @Nullable UserId lead,
            @Nullable UUID team,
            LocalDate openedOn,
            @Nullable LocalDate closedOn,
            @Nullable UUID procedure,
            int version) {}

    /** A dated fact. */
    public record Fact(
            CaseFact kind,
            LocalDate on,
            String detail,
            @Nullable String url,
            UUID id) {

        /** Whether it came after the other: by its day, on one day by the order of noting. */
        public boolean after(Fact other) {
            return on.isAfter(other.on) || (on.equals(other.on) && id.toString().compareTo(other.id.toString()) > 0);
        }
    }

    /** The case, if the current user may open it. */
    public Head head(CaseId id) {
        return files.get(id).head();
    }

    /** Notes a dated fact; the stage follows from it. */
    public void record(CaseId id, CaseFact fact, LocalDate on, String detail, @Nullable String url) {
        jdbc.sql("""
                        insert into casework.fact (id, case_id, kind, on_date, detail, url, user_id, at)
                        values (:id, :case, :kind, :on, :detail, :url, :user, :now)
                        """)
                .param("id", Ids.next())
                .param("case", id.value())
                .param("kind", fact.name())
                .param("on", on)
                .param("detail", detail)
                .param("url", url)
                .param("user", CurrentUser.me().value())
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .update();
        refreshStage(id);
    }

    /** Takes a kind of fact back, as when a closed case is opened again: the final evaluation no longer ends it. */
    public void cancel(CaseId id, CaseFact fact) {
        jdbc.sql("update casework.fact set cancelled = true where case_id = :case and kind = :kind and not cancelled")
                .param("case", id.value())
                .param("kind", fact.name())
                .update();
        refreshStage(id);
    }

    /** Writes down, for the filters of lists, the stage that follows from the facts. */
    private void refreshStage(CaseId id) {
        jdbc.sql(
                        "update casework.case_file set stage = :stage where id = :id and stage <> :stage and closed_on is null")
                .param("stage", StageRule.of(changed(id), false).name())
                .param("id", id.value())
                .update();
    }

    /** As they stand after a change. */
    private List<Fact> changed(CaseId id) {
        return jdbc.sql("""
                        select distinct on (kind) id, kind, on_date, detail, url from casework.fact
                         where case_id = :case and not cancelled order by kind, on_date desc, id desc
                        """)
                .param("case", id.value())
                .query((row, n) -> new Fact(
                        CaseFact.valueOf(row.getString("kind")),
                        row.getObject("on_date", LocalDate.class),
                        row.getString("detail"),
                        row.getString("url"),
                        row.getObject("id", UUID.class)))
                .list();
    }

    /** The newest fact of each kind. */
    public List<Fact> facts(CaseId id) {
        return files.get(id).facts();
    }

    /** The newest fact of one kind. */
    public Optional<Fact> fact(CaseId id, CaseFact kind) {
        return facts(id).stream().filter(fact -> fact.kind() == kind).findFirst();
    }
}
