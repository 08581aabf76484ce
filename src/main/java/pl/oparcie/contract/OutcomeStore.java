package pl.oparcie.contract;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.platform.CurrentUser;

/** What became of proposals under art. 11. */
@Repository
class OutcomeStore {

    private final JdbcClient jdbc;

    OutcomeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a decision was made; which one stands in the file of the benefit. */
    enum Kind {
        DECISION,
        NO_DECISION
    }

    record Outcome(Kind outcome, LocalDate onDate, String words, String author) {}

    Optional<Outcome> of(ContractId id) {
        return jdbc.sql("""
                        select o.outcome, o.on_date, o.words, a.first_name || ' ' || a.last_name as author from contract.outcome o
                          join access.account a on a.id = o.author_id where o.contract_id = :id
                        """).param("id", id.value()).query(Outcome.class).optional();
    }

    void insert(Contract contract, Kind outcome, LocalDate on, String words) {
        jdbc.sql("""
                        insert into contract.outcome (contract_id, case_id, outcome, on_date, words, author_id)
                        values (:contract, :case, :outcome, :on, :words, :me)
                        """)
                .param("contract", contract.id().value())
                .param("case", contract.caseId().value())
                .param("outcome", outcome.name())
                .param("on", on)
                .param("words", words)
                .param("me", CurrentUser.me().value())
                .update();
    }
}
