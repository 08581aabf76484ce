package pl.oparcie.access.login;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.UserId;

/** Counts wrong passwords and codes, by account and by address, and locks both for a while. In the database: nodes keep no state. */
@Repository
class Guesses {

    /** Wrong guesses before an account is locked. */
    static final int ACCOUNT_LIMIT = 5;

    static final Duration ACCOUNT_LOCK = Duration.ofMinutes(15);
    static final int ADDRESS_LIMIT = 30;
    static final Duration ADDRESS_WINDOW = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Today today;

    Guesses(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    boolean tooMany(String address) {
        return jdbc.sql(
                                "select count(*) from access.address_failures where address = :address and since > :start and failures >= :limit")
                        .param("address", address)
                        .param("start", now().minus(ADDRESS_WINDOW))
                        .param("limit", ADDRESS_LIMIT)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void wrong(String address) {
        jdbc.sql("""
                        insert into access.address_failures as f (address, since, failures) values (:address, :now, 1)
                        on conflict (address) do update
                           set failures = case when f.since > :start then f.failures + 1 else 1 end,
                               since = case when f.since > :start then f.since else :now end
                        """)
                .param("address", address)
                .param("now", now())
                .param("start", now().minus(ADDRESS_WINDOW))
                .update();
    }

    /** Counts one more; true when the account is locked by it. */
    boolean wrong(UserId user) {
        return jdbc.sql("""
                                update access.account
                                   set failures = case when failures + 1 >= :limit then 0 else failures + 1 end,
                                       locked_until = case when failures + 1 >= :limit then :until else locked_until end
                                 where id = :id returning failures = 0
                                """)
                .param("limit", ACCOUNT_LIMIT)
                .param("until", now().plus(ACCOUNT_LOCK))
                .param("id", user.value())
                .query(Boolean.class)
                .single();
    }

    void right(UserId user) {
        jdbc.sql(
                        "update access.account set failures = 0, locked_until = null where id = :id and (failures > 0 or locked_until is not null)")
                .param("id", user.value())
                .update();
    }

    private OffsetDateTime now() {
        return today.now().atOffset(ZoneOffset.UTC);
    }
}
