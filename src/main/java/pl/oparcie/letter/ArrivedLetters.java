package pl.oparcie.letter;

import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.office.OutgoingArrived;

/** The receipt that the office notes in its register is the letter's too: art. 105 counts from it. The office sees no letter of a case. */
@Component
class ArrivedLetters {

    private final JdbcClient jdbc;
    private final Audit audit;

    ArrivedLetters(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    private record Moved(UUID id, UUID caseId) {}

    @EventListener
    void on(OutgoingArrived arrived) {
        jdbc.sql("select id, case_id from letter.arrived(:outgoing)")
                .param("outgoing", arrived.id().value())
                .query(Moved.class)
                .optional()
                .ifPresent(letter -> audit.record(
                        "letter.delivered", Subject.ofCase(letter.caseId()).and(letter.id())));
    }
}
