package pl.oparcie.casework.activity;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.access.CaseId;

/** Keeps planned visits. */
@Repository
class VisitStore {

    private final JdbcClient jdbc;

    VisitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ties a planned visit to the entry that tells of it. */
    void told(CaseId caseId, VisitId visit, ActivityId entry, @Nullable WhyNot why) {
        jdbc.sql("""
                        update casework.visit set state = :state, why = :why, activity_id = :entry, version = version + 1
                         where id = :id and case_id = :case and state = 'PLANNED'
                        """)
                .param("state", (why == null ? VisitState.DONE : VisitState.NOT_DONE).name())
                .param("why", why == null ? null : why.name())
                .param("entry", entry.value())
                .param("id", visit.value())
                .param("case", caseId.value())
                .update();
    }
}
