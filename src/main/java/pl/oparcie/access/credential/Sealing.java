package pl.oparcie.access.credential;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import pl.oparcie.platform.db.Database;

/** Seals small secrets with a key that the database does not hold. */
@Component
public class Sealing {

    private static final int NONCE = 12;
    private final byte[] key;

    Sealing(Database database, @Value("${oparcie.access.key:}") String key) {
        this.key = hmac((key.isEmpty() ? database.passwordOf("access") : key).getBytes(StandardCharsets.UTF_8), "seal");
    }

    /** Encrypts (AES-GCM). */
    public String seal(byte[] secret) {
        try {
            var nonce = Tokens.bytes(NONCE);
            var cipher = cipher(Cipher.ENCRYPT_MODE, nonce);
            var sealed = cipher.doFinal(secret);
            return Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(NONCE + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Decrypts what {@link #seal} made. */
    public byte[] open(String sealed) {
        try {
            var all = Base64.getDecoder().decode(sealed);
            var nonce = java.util.Arrays.copyOf(all, NONCE);
            return cipher(Cipher.DECRYPT_MODE, nonce).doFinal(all, NONCE, all.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A signature that only this installation can make. */
    public String sign(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hmac(key, text));
    }

    /** Whether {@link #sign} made the signature for the text. */
    public boolean signed(String text, String signature) {
        return MessageDigest.isEqual(
                sign(text).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        return cipher;
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
