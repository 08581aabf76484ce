package pl.oparcie;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import pl.oparcie.access.login.Login;
import pl.oparcie.access.role.Role;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.UserId;

/** Makes people who work in the centre. Each call makes somebody new. */
public final class TestPeople {

    /** The password of whoever {@link #password} gave one. */
    public static final String PASSWORD = "zielona-herbata-7";

    static final String HASH =
            Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(PASSWORD);

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final JdbcClient jdbc;
    private final Clock clock;

    TestPeople(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Somebody who works in the centre, already logged in. */
    public record Person(
            UserId id,
            String loginName,
            String name,
            Set<String> roles,
            @Nullable UUID team) {

        /** The request comes from this person, with a valid CSRF token. */
        public RequestPostProcessor login() {
            var principal = new Login(id, loginName, name, roles, null, true);
            return request -> csrf().postProcessRequest(user(principal).postProcessRequest(request));
        }

        /** Runs the work as this person. */
        public <T> T does(Callable<T> work) {
            try {
                return CurrentUser.as(new CurrentUser(id, name, roles, "127.0.0.1"), work);
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        /** Runs the work as this person. */
        public void does(Runnable work) {
            does(() -> {
                work.run();
                return "";
            });
        }
    }

    /** Gives a password, for those who log in through the page. */
    public void password(Person person) {
        jdbc.sql("update access.account set password = :hash where id = :id")
                .param("hash", HASH)
                .param("id", person.id().value())
                .update();
    }

    public Person socialWorker() {
        return with(null, Role.SOCIAL_WORKER);
    }

    public Person socialWorker(UUID team) {
        return with(team, Role.SOCIAL_WORKER);
    }

    public Person benefitsWorker() {
        return with(null, Role.BENEFITS_WORKER);
    }

    public Person director() {
        return with(null, Role.DIRECTOR);
    }

    public Person administrator() {
        return with(null, Role.ADMINISTRATOR);
    }

    /** A leader with a new team of his own. */
    public Person teamLeader() {
        var leader = with(null, Role.TEAM_LEADER);
        var team = team(leader);
        jdbc.sql("update access.account set team_id = :team where id = :id")
                .param("team", team)
                .param("id", leader.id().value())
                .update();
        return new Person(leader.id(), leader.loginName(), leader.name(), leader.roles(), team);
    }

    /** A new team led by somebody. */
    public UUID team(Person leader) {
        var id = Ids.next();
        jdbc.sql("insert into access.team (id, name, leader_id) values (:id, :name, :leader)")
                .param("id", id)
                .param("name", "Zespół " + NUMBER.incrementAndGet() + " " + id)
                .param("leader", leader.id().value())
                .update();
        return id;
    }

    /** Somebody with the given roles. */
    public Person with(@Nullable UUID team, Role... roles) {
        var number = NUMBER.incrementAndGet();
        var id = Ids.next();
        var login = "osoba." + number + "." + id.toString().substring(28);
        var names = new TreeSet<String>();
        jdbc.sql("""
                        insert into access.account (id, login, first_name, last_name, team_id, authorised_on, secrecy_on, created_at)
                        values (:id, :login, 'Osoba', :last, :team, '2020-01-02', '2020-01-02', :now)
                        """)
                .param("id", id)
                .param("login", login)
                .param("last", "Numer" + number)
                .param("team", team)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        for (var role : roles) {
            names.add(role.name());
            jdbc.sql("insert into access.account_role (account_id, role) values (:id, :role)")
                    .param("id", id)
                    .param("role", role.name())
                    .update();
        }
        return new Person(new UserId(id), login, "Osoba Numer" + number, Set.copyOf(names), team);
    }
}
