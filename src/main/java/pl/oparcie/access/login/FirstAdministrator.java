package pl.oparcie.access.login;

import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.admin.Accounts;
import pl.oparcie.access.admin.NewAccount;
import pl.oparcie.access.credential.Tokens;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.UserId;

/** The way into an empty production centre: a link that is printed once on the console, works once, for a day. */
@Service
@Transactional
class FirstAdministrator {

    private static final Duration VALID = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Today today;
    private final Accounts accounts;
    private final Audit audit;
    private final Environment environment;
    private final boolean trial;

    FirstAdministrator(
            JdbcClient jdbc,
            Today today,
            Accounts accounts,
            Audit audit,
            Environment environment,
            @Value("${oparcie.trial:false}") boolean trial) {
        this.jdbc = jdbc;
        this.today = today;
        this.accounts = accounts;
        this.audit = audit;
        this.environment = environment;
        this.trial = trial;
    }

    @EventListener(ApplicationReadyEvent.class)
    @SuppressWarnings("SystemOut")
    void announce() {
        if (!trial && nobodyYet()) {
            System.out.printf(
                    "First administrator (this link works once, until %s): %s/first-administrator/%s%n",
                    today.now().plus(VALID).atZone(Today.ZONE).toLocalDateTime().withNano(0), address(), newLink());
        }
    }

    private String address() {
        return environment.getProperty(
                "oparcie.address",
                "http://localhost:"
                        + environment.getProperty("local.server.port", environment.getProperty("server.port", "8080")));
    }

    /** A new link; those printed before it no longer work. */
    String newLink() {
        var token = Tokens.link();
        jdbc.sql("delete from access.first_link").update();
        jdbc.sql("insert into access.first_link (hash, expires_at) values (:hash, :until)")
                .param("hash", Tokens.hash(token))
                .param("until", today.now().plus(VALID).atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    boolean nobodyYet() {
        return jdbc.sql("select not exists (select 1 from access.account)")
                .query(Boolean.class)
                .single();
    }

    /** Whether the link still works. */
    void require(String token) {
        var works = jdbc.sql(
                        "select count(*) from access.first_link where hash = :hash and used_at is null and expires_at > :now")
                .param("hash", Tokens.hash(token))
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
        if (works == 0 || !nobodyYet()) {
            throw new NotFound("link");
        }
    }

    /** Makes the administrator's account and uses the link up. */
    UserId create(String token, NewAccount account, String password) {
        require(token);
        var used = jdbc.sql("update access.first_link set used_at = :now where hash = :hash and used_at is null")
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .param("hash", Tokens.hash(token))
                .update();
        if (used != 1) {
            throw new NotFound("link");
        }
        var id = accounts.insert(account);
        accounts.setPassword(id, account.login(), password, false);
        audit.record("account.first-administrator", Subject.of(id.value()));
        return id;
    }
}
