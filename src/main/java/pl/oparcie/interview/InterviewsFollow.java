package pl.oparcie.interview;

import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.oparcie.casework.CasesMoved;

/** With a case its interviews go to the new lead: to be held, to be finished, to be updated. */
@Component
class InterviewsFollow {

    private final JdbcClient jdbc;

    InterviewsFollow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(CasesMoved moved) {
        jdbc.sql("select interview.follow(:cases, :from, :to, :reason)")
                .param("cases", moved.cases().toArray(UUID[]::new))
                .param("from", moved.from().value())
                .param("to", moved.to().value())
                .param("reason", moved.reason())
                .query(Integer.class)
                .single();
    }
}
