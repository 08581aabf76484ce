package pl.oparcie.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.UserId;

/** Puts in those who work in the trial centre: accounts with one common password, roles, teams, absences. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DemoStaff {

    private static final int YEARS_OF_SERVICE = 13;

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final String password;

    DemoStaff(JdbcClient jdbc, PasswordEncoder encoder, @Value("${oparcie.demo.password:oparcie}") String password) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.password = password;
    }

    boolean nobodyYet() {
        return jdbc.sql("select not exists (select 1 from access.account)")
                .query(Boolean.class)
                .single();
    }

    /** Whether everybody of the file works here. */
    boolean hired(CentreStory centre) {
        return everybody(centre).size() == centre.users().size();
    }

    /** Those who work here already, by login. */
    Map<String, CurrentUser> everybody(CentreStory centre) {
        var ids = new LinkedHashMap<String, UUID>();
        jdbc.sql("select id, login from access.account where login in (:logins)")
                .param(
                        "logins",
                        centre.users().stream().map(CentreStory.User::login).toList())
                .query((row, number) -> ids.put(row.getString("login"), row.getObject("id", UUID.class)))
                .list();
        var users = new LinkedHashMap<String, CurrentUser>();
        centre.users().stream()
                .filter(user -> ids.containsKey(user.login()))
                .forEach(user -> users.put(
                        user.login(), current(java.util.Objects.requireNonNull(ids.get(user.login())), user)));
        return users;
    }

    private static CurrentUser current(UUID id, CentreStory.User user) {
        return new CurrentUser(new UserId(id), user.first() + " " + user.last(), Set.copyOf(user.roles()), "127.0.0.1");
    }

    /** Everybody by login, in the order of the file. */
    Map<String, CurrentUser> hire(CentreStory centre, Days days) {
        var since = days.loading().minusYears(YEARS_OF_SERVICE);
        var made = since.atStartOfDay().toInstant(ZoneOffset.UTC);
        var teams = teams(centre);
        var hash = encoder.encode(password);
        var users = new LinkedHashMap<String, CurrentUser>();
        for (var user : centre.users()) {
            var id = Ids.next();
            account(id, user, java.util.Objects.requireNonNull(teams.get(user.team())), since, made);
            secret(id, java.util.Objects.requireNonNull(hash), made);
            user.roles()
                    .forEach(role -> jdbc.sql("insert into access.account_role (account_id, role) values (:id, :role)")
                            .param("id", id)
                            .param("role", role)
                            .update());
            users.put(user.login(), current(id, user));
        }
        centre.teams().stream().filter(team -> team.leader() != null).forEach(team -> jdbc.sql(
                        "update access.team set leader_id = :leader where id = :id")
                .param("leader", id(users, java.util.Objects.requireNonNull(team.leader())))
                .param("id", teams.get(team.code()))
                .update());
        centre.users().forEach(user -> user.absences().forEach(absence -> absent(users, user, absence, days)));
        return users;
    }

    private Map<String, UUID> teams(CentreStory centre) {
        var ids = new LinkedHashMap<String, UUID>();
        for (var team : centre.teams()) {
            ids.put(team.code(), Ids.next());
            jdbc.sql("insert into access.team (id, name, kind) values (:id, :name, :kind)")
                    .param("id", ids.get(team.code()))
                    .param("name", team.name())
                    .param("kind", kind(team.code()))
                    .update();
        }
        return ids;
    }

    private static String kind(String code) {
        return switch (code) {
            case "ZPS1" -> "SOCIAL_WORK";
            case "ZPS2" -> "MIXED";
            case "SWI" -> "BENEFITS";
            default -> "OTHER";
        };
    }

    private void account(UUID id, CentreStory.User user, UUID team, LocalDate since, Instant made) {
        jdbc.sql("""
                        insert into access.account (id, login, first_name, last_name, email, phone, job_title, team_id, fte, authorised_on,
                                                    secrecy_on, created_at)
                        values (:id, :login, :first, :last, :email, :phone, :title, :team, :fte, :since, :since, :made)
                        """)
                .param("id", id)
                .param("login", user.login())
                .param("first", user.first())
                .param("last", user.last())
                .param("email", user.email())
                .param("phone", user.phone())
                .param("title", user.title())
                .param("team", team)
                .param("fte", user.fte())
                .param("since", since)
                .param("made", made.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void secret(UUID id, String hash, Instant made) {
        jdbc.sql("update access.account set password = :hash, password_at = :made where id = :id")
                .param("hash", hash)
                .param("made", made.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    private void absent(Map<String, CurrentUser> users, CentreStory.User user, CentreStory.Absence absence, Days days) {
        jdbc.sql("""
                        insert into access.absence (id, account_id, substitute_id, period)
                        values (:id, :account, :substitute, daterange(:from, :to, '[]'))
                        """)
                .param("id", Ids.next())
                .param("account", id(users, user.login()))
                .param("substitute", id(users, absence.substitute()))
                .param("from", days.on(absence.from()))
                .param("to", days.on(absence.to()))
                .update();
    }

    private static UUID id(Map<String, CurrentUser> users, String login) {
        return java.util.Objects.requireNonNull(users.get(login), login).id().value();
    }
}
