package pl.oparcie.access.credential;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.UserId;

/** Codes from the telephone (TOTP, RFC 6238) and the recovery codes for the day it is lost. */
@Component
@Transactional
public class SecondStep {

    private static final int RECOVERY_CODES = 8;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final JdbcClient jdbc;
    private final Today today;
    private final Sealing sealing;
    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();

    SecondStep(JdbcClient jdbc, Today today, Sealing sealing) {
        this.jdbc = jdbc;
        this.today = today;
        this.sealing = sealing;
    }

    /** Whether the account asks for a code. */
    public boolean isOn(UserId user) {
        return secret(user, "totp_secret") != null;
    }

    /** Makes a new secret that waits to be confirmed; returns it in letters for the telephone. */
    public String begin(UserId user) {
        var secret = Tokens.bytes(20);
        jdbc.sql("update access.account set totp_pending = :secret where id = :id")
                .param("secret", sealing.seal(secret))
                .param("id", user.value())
                .update();
        return base32(secret);
    }

    /** The secret that waits to be confirmed, in letters; null when there is none. */
    public @Nullable String pending(UserId user) {
        var secret = secret(user, "totp_pending");
        return secret == null ? null : base32(sealing.open(secret));
    }

    /** Turns the second step on when the code is right; returns the recovery codes, shown this once. Empty: wrong code. */
    public List<String> confirm(UserId user, String code) {
        var pending = secret(user, "totp_pending");
        if (pending == null) {
            return List.of();
        }
        var step = stepOf(sealing.open(pending), code);
        if (step < 0) {
            return List.of();
        }
        jdbc.sql("""
                        update access.account set totp_secret = totp_pending, totp_pending = null, totp_step = :step where id = :id
                        """).param("step", step).param("id", user.value()).update();
        return newRecoveryCodes(user);
    }

    /** Turns the second step off. */
    public void off(UserId user) {
        jdbc.sql("update access.account set totp_secret = null, totp_pending = null where id = :id")
                .param("id", user.value())
                .update();
        jdbc.sql("delete from access.recovery_code where account_id = :id")
                .param("id", user.value())
                .update();
    }

    /** How many recovery codes are left. */
    public int recoveryCodesLeft(UserId user) {
        return jdbc.sql("select count(*) from access.recovery_code where account_id = :id and used_at is null")
                .param("id", user.value())
                .query(Integer.class)
                .single();
    }

    /** Whether the code is right now and was not used before: one from the telephone, or a recovery code. */
    public boolean accept(UserId user, String typed) {
        var code = typed.strip().toLowerCase(Locale.ROOT).replace(" ", "");
        return code.matches("\\d{6}") ? acceptTotp(user, code) : acceptRecovery(user, code);
    }

    private boolean acceptTotp(UserId user, String code) {
        var secret = secret(user, "totp_secret");
        if (secret == null) {
            return false;
        }
        var step = stepOf(sealing.open(secret), code);
        return step >= 0
                && jdbc.sql("update access.account set totp_step = :step where id = :id and totp_step < :step")
                                .param("step", step)
                                .param("id", user.value())
                                .update()
                        == 1;
    }

    private boolean acceptRecovery(UserId user, String code) {
        return jdbc.sql("""
                                update access.recovery_code set used_at = :now where account_id = :id and hash = :hash and used_at is null
                                """)
                        .param("now", today.now().atOffset(ZoneOffset.UTC))
                        .param("id", user.value())
                        .param("hash", Tokens.hash(code))
                        .update()
                == 1;
    }

    private List<String> newRecoveryCodes(UserId user) {
        jdbc.sql("delete from access.recovery_code where account_id = :id")
                .param("id", user.value())
                .update();
        var codes = new ArrayList<String>();
        for (var i = 0; i < RECOVERY_CODES; i++) {
            var code = Tokens.readable(4);
            codes.add(code);
            jdbc.sql("insert into access.recovery_code (account_id, hash) values (:id, :hash)")
                    .param("id", user.value())
                    .param("hash", Tokens.hash(code))
                    .update();
        }
        return codes;
    }

    private @Nullable String secret(UserId user, String column) {
        return jdbc.sql(
                        "totp_secret".equals(column)
                                ? "select coalesce(totp_secret, '') from access.account where id = :id"
                                : "select coalesce(totp_pending, '') from access.account where id = :id")
                .param("id", user.value())
                .query(String.class)
                .optional()
                .filter(secret -> !secret.isEmpty())
                .orElse(null);
    }

    /** The time step whose code this is: the present one or a neighbour, for clocks that differ; -1 for none. */
    private long stepOf(byte[] secret, String code) {
        var key = new SecretKeySpec(secret, generator.getAlgorithm());
        var length = generator.getTimeStep();
        for (var offset : new int[] {0, -1, 1}) {
            var moment = today.now().plus(length.multipliedBy(offset));
            try {
                if (generator
                        .generateOneTimePasswordString(key, moment, Locale.ROOT)
                        .equals(code)) {
                    return moment.getEpochSecond() / length.toSeconds();
                }
            } catch (InvalidKeyException e) {
                throw new IllegalStateException(e);
            }
        }
        return -1;
    }

    static String base32(byte[] bytes) {
        var text = new StringBuilder();
        var buffer = 0;
        var bits = 0;
        for (var b : bytes) {
            buffer = (buffer << 8) | (b & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32.charAt((buffer >> bits) & 31));
            }
        }
        return text.toString();
    }
}
