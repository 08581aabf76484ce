package pl.oparcie.letter;

import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.office.OutgoingArrived;
import pl.oparcie.term.TermKind;
import pl.oparcie.term.TermRules;

/** The receipt that the office notes in its register is the letter's too: art. 105 counts from it. The office sees no letter of a case. */
@Component
class ArrivedLetters {

    private final JdbcClient jdbc;
    private final TermRules rules;
    private final Audit audit;

    ArrivedLetters(JdbcClient jdbc, TermRules rules, Audit audit) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.audit = audit;
    }

    private record Moved(UUID id, UUID caseId) {}

    @EventListener
    void on(OutgoingArrived arrived) {
        jdbc.sql("select id, case_id from letter.arrived(:outgoing, :due)")
                .param("outgoing", arrived.id().value())
                .param("due", rules.due(rules.ruleOn(TermKind.INFORMATION_REQUEST, arrived.on()), arrived.on()))
                .query(Moved.class)
                .optional()
                .ifPresent(letter -> audit.record(
                        "letter.delivered", Subject.ofCase(letter.caseId()).and(letter.id())));
    }
}
