package pl.oparcie.access.credential;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Random words nobody can guess, and their hashes: those are what the database keeps. */
public final class Tokens {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private Tokens() {}

    /** A long token for a link. */
    public static String link() {
        return HexFormat.of().formatHex(bytes(32));
    }

    public static byte[] bytes(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** Groups of letters and digits that cannot be mistaken for one another, for reading aloud and copying by hand. */
    public static String readable(int groups) {
        var text = new StringBuilder();
        for (var i = 0; i < groups * 4; i++) {
            if (i > 0 && i % 4 == 0) {
                text.append('-');
            }
            text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    /** SHA-256: enough for tokens that are long and random. */
    public static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
