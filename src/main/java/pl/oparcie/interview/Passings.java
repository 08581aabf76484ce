package pl.oparcie.interview;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.audit.Audit;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Forbidden;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Question;
import pl.oparcie.platform.web.Questions;
import pl.oparcie.term.TermRules;

/** Findings passed on to other bodies: only those of a young interview, only what was asked for, each noted (R36). */
@Service
@Transactional
class Passings {

    private final Interviews interviews;
    private final TermRules rules;
    private final JdbcClient jdbc;
    private final Questions questions;
    private final AnswerTerm answer;
    private final Audit audit;
    private final Today today;

    Passings(
            Interviews interviews,
            TermRules rules,
            JdbcClient jdbc,
            Questions questions,
            AnswerTerm answer,
            Audit audit,
            Today today) {
        this.interviews = interviews;
        this.rules = rules;
        this.jdbc = jdbc;
        this.questions = questions;
        this.answer = answer;
        this.audit = audit;
        this.today = today;
    }

    record Passing(LocalDate onDate, String body, String scope, String basis, String who) {}

    List<Passing> of(Interview interview) {
        return questions.list(ofIt(interview));
    }

    static Question<Passing> ofIt(Interview interview) {
        return Question.of("""
                        select p.on_date, p.body, p.scope, p.basis, a.first_name || ' ' || a.last_name as who
                          from interview.passing p join access.account a on a.id = p.by_id
                         where p.interview_id = :id order by p.on_date, p.id limit 50
                        """, Passing.class).with("id", interview.id());
    }

    /** The last day on which its findings may be passed on. */
    LocalDate until(LocalDate heldOn) {
        return rules.ruleOn("INTERVIEW_FINDINGS", heldOn)
                .map(rule -> rules.due(rule, heldOn))
                .orElse(heldOn.plusMonths(3));
    }

    /** The interview, for its worker or whoever is above, once its findings stand. */
    Interview toPass(InterviewId id) {
        var interview = interviews.read(id);
        if (!interview.mine() && !interview.heads()) {
            throw new Forbidden("interview");
        }
        if (!refused(interview) && (!interview.state().frozen() || interview.heldOn() == null)) {
            throw new RuleViolation("interview.rule.wrong-state");
        }
        return interview;
    }

    /** Whether a body that asked is only told that there was no interview. */
    static boolean refused(Interview interview) {
        return interview.source() == Answered.Source.OTHER_BODY
                && !interview.state().open()
                && !interview.state().frozen();
    }

    /** Passes them on; {@code answers}: to the body that asked for the interview, whose answer is no longer due then. */
    void pass(InterviewId id, String body, String scope, String basis, boolean answers) {
        var interview = toPass(id);
        var held = interview.heldOn();
        if (held != null && today.date().isAfter(until(held))) {
            throw new RuleViolation("interview.rule.findings-old", Texts.date(until(held)));
        }
        jdbc.sql("""
                        insert into interview.passing (id, interview_id, body, scope, basis, on_date, by_id)
                        values (:id, :interview, :body, :scope, :basis, :on, :me)
                        """)
                .param("id", Ids.next())
                .param("interview", interview.id())
                .param("body", body)
                .param("scope", scope)
                .param("basis", basis)
                .param("on", today.date())
                .param("me", CurrentUser.me().value())
                .update();
        if (answers && interview.source() == Answered.Source.OTHER_BODY) {
            answer.end(interview);
        }
        audit.record("interview.pass", interview.subject());
    }
}
