package pl.oparcie.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import pl.oparcie.platform.db.Database;

/** Signs each line with a key that the database does not hold, so that a line changed by hand shows. */
@Component
class EntrySeal {

    private final SecretKeySpec key;

    EntrySeal(Database database, @Value("${oparcie.audit.key:}") String key) {
        var secret = key.isEmpty() ? database.passwordOf("audit") : key;
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    byte[] mac(Entry entry) {
        return mac(entry.canonical().getBytes(StandardCharsets.UTF_8));
    }

    byte[] mac(byte[] content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
