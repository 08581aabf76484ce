package pl.oparcie.audit;

import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.db.JobDatabase;

/**
 * Seals new rows of the log in blocks, each of which holds the hash of the one before. One job does it, every few seconds, so that
 * requests never wait for one another.
 */
@Component
class AuditSealer {

    private static final Logger LOG = LoggerFactory.getLogger(AuditSealer.class);
    private static final int LARGEST = 2_000;
    private static final String NOTHING = "";
    /** One sealer at a time, in the whole installation. */
    private static final long LOCK = 0x6f70_6172_6369_65L;

    private final JobDatabase database;
    private final EntrySeal seal;
    private final Today today;

    AuditSealer(JobDatabase database, EntrySeal seal, Today today) {
        this.database = database;
        this.seal = seal;
        this.today = today;
    }

    private record Head(long no, String hash) {}

    /** Seals everything that is not sealed yet; returns how many rows. */
    int seal() {
        var sealed = 0;
        int last;
        do {
            last = database.transaction().execute(status -> block());
            sealed += last;
        } while (last == LARGEST);
        return sealed;
    }

    private int block() {
        var jdbc = database.jdbc();
        jdbc.sql("select pg_advisory_xact_lock(:lock)::text")
                .param("lock", LOCK)
                .query(String.class)
                .single();
        var rows = jdbc.sql("select " + AuditRows.COLUMNS
                        + " from audit.entry where block_no is null order by seq limit " + LARGEST)
                .query((row, n) -> AuditRows.row(row))
                .list();
        if (rows.isEmpty()) {
            return 0;
        }
        rows.stream()
                .filter(row -> !isGenuine(row))
                .forEach(row -> LOG.error(
                        "Row {} of the audit log was changed before it was sealed; run verify-audit", row.seq()));
        var head = head();
        var no = head == null ? 1 : head.no() + 1;
        var previous = head == null ? NOTHING : head.hash();
        write(no, rows, previous, seal.mac(AuditRows.blockText(no, previous, lines(rows))));
        return rows.size();
    }

    private @org.jspecify.annotations.Nullable Head head() {
        return database.jdbc()
                .sql("select no, hash from audit.block order by no desc limit 1")
                .query((row, n) -> new Head(row.getLong("no"), HexFormat.of().formatHex(row.getBytes("hash"))))
                .optional()
                .orElse(null);
    }

    private boolean isGenuine(AuditRows.Row row) {
        return row.mac().equals(HexFormat.of().formatHex(seal.mac(row.entry())));
    }

    private static String lines(List<AuditRows.Row> rows) {
        var text = new StringBuilder();
        rows.forEach(row -> text.append(AuditRows.line(row.seq(), row.mac())));
        return text.toString();
    }

    private void write(long no, List<AuditRows.Row> rows, String previous, byte[] hash) {
        var seqs = rows.stream().map(AuditRows.Row::seq).toArray(Long[]::new);
        database.jdbc()
                .sql("""
                        insert into audit.block (no, first_seq, last_seq, entries, previous, hash, sealed_at, seqs)
                        values (:no, :first, :last, :entries, :previous, :hash, :now, :seqs)
                        """)
                .param("no", no)
                .param("first", rows.getFirst().seq())
                .param("last", rows.getLast().seq())
                .param("entries", rows.size())
                .param("previous", HexFormat.of().parseHex(previous))
                .param("hash", hash)
                .param("now", today.now().atOffset(java.time.ZoneOffset.UTC))
                .param("seqs", seqs)
                .update();
        var first = rows.stream()
                .map(row -> row.entry().at())
                .min(java.util.Comparator.naturalOrder())
                .orElseThrow();
        var changed = database.jdbc()
                .sql("""
                        update audit.entry set block_no = :no
                         where block_no is null and seq = any (:seqs) and at >= :first
                        """)
                .param("no", no)
                .param("seqs", seqs)
                .param("first", first.atOffset(java.time.ZoneOffset.UTC))
                .update();
        if (changed != rows.size()) {
            throw new IllegalStateException("the log changed while it was sealed");
        }
    }
}
