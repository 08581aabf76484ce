package pl.oparcie.term;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.UserId;

/** Opens, ends and moves terms. Everything that is due on anyone's desk comes from here. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Terms {

    private final JdbcClient jdbc;
    private final Today today;
    private final TermRules rules;

    Terms(JdbcClient jdbc, Today today, TermRules rules) {
        this.jdbc = jdbc;
        this.today = today;
        this.rules = rules;
    }

    /** Opens a term by the rules of its event's day; an open one of the same kind and subject is replaced. Returns its last day. */
    public LocalDate open(NewTerm term) {
        return open(term, term.event());
    }

    /**
     * Opens a term of a case that follows the rules of an earlier day: a case keeps the procedure under which it was opened. What the law
     * says holds by the day of the event all the same.
     */
    public LocalDate open(NewTerm term, LocalDate rulesOf) {
        var now = rules.ruleOn(term.kind(), term.event());
        var rule =
                "LAW".equals(now.source()) || rulesOf.equals(term.event()) ? now : rules.ruleOn(term.kind(), rulesOf);
        return term.due() != null
                ? open(term, term.due(), "", "AGREED")
                : open(term, rules.due(rule, term.event()), rule.basis(), rule.source());
    }

    /** Opens a term whose last day is already computed from the law, with the legal basis of its kind. */
    public LocalDate openOnLegalBasis(NewTerm term, LocalDate due) {
        var rule = rules.ruleOn(term.kind(), term.event());
        return open(term, due, rule.basis(), rule.source());
    }

    private LocalDate open(NewTerm term, LocalDate due, String basis, String source) {
        cancel(term.kind(), term.subject());
        jdbc.sql("""
                        insert into term.term (id, kind, case_id, subject_id, event_on, due_on, first_due_on, basis, source, final, owner_id,
                                               owner_role, team_id, title_key, title_args, url, created_at)
                        values (:id, :kind, :case, :subject, :event, :due, :due, :basis, :source, :final, :owner,
                                :role, :team, :key, :args, :url, :now)
                        """)
                .param("id", Ids.next())
                .param("kind", term.kind().name())
                .param("case", term.caseId())
                .param("subject", term.subject())
                .param("event", term.event())
                .param("due", due)
                .param("basis", basis)
                .param("source", source)
                .param("final", !term.kind().isTarget())
                .param("owner", term.owner() == null ? null : term.owner().value())
                .param("role", term.role())
                .param("team", term.team())
                .param("key", term.titleKey())
                .param("args", term.titleArgs().toArray(String[]::new))
                .param("url", term.url())
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .update();
        return due;
    }

    /** Ends the open term of this kind and subject, if there is one. */
    public void done(TermKind kind, UUID subject, LocalDate on) {
        jdbc.sql("""
                        update term.term set done_on = :on, version = version + 1
                         where kind = :kind and subject_id = :subject and done_on is null and cancelled_on is null
                        """)
                .param("on", on)
                .param("kind", kind.name())
                .param("subject", subject)
                .update();
    }

    /** Takes the open term away: it is no longer needed. */
    public void cancel(TermKind kind, UUID subject) {
        jdbc.sql("""
                        update term.term set cancelled_on = :on, version = version + 1
                         where kind = :kind and subject_id = :subject and done_on is null and cancelled_on is null
                        """)
                .param("on", today.date())
                .param("kind", kind.name())
                .param("subject", subject)
                .update();
    }

    /** Takes the open terms of a case away: it was closed. What outlives the case stays. */
    public void cancelAll(UUID caseId) {
        jdbc.sql("""
                        update term.term set cancelled_on = :on, version = version + 1
                         where case_id = :case and done_on is null and cancelled_on is null and kind <> all (:stay)
                        """)
                .param("on", today.date())
                .param("case", caseId)
                .param("stay", TermKind.outliving())
                .update();
    }

    /** Puts the open terms of a case that lay on one desk onto another. */
    public void handOver(UUID caseId, UserId from, UserId to) {
        jdbc.sql("""
                        update term.term set owner_id = :to, version = version + 1
                         where case_id = :case and owner_id = :from and done_on is null and cancelled_on is null
                        """)
                .param("to", to.value())
                .param("from", from.value())
                .param("case", caseId)
                .update();
    }

    /** Takes away the open terms of a kind in many cases. */
    public void cancelAll(TermKind kind, Collection<UUID> cases) {
        jdbc.sql("""
                        update term.term set cancelled_on = :on, version = version + 1
                         where kind = :kind and case_id = any (:cases) and done_on is null and cancelled_on is null
                        """)
                .param("on", today.date())
                .param("kind", kind.name())
                .param("cases", cases.toArray(UUID[]::new))
                .update();
    }

    /** Puts the open terms of many cases that lay on one desk onto another. */
    public void handOverAll(Collection<UUID> cases, UserId from, UserId to) {
        jdbc.sql("""
                        update term.term set owner_id = :to, version = version + 1
                         where case_id = any (:cases) and owner_id = :from and done_on is null and cancelled_on is null
                        """)
                .param("to", to.value())
                .param("from", from.value())
                .param("cases", cases.toArray(UUID[]::new))
                .update();
    }
}
