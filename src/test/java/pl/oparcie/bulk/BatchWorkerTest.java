package pl.oparcie.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import pl.oparcie.platform.RuleViolation;

class BatchWorkerTest {

    @Test
    void aLostDatabaseIsNotTheRecordsFault() {
        assertThat(BatchWorker.lost(new CannotCreateTransactionException("pool")))
                .isTrue();
        assertThat(BatchWorker.lost(new DataAccessResourceFailureException("", new SQLException("", "08006"))))
                .isTrue();
        assertThat(BatchWorker.lost(new TransactionSystemException("", new SQLException("", "57P01"))))
                .isTrue();

        assertThat(BatchWorker.lost(new DataIntegrityViolationException("", new SQLException("", "23505"))))
                .isFalse();
        assertThat(BatchWorker.lost(new DataAccessResourceFailureException("", new SQLException("", "54000"))))
                .as("a row too long stays too long")
                .isFalse();
        assertThat(BatchWorker.lost(new RuleViolation("x"))).isFalse();
    }
}
