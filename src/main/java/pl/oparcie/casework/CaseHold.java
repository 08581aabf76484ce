package pl.oparcie.casework;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.oparcie.term.TermHeld;

/** Takes hold of a case before one of its terms changes: everybody locks the case first and its terms after it. */
@Component
class CaseHold {

    private final JdbcClient jdbc;

    CaseHold(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(TermHeld term) {
        jdbc.sql("select 1 from casework.case_file where id = :id for no key update")
                .param("id", term.caseId())
                .query(Integer.class)
                .optional();
    }
}
