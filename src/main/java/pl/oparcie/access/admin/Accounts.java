package pl.oparcie.access.admin;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.access.credential.Passwords;
import pl.oparcie.access.role.Role;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.UserId;

/** The accounts as rows. Callers check who may. */
@Repository
public class Accounts {

    private final JdbcClient jdbc;
    private final Today today;
    private final Passwords passwords;

    Accounts(JdbcClient jdbc, Today today, Passwords passwords) {
        this.jdbc = jdbc;
        this.today = today;
        this.passwords = passwords;
    }

    record Saved(
            UserId id,
            NewAccount account,
            int version,
            Optional<Instant> lockedUntil,
            boolean hasPassword,
            boolean mustChange,
            boolean secondStep) {}

    record Line(
            UUID id,
            String lastName,
            String firstName,
            String login,
            String jobTitle,
            @Nullable String team,
            String roles,
            boolean active,
            boolean locked) {}

    /** Inserts an account without a password. */
    public UserId insert(NewAccount account) {
        var id = Ids.next();
        try {
            written(jdbc.sql("""
                            insert into access.account (id, login, first_name, last_name, email, phone, job_title, team_id, fte, language,
                                                        authorised_on, secrecy_on, active_until, created_at)
                            values (:id, :login, :first, :last, :email, :phone, :title, :team, :fte, :language,
                                    :authorised, :secrecy, :until, :now)
                            """), account)
                    .param("id", id)
                    .param("now", today.now().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new RuleViolation("users.login-taken").at("login");
        }
        roles(id, account.roles());
        return new UserId(id);
    }

    void update(UserId id, int version, NewAccount account) {
        int rows;
        try {
            rows = written(jdbc.sql("""
                            update access.account
                               set login = :login, first_name = :first, last_name = :last, email = :email, phone = :phone,
                                   job_title = :title, team_id = :team, fte = :fte, language = :language,
                                   authorised_on = :authorised, secrecy_on = :secrecy, active_until = :until, version = version + 1
                             where id = :id and version = :version
                            """), account)
                    .param("id", id.value())
                    .param("version", version)
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new RuleViolation("users.login-taken").at("login");
        }
        if (rows != 1) {
            throw new Conflict("account");
        }
        // what is taken away comes last: an administrator may give his own role away
        roles(id.value(), account.roles());
        jdbc.sql("delete from access.account_role where account_id = :id and role <> all (:roles)")
                .param("id", id.value())
                .param("roles", account.roles().stream().map(Role::name).toArray(String[]::new))
                .update();
    }

    private static JdbcClient.StatementSpec written(JdbcClient.StatementSpec statement, NewAccount account) {
        return statement
                .param("login", account.login())
                .param("first", account.firstName())
                .param("last", account.lastName())
                .param("email", account.email().orElse(null))
                .param("phone", account.phone().orElse(null))
                .param("title", account.jobTitle())
                .param("team", account.team().orElse(null))
                .param("fte", account.fte())
                .param("language", account.language())
                .param("authorised", account.authorisedOn().orElse(null))
                .param("secrecy", account.secrecyOn().orElse(null))
                .param("until", account.activeUntil().orElse(null));
    }

    private void roles(UUID id, Set<Role> roles) {
        roles.forEach(role -> jdbc.sql(
                        "insert into access.account_role (account_id, role) values (:id, :role) on conflict do nothing")
                .param("id", id)
                .param("role", role.name())
                .update());
    }

    /** Sets a password after checking it against the rules. */
    public void setPassword(UserId id, String login, String password, boolean mustChange) {
        passwords.check(password, login);
        jdbc.sql("""
                        update access.account set password = :hash, password_at = :now, must_change = :change, failures = 0, locked_until = null
                         where id = :id
                        """)
                .param("hash", passwords.hash(password))
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .param("change", mustChange)
                .param("id", id.value())
                .update();
    }

    void unlock(UserId id) {
        jdbc.sql("update access.account set failures = 0, locked_until = null where id = :id")
                .param("id", id.value())
                .update();
    }

    Saved get(UserId id) {
        return jdbc.sql("""
                        select a.id, a.login, a.first_name, a.last_name, a.email, a.phone, a.job_title, a.team_id, a.fte, a.language,
                               a.authorised_on, a.secrecy_on, a.active_until, a.version, a.locked_until, a.must_change,
                               a.password is not null as has_password, a.totp_secret is not null as second_step,
                               (select coalesce(string_agg(role, ' '), '') from access.account_role r where r.account_id = a.id) as roles
                          from access.account a where a.id = :id
                        """)
                .param("id", id.value())
                .query(Row.class)
                .optional()
                .map(Row::toSaved)
                .orElseThrow(() -> new NotFound("account"));
    }

    /** Fifty accounts by name after the given one, and one more to know whether there is a next page. */
    List<Line> page(@Nullable UUID after, boolean former) {
        return jdbc.sql("""
                        select a.id, a.last_name, a.first_name, a.login, a.job_title, t.name as team,
                               (select coalesce(string_agg(role, ' '), '') from access.account_role r where r.account_id = a.id) as roles,
                               coalesce(a.authorised_on <= :today and a.secrecy_on <= :today, false) as active,
                               coalesce(a.locked_until > :now, false) as locked
                          from access.account a left join access.team t on t.id = a.team_id
                         where coalesce(a.active_until < :today, false) = :former
                           and (:after::uuid is null or (a.last_name, a.first_name, a.id) >
                                (select b.last_name, b.first_name, b.id from access.account b where b.id = :after::uuid))
                         order by a.last_name, a.first_name, a.id limit 51
                        """)
                .param("today", today.date())
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .param("former", former)
                .param("after", after)
                .query(Line.class)
                .list();
    }

    /** Whether somebody else could still administer; keeps others from changing that meanwhile. */
    boolean anotherAdministrator(UserId without) {
        jdbc.sql(
                        "select account_id from access.account_role where role = 'ADMINISTRATOR' order by account_id for update")
                .query(UUID.class)
                .list();
        return jdbc.sql("""
                                select count(*) from access.account a join access.account_role r on r.account_id = a.id
                                 where r.role = 'ADMINISTRATOR' and a.id <> :id and a.password is not null
                                   and a.authorised_on <= :today and a.secrecy_on <= :today
                                   and (a.active_until is null or a.active_until >= :today)
                                """)
                        .param("id", without.value())
                        .param("today", today.date())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private record Row(
            UUID id,
            String login,
            String firstName,
            String lastName,
            @Nullable String email,
            @Nullable String phone,
            String jobTitle,
            @Nullable UUID teamId,
            BigDecimal fte,
            String language,
            @Nullable LocalDate authorisedOn,
            @Nullable LocalDate secrecyOn,
            @Nullable LocalDate activeUntil,
            int version,
            @Nullable Instant lockedUntil,
            boolean mustChange,
            boolean hasPassword,
            boolean secondStep,
            String roles) {

        Saved toSaved() {
            var held = EnumSet.noneOf(Role.class);
            Arrays.stream(roles.split(" "))
                    .filter(role -> !role.isEmpty())
                    .map(Role::valueOf)
                    .forEach(held::add);
            var account = new NewAccount(
                    login,
                    firstName,
                    lastName,
                    Optional.ofNullable(email),
                    Optional.ofNullable(phone),
                    jobTitle,
                    Optional.ofNullable(teamId),
                    fte,
                    held,
                    language,
                    Optional.ofNullable(authorisedOn),
                    Optional.ofNullable(secrecyOn),
                    Optional.ofNullable(activeUntil));
            return new Saved(
                    new UserId(id),
                    account,
                    version,
                    Optional.ofNullable(lockedUntil),
                    hasPassword,
                    mustChange,
                    secondStep);
        }
    }
}
