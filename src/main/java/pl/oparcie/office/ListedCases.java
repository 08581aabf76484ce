package pl.oparcie.office;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.platform.RuleViolation;

/** Cases that stand on a list of what is to be destroyed: nothing begins in them until the list is cancelled. */
@Repository
public class ListedCases {

    private final JdbcClient jdbc;

    ListedCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Nothing where the case stands on no list.
     *
     * @throws RuleViolation when it stands on one
     */
    public void requireNone(UUID caseId) {
        jdbc.sql("""
                        select l.number || '/' || l.year from office.destroyed d join office.destruction l on l.id = d.destruction_id
                         where d.case_id = :case and l.state in ('PROPOSED', 'AGREED') limit 1
                        """).param("case", caseId).query(String.class).optional().ifPresent(no -> {
            throw new RuleViolation("office.retention.listed", no);
        });
    }
}
