package pl.oparcie.platform.db;

import java.io.Serial;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Today;

/**
 * Tells the database, at the start of each transaction, for whom it works and in whose name that user may act: the policies of row-level
 * security ask for it. A transaction without a user sees no client data.
 */
final class UserTransactionManager extends JdbcTransactionManager {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String TELL = """
            select set_config('oparcie.user', ?, true), set_config('oparcie.now', ?, true),
                   set_config('oparcie.principals', ? || ':' || access.principals_of(?::uuid, ?)::text, true)
            """;

    private final transient Today today;

    UserTransactionManager(DataSource dataSource, Today today) {
        super(dataSource);
        this.today = today;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        try {
            CurrentUser.find().ifPresent(this::tell);
        } catch (RuntimeException untold) {
            // nobody ends a transaction that did not begin: its connection goes back here, or the pool is short of it
            // for good
            doCleanupAfterCompletion(transaction);
            throw untold;
        }
    }

    private void tell(CurrentUser user) {
        var source = java.util.Objects.requireNonNull(getDataSource());
        var holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(source);
        try (var statement =
                java.util.Objects.requireNonNull(holder).getConnection().prepareStatement(TELL)) {
            var id = user.id().toString();
            statement.setString(1, id);
            statement.setString(2, today.now().toString());
            statement.setString(3, id);
            statement.setString(4, id);
            statement.setObject(5, today.date());
            statement.execute();
        } catch (SQLException e) {
            throw new CannotCreateTransactionException("Could not tell the database its user", e);
        }
    }
}
