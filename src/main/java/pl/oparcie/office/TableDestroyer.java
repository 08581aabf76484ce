package pl.oparcie.office;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import pl.oparcie.access.CaseId;

/**
 * Removes the rows of a case from tables that carry {@code case_id}, in the order given.
 *
 * @param tables with their schema; the first one is counted
 */
public record TableDestroyer(String what, int order, List<String> tables) implements Destroyer {

    @Override
    public int count(JdbcClient jobs, CaseId id) {
        return jobs.sql("select count(*) from " + tables.getFirst() + " where case_id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public void destroy(JdbcClient jobs, CaseId id) {
        for (var table : tables) {
            jobs.sql("delete from " + table + " where case_id = :id")
                    .param("id", id.value())
                    .update();
        }
    }
}
