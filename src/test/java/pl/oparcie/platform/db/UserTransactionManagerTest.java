package pl.oparcie.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import pl.oparcie.OparcieTest;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.UserId;

@OparcieTest
class UserTransactionManagerTest {

    @Autowired
    Today today;

    private final AtomicInteger closed = new AtomicInteger();

    /** A server that went away: the connection is there, the first statement fails. */
    private final AbstractDataSource gone = new AbstractDataSource() {
        @Override
        public Connection getConnection() {
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, args) -> {
                        switch (method.getName()) {
                            case "prepareStatement" -> throw new SQLException("gone");
                            case "close" -> closed.incrementAndGet();
                            default -> {}
                        }
                        return method.getReturnType() == boolean.class
                                ? (Object) true
                                : method.getReturnType() == int.class ? (Object) 0 : null;
                    });
        }

        @Override
        public Connection getConnection(String user, String password) {
            return getConnection();
        }
    };

    @Test
    void aTransactionThatDoesNotBeginGivesItsConnectionBack() throws Exception {
        var work = new TransactionTemplate(new UserTransactionManager(gone, today));
        var user = new CurrentUser(new UserId(UUID.randomUUID()), "A", Set.of(), null);

        CurrentUser.as(user, () -> {
            assertThatExceptionOfType(TransactionException.class)
                    .isThrownBy(() -> work.executeWithoutResult(status -> {}));
            return 0;
        });

        assertThat(closed).hasValue(1);
        assertThat(TransactionSynchronizationManager.hasResource(gone)).isFalse();
    }
}
