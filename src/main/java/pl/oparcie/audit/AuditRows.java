package pl.oparcie.audit;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of the log as they are sealed and checked. */
final class AuditRows {

    static final String COLUMNS =
            "seq, id, at, user_id, roles, event, case_id, person_id, subject_id, reason, address, mac, block_no";

    private AuditRows() {}

    /** A stored row; {@code mac} in hexadecimal. */
    record Row(long seq, Entry entry, String mac, @Nullable Long block, boolean wholeMillis) {}

    static Row row(ResultSet row) throws SQLException {
        var at = row.getObject("at", OffsetDateTime.class).toInstant();
        var entry = new Entry(
                row.getObject("id", UUID.class),
                at,
                row.getObject("user_id", UUID.class),
                row.getString("roles"),
                row.getString("event"),
                row.getObject("case_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("subject_id", UUID.class),
                row.getString("reason"),
                row.getString("address"));
        var block = row.getObject("block_no", Long.class);
        return new Row(
                row.getLong("seq"),
                entry,
                HexFormat.of().formatHex(row.getBytes("mac")),
                block,
                at.equals(at.truncatedTo(ChronoUnit.MILLIS)));
    }

    /** What of a row goes into its block: its place and its own seal. */
    static String line(long seq, String mac) {
        return seq + ":" + mac + "\n";
    }

    /** The text whose seal is the hash of a block. */
    static byte[] blockText(long no, String previous, String lines) {
        return ("block " + no + "\nafter " + previous + "\n" + lines).getBytes(StandardCharsets.UTF_8);
    }
}
