package pl.oparcie.casework.closing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.access.CaseId;
import pl.oparcie.casework.ClosingCode;
import pl.oparcie.casework.NoEvaluation;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.web.Question;
import pl.oparcie.platform.web.Questions;

/** Proposals of closing, closings and what was found after them. */
@Repository
class ClosingStore {

    private final JdbcClient jdbc;
    private final Questions questions;

    ClosingStore(JdbcClient jdbc, Questions questions) {
        this.jdbc = jdbc;
        this.questions = questions;
    }

    enum State {
        PROPOSED,
        ACCEPTED,
        RETURNED,
        WITHDRAWN
    }

    record Closing(
            UUID id,
            ClosingCode code,
            String note,
            @Nullable NoEvaluation noEvaluation,
            UUID proposedBy,
            String proposer,
            LocalDate proposedOn,
            State state,
            @Nullable String decider,
            @Nullable LocalDate decidedOn,
            @Nullable String remark,
            int version) {}

    /** All proposals of closing a case, the newest first. */
    static Question<Closing> of(CaseId id) {
        return Question.of("""
                        select c.id, c.code, c.note, c.no_evaluation, c.proposed_by, p.first_name || ' ' || p.last_name as proposer,
                               c.proposed_on, c.state, d.first_name || ' ' || d.last_name as decider, c.decided_on, c.remark, c.version
                          from casework.closing c
                          join access.account p on p.id = c.proposed_by
                          left join access.account d on d.id = c.decided_by
                         where c.case_id = :case order by c.proposed_on desc, c.id desc limit 100
                        """, Closing.class).with("case", id.value());
    }

    Optional<Closing> proposed(CaseId id) {
        return questions.list(of(id)).stream()
                .filter(closing -> closing.state() == State.PROPOSED)
                .findFirst();
    }

    UUID propose(CaseId id, ClosingCode code, String note, @Nullable NoEvaluation why, LocalDate on) {
        var closing = Ids.next();
        try {
            jdbc.sql("""
                            insert into casework.closing (id, case_id, code, note, no_evaluation, proposed_by, proposed_on, state)
                            values (:id, :case, :code, :note, :why, :me, :on, 'PROPOSED')
                            """)
                    .param("id", closing)
                    .param("case", id.value())
                    .param("code", code.name())
                    .param("note", note)
                    .param("why", why == null ? null : why.name())
                    .param("me", CurrentUser.me().value())
                    .param("on", on)
                    .update();
        } catch (DuplicateKeyException another) {
            throw new RuleViolation("casework.closing.another");
        }
        return closing;
    }

    void decide(UUID closing, int version, State state, LocalDate on, @Nullable String remark) {
        var changed = jdbc.sql("""
                        update casework.closing
                           set state = :state, decided_by = :me, decided_on = :on, remark = :remark, version = version + 1
                         where id = :id and version = :version and state = 'PROPOSED'
                        """)
                .param("state", state.name())
                .param("me", CurrentUser.me().value())
                .param("on", on)
                .param("remark", remark)
                .param("id", closing)
                .param("version", version)
                .update();
        if (changed != 1) {
            throw new Conflict("closing");
        }
    }

    void close(CaseId id, ClosingCode code, String note, LocalDate on) {
        var changed = jdbc.sql("""
                        update casework.case_file
                           set closed_on = :on, closing_code = :code, closing_note = :note, stage = 'CLOSED', suspended_on = null,
                               suspended_reason = null, suspended_review = null, version = version + 1
                         where id = :id and closed_on is null
                        """)
                .param("on", on)
                .param("code", code.name())
                .param("note", note)
                .param("id", id.value())
                .update();
        if (changed != 1) {
            throw new Conflict("case");
        }
    }

    void reopen(CaseId id, String reason, LocalDate on) {
        var changed = jdbc.sql("""
                        update casework.case_file
                           set closed_on = null, closing_code = null, closing_note = null, reopened_on = :on, reopened_reason = :reason,
                               version = version + 1
                         where id = :id and closed_on is not null
                        """)
                .param("on", on)
                .param("reason", reason)
                .param("id", id.value())
                .update();
        if (changed != 1) {
            throw new Conflict("case");
        }
    }

    record FollowUp(LocalDate on, String result, String note, String author) {}

    static Question<FollowUp> followUps(CaseId id) {
        return Question.of("""
                        select f.on_date as "on", f.result, f.note, a.first_name || ' ' || a.last_name as author
                          from casework.follow_up f join access.account a on a.id = f.user_id
                         where f.case_id = :case order by f.on_date desc, f.id desc limit 100
                        """, FollowUp.class).with("case", id.value());
    }

    void followUp(CaseId id, LocalDate on, FollowUpResult result, String note) {
        jdbc.sql("""
                        insert into casework.follow_up (id, case_id, on_date, result, note, user_id)
                        values (:id, :case, :on, :result, :note, :me)
                        """)
                .param("id", Ids.next())
                .param("case", id.value())
                .param("on", on)
                .param("result", result.name())
                .param("note", note)
                .param("me", CurrentUser.me().value())
                .update();
    }
}
