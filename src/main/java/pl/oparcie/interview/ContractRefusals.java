package pl.oparcie.interview;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.CaseId;

/**
 * Refusals of a social contract that were noted at interviews (art. 11 ust. 2), for the contract of the same case: the same refusal is written
 * down once. What relatives refuse at part II is another contract (art. 103).
 */
@Repository
public class ContractRefusals {

    private final JdbcClient jdbc;

    ContractRefusals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last one of a case, of an interview that the current user may read. */
    public record Refused(
            UUID interview,
            LocalDate on,
            String words,
            boolean instructed,
            @Nullable LocalDate decidedOn) {
        public String url() {
            return "/interviews/" + interview;
        }
    }

    @Transactional(readOnly = true)
    public Optional<Refused> of(CaseId id) {
        return jdbc.sql("""
                        select i.id as interview, r.on_date as "on", r.words, r.instructed, r.decided_on
                          from interview.interview i join interview.refusal r on r.interview_id = i.id
                         where i.case_id = :case and r.what = 'CONTRACT' and i.kind <> 'RWS_II' order by r.on_date desc, r.id desc limit 1
                        """).param("case", id.value()).query(Refused.class).optional();
    }
}
