package pl.oparcie.access.credential;

import java.util.Locale;
import java.util.Set;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import pl.oparcie.platform.RuleViolation;

/** What a password must be, and its hash. */
@Component
public class Passwords {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final Set<String> COMMON = Set.of(
            "123456789012",
            "1234567890123",
            "111111111111",
            "qwertyuiop12",
            "qwertyuiop123",
            "qwerty123456",
            "password1234",
            "passwordpassword",
            "haslo1234567",
            "haslohaslohaslo",
            "zaq12wsxcde3",
            "1qaz2wsx3edc",
            "polska123456",
            "administrator",
            "administrator1",
            "pomocspoleczna",
            "pracasocjalna",
            "opieka123456",
            "osrodekpomocy",
            "mojehaslo123",
            "kochamcie123",
            "oparcie123456",
            "abcdefghijkl",
            "letmeinletmein");

    private final PasswordEncoder encoder;

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    /**
     * Refuses a password that is easy to guess.
     *
     * @throws RuleViolation beside the field {@code password}
     */
    public void check(String password, String login) {
        var folded = password.toLowerCase(Locale.ROOT);
        if (password.length() < SHORTEST) {
            throw new RuleViolation("password.short", SHORTEST).at("password");
        }
        if (password.length() > LONGEST) {
            throw new RuleViolation("password.long", LONGEST).at("password");
        }
        if (!login.isEmpty() && folded.contains(login)) {
            throw new RuleViolation("password.login").at("password");
        }
        if (COMMON.contains(folded) || folded.chars().distinct().count() < 5) {
            throw new RuleViolation("password.common").at("password");
        }
    }

    /** The Argon2id hash. */
    public String hash(String password) {
        return java.util.Objects.requireNonNull(encoder.encode(password));
    }

    /** Whether the password is the one that was hashed. */
    public boolean matches(String password, String hash) {
        return password.length() <= LONGEST && encoder.matches(password, hash);
    }
}
