package pl.oparcie.access.admin;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.access.role.Separation;
import pl.oparcie.platform.Today;

/** Whether the centre separates social work from benefits today: a dated parameter of the centre, on unless it says otherwise. */
@Repository
class SeparationStore {

    private final JdbcClient jdbc;
    private final Today today;

    SeparationStore(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    Separation now() {
        return jdbc.sql("select value from centre.parameter where name = 'SEPARATION' and validity @> :today")
                .param("today", today.date())
                .query(String.class)
                .optional()
                .filter("OFF"::equals)
                .map(off -> Separation.OFF)
                .orElse(Separation.ON);
    }
}
