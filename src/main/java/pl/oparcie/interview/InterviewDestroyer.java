package pl.oparcie.interview;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.oparcie.access.CaseId;
import pl.oparcie.office.Destroyer;

/** A case that is destroyed lets go of its interviews: they have a retention of their own (R40). */
@Component
class InterviewDestroyer implements Destroyer {

    private static final int BEFORE_THE_CASE = 10;

    @Override
    public String what() {
        return "interview.destroy";
    }

    @Override
    public int order() {
        return BEFORE_THE_CASE;
    }

    @Override
    public List<String> tables() {
        return List.of("interview.interview");
    }

    @Override
    public int count(JdbcClient jobs, CaseId id) {
        return jobs.sql("select count(*) from interview.interview where case_id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public void destroy(JdbcClient jobs, CaseId id) {
        jobs.sql("update interview.interview set case_id = null where case_id = :id")
                .param("id", id.value())
                .update();
    }
}
