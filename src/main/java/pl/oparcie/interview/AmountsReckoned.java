package pl.oparcie.interview;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.oparcie.code.AmountUse;

/** Approved interviews were reckoned with the amounts of the day on which they were held. */
@Component
class AmountsReckoned implements AmountUse {

    private final JdbcClient jdbc;

    AmountsReckoned(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean used(LocalDate from, @Nullable LocalDate to) {
        return jdbc.sql("select interview.reckoned(:from, :to)")
                .param("from", from)
                .param("to", to, java.sql.Types.DATE)
                .query(Boolean.class)
                .single();
    }
}
