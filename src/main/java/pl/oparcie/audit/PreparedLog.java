package pl.oparcie.audit;

import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.db.Database;

/** Seals rows and blocks that are written into an empty log at once, as when a data set is laid in, so that they verify like any others. */
public final class PreparedLog {

    private final EntrySeal seal;

    /** @param key the key of the installation; empty: the one that is derived from the database's password */
    public PreparedLog(Database database, String key) {
        this.seal = new EntrySeal(database, key);
    }

    /** The seal of a row. */
    public byte[] row(
            UUID id,
            Instant at,
            UUID user,
            String roles,
            String event,
            @Nullable UUID caseId,
            @Nullable UUID person,
            @Nullable UUID subject,
            String address) {
        return seal.mac(new Entry(id, at, user, roles, event, caseId, person, subject, null, address));
    }

    /** What of a row goes into its block. */
    public static String line(long seq, byte[] mac) {
        return AuditRows.line(seq, HexFormat.of().formatHex(mac));
    }

    /** The hash of a block, after the hash of the one before (empty for the first). */
    public byte[] block(long no, byte[] previous, String lines) {
        return seal.mac(AuditRows.blockText(no, HexFormat.of().formatHex(previous), lines));
    }
}
