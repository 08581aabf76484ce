package pl.oparcie.access.login;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Repository;
import pl.oparcie.platform.UserId;

/** Finds the account that logs in. Only authorised accounts are open (art. 100 ust. 6). */
@Repository
public class LoginStore implements UserDetailsService {

    private final JdbcClient jdbc;

    LoginStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The account with this login, if there is one. */
    public Optional<Login> find(String login) {
        return jdbc.sql("""
                        select a.id, a.login, a.first_name || ' ' || a.last_name as name, a.password,
                               a.authorised_on is not null and a.secrecy_on is not null
                                 and (a.active_until is null or a.active_until >= platform.today())
                                 and (a.locked_until is null or a.locked_until < platform.now()) as open,
                               (select coalesce(string_agg(role, ' '), '') from access.account_role r where r.account_id = a.id) as roles
                          from access.account a where a.login = :login
                        """)
                .param("login", login.strip().toLowerCase(java.util.Locale.ROOT))
                .query(Row.class)
                .optional()
                .map(row -> new Login(
                        new UserId(row.id()),
                        row.login(),
                        row.name(),
                        Set.of(row.roles().split(" ")),
                        row.password(),
                        row.open()));
    }

    @Override
    public UserDetails loadUserByUsername(String login) {
        return find(login).orElseThrow(() -> new UsernameNotFoundException("unknown login"));
    }

    private record Row(
            UUID id, String login, String name, @Nullable String password, boolean open, String roles) {}
}
