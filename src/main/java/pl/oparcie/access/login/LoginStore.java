package pl.oparcie.access.login;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Repository;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.UserId;

/** Finds the account that logs in. Only authorised accounts are open (art. 100 ust. 6). */
@Repository
public class LoginStore implements UserDetailsService {

    private static final String ACCOUNT = """
            select a.id, a.login, a.first_name || ' ' || a.last_name as name, a.password,
                   a.authorised_on <= :today and a.secrecy_on <= :today
                     and (a.active_until is null or a.active_until >= :today)
                     and (a.locked_until is null or a.locked_until <= :now) as open,
                   (select coalesce(string_agg(role, ' '), '') from access.account_role r where r.account_id = a.id) as roles
              from access.account a
            """;

    private final JdbcClient jdbc;
    private final Today today;

    LoginStore(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** The account with this login, if there is one. */
    public Optional<Login> find(String login) {
        return asked(ACCOUNT + "where a.login = :login")
                .param("login", login.strip().toLowerCase(Locale.ROOT))
                .query(Row.class)
                .optional()
                .map(Row::toLogin);
    }

    /** The account, if there is one. */
    public Optional<Login> find(UserId id) {
        return asked(ACCOUNT + "where a.id = :id")
                .param("id", id.value())
                .query(Row.class)
                .optional()
                .map(Row::toLogin);
    }

    /** The accounts of the trial centre: those that still have the password they were made with. */
    List<Login> trial() {
        return asked(ACCOUNT + """
                where a.password is not null and (a.password_at is null or a.password_at = a.created_at) and not a.must_change
                order by a.created_at, a.id limit 40
                """).query(Row.class).list().stream()
                .map(Row::toLogin)
                .filter(Login::open)
                .toList();
    }

    boolean mustChange(UserId id) {
        return jdbc.sql("select must_change from access.account where id = :id")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public UserDetails loadUserByUsername(String login) {
        return find(login).orElseThrow(() -> new UsernameNotFoundException("unknown login"));
    }

    private JdbcClient.StatementSpec asked(String sql) {
        return jdbc.sql(sql)
                .param("today", today.date())
                .param("now", today.now().atOffset(ZoneOffset.UTC));
    }

    private record Row(
            UUID id,
            String login,
            String name,
            @Nullable String password,
            @Nullable Boolean open,
            String roles) {

        Login toLogin() {
            var held = roles.isEmpty() ? Set.<String>of() : Set.of(roles.split(" "));
            return new Login(new UserId(id), login, name, held, password, Boolean.TRUE.equals(open));
        }
    }
}
