package pl.oparcie.platform.db;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Where the database is and how its three users log in. The owner migrates; the application and the jobs log in as roles that own no
 * table. Their passwords are derived from the owner's, so that every node computes the same ones and nobody keeps them.
 *
 * @param url JDBC address
 * @param owner role that owns the schemas
 * @param password the owner's password
 */
public record Database(String url, String owner, String password) {

    /**
     * What every connection of requests and jobs begins with: each statement keeps one plan. With the rules of row-level security in them
     * planning takes longer than running, and the server plans anew as long as it believes that this pays.
     */
    public static final String ONE_PLAN = "set plan_cache_mode = force_generic_plan";

    /** Name of the database, from its address. */
    public String name() {
        var path = url.replaceFirst("\\?.*$", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The role of requests: row-level security holds for it. */
    public String appRole() {
        return name() + "_app";
    }

    /** The role of background jobs. */
    public String jobRole() {
        return name() + "_job";
    }

    /** The password of one of the two roles. */
    public String passwordOf(String role) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(password.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(role.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
