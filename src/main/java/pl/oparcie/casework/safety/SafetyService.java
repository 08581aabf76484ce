package pl.oparcie.casework.safety;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.access.CaseId;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.casework.CaseAction;
import pl.oparcie.casework.CaseHeaders;
import pl.oparcie.casework.Cases;
import pl.oparcie.casework.Chronology;
import pl.oparcie.casework.SafetyKind;
import pl.oparcie.casework.SafetyMarks;
import pl.oparcie.casework.Stages;
import pl.oparcie.casework.view.CaseHeader;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.term.NewTerm;
import pl.oparcie.term.TermKind;
import pl.oparcie.term.Terms;

/** Safety marks: each has a day on which it is looked at again, so that none outlives its reason. */
@Service
@Transactional
public class SafetyService {

    private final JdbcClient jdbc;
    private final Access access;
    private final Audit audit;
    private final Cases cases;
    private final CaseHeaders headers;
    private final SafetyMarks marks;
    private final Stages stages;
    private final Chronology chronology;
    private final Terms terms;
    private final Today today;

    SafetyService(
            JdbcClient jdbc,
            Access access,
            Audit audit,
            Cases cases,
            CaseHeaders headers,
            SafetyMarks marks,
            Stages stages,
            Chronology chronology,
            Terms terms,
            Today today) {
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
        this.cases = cases;
        this.headers = headers;
        this.marks = marks;
        this.stages = stages;
        this.chronology = chronology;
        this.terms = terms;
        this.today = today;
    }

    @Transactional(readOnly = true)
    CaseHeader header(CaseId id) {
        access.require(CaseAction.WORK, id);
        return headers.of(id);
    }

    @Transactional(readOnly = true)
    SafetyMarks.SafetyMark mark(CaseId id, UUID mark) {
        access.require(CaseAction.WORK, id);
        return marks.get(id, mark);
    }

    /** Notes a mark, with the day of its review. */
    public UUID add(CaseId id, SafetyKind kind, String note, LocalDate review) {
        access.require(CaseAction.WORK, id);
        stages.requireOpen(id);
        requireFuture(review);
        var mark = Ids.next();
        jdbc.sql("""
                        insert into casework.safety_mark (id, case_id, kind, note, since, review_on, created_by)
                        values (:id, :case, :kind, :note, :since, :review, :me)
                        """)
                .param("id", mark)
                .param("case", id.value())
                .param("kind", kind.name())
                .param("note", note)
                .param("since", today.date())
                .param("review", review)
                .param("me", CurrentUser.me().value())
                .update();
        term(id, mark, review);
        tell(id, "casework.chronology.safety", kind, note);
        audit.record("case.safety.add", Subject.ofCase(id.value()).and(mark));
        return mark;
    }

    /** The mark was looked at and stays, until the next review. */
    void keep(CaseId id, UUID mark, int version, LocalDate review) {
        access.require(CaseAction.WORK, id);
        stages.requireOpen(id);
        requireFuture(review);
        marks.get(id, mark);
        changed(jdbc.sql("""
                        update casework.safety_mark set review_on = :review, version = version + 1
                         where id = :id and version = :version and ended_on is null
                        """)
                .param("review", review)
                .param("id", mark)
                .param("version", version)
                .update());
        terms.done(TermKind.SAFETY_REVIEW, mark, today.date());
        term(id, mark, review);
        audit.record("case.safety.keep", Subject.ofCase(id.value()).and(mark));
    }

    /** The mark no longer holds. */
    void end(CaseId id, UUID mark, int version, String reason) {
        access.require(CaseAction.WORK, id);
        var kind = marks.get(id, mark).kind();
        changed(jdbc.sql("""
                        update casework.safety_mark set ended_on = :on, end_reason = :reason, version = version + 1
                         where id = :id and version = :version and ended_on is null
                        """)
                .param("on", today.date())
                .param("reason", reason)
                .param("id", mark)
                .param("version", version)
                .update());
        terms.done(TermKind.SAFETY_REVIEW, mark, today.date());
        tell(id, "casework.chronology.safety-end", kind, reason);
        audit.record("case.safety.end", Subject.ofCase(id.value()).and(mark));
    }

    private void requireFuture(LocalDate review) {
        if (!review.isAfter(today.date())) {
            throw new RuleViolation("casework.safety.review-past").at("review");
        }
    }

    private static void changed(int rows) {
        if (rows != 1) {
            throw new Conflict("safety-mark");
        }
    }

    private void term(CaseId id, UUID mark, LocalDate review) {
        var head = cases.head(id);
        var lead = head.lead();
        terms.open(NewTerm.of(
                        TermKind.SAFETY_REVIEW,
                        id.value(),
                        mark,
                        today.date(),
                        lead == null ? CurrentUser.me() : lead,
                        "casework.term.safety",
                        List.of(head.name()),
                        "/cases/" + id + "/safety-marks/" + mark)
                .until(review));
    }

    private void tell(CaseId id, String key, SafetyKind kind, String body) {
        chronology.add(
                id,
                Chronology.Kind.SAFETY,
                today.date(),
                key,
                List.of(Texts.in("pl", "casework.safety." + kind.name())),
                body,
                null);
    }
}
