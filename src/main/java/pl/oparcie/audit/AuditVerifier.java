package pl.oparcie.audit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.db.Database;

/**
 * Reads the whole log again and checks it: the seal of every row, the hash of every block, the chain of blocks, and that each block still
 * holds the rows it was made of.
 */
final class AuditVerifier {

    private static final int FETCH = 2_000;
    private static final HexFormat HEX = HexFormat.of();

    private final Database database;
    private final EntrySeal seal;
    private final int mostFaults;

    private final List<Fault> faults = new ArrayList<>();
    private long rows;
    private long unsealed;
    private int faultCount;

    AuditVerifier(Database database, EntrySeal seal, int mostFaults) {
        this.database = database;
        this.seal = seal;
        this.mostFaults = mostFaults;
    }

    /** What is wrong, with the row it was found at; 0 for a whole block. */
    record Fault(long seq, String what) {}

    /**
     * @param head number and hash of the last block, to be written down and compared next time; empty when nothing is sealed
     * @param faultCount all faults; the list holds the first ones
     */
    record Result(long rows, long blocks, long unsealed, String head, int faultCount, List<Fault> faults) {
        boolean isClean() {
            return faultCount == 0;
        }
    }

    private static final class Block {
        final long no;
        final String previous;
        final String hash;
        final int entries;
        final Set<Long> seqs = new HashSet<>();
        final StringBuilder lines = new StringBuilder();
        int found;
        boolean rowFault;

        @Nullable
        UUID lastId;

        long outOfOrder;

        Block(ResultSet row) throws SQLException {
            no = row.getLong("no");
            previous = HEX.formatHex(row.getBytes("previous"));
            hash = HEX.formatHex(row.getBytes("hash"));
            entries = row.getInt("entries");
            for (var seq : (Long[]) row.getArray("seqs").getArray()) {
                seqs.add(seq);
            }
        }
    }

    Result verify() throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.owner(), database.password())) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var blocks = blocks(connection);
            rows(connection, blocks);
            chain(blocks);
            return new Result(rows, blocks.size(), unsealed, head(blocks), faultCount, List.copyOf(faults));
        }
    }

    private static List<Block> blocks(Connection connection) throws SQLException {
        var blocks = new ArrayList<Block>();
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(FETCH);
            var row = statement.executeQuery("select no, entries, previous, hash, seqs from audit.block order by no");
            while (row.next()) {
                blocks.add(new Block(row));
            }
        }
        return blocks;
    }

    private void rows(Connection connection, List<Block> blocks) throws SQLException {
        Map<Long, Block> byNo = new HashMap<>();
        Map<Long, Long> blockOf = new HashMap<>();
        blocks.forEach(block -> {
            byNo.put(block.no, block);
            block.seqs.forEach(seq -> blockOf.put(seq, block.no));
        });
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(FETCH);
            var row = statement.executeQuery("select " + AuditRows.COLUMNS + " from audit.entry order by seq");
            while (row.next()) {
                check(AuditRows.row(row), byNo, blockOf);
            }
        }
    }

    private void check(AuditRows.Row row, Map<Long, Block> byNo, Map<Long, Long> blockOf) {
        rows++;
        var genuine = row.wholeMillis() && row.mac().equals(HEX.formatHex(seal.mac(row.entry())));
        if (!genuine) {
            fault(row.seq(), "the row was changed: its seal does not fit its content");
        }
        var belongs = blockOf.get(row.seq());
        if (belongs == null && row.block() == null) {
            unsealed++;
            return;
        }
        if (belongs == null || row.block() == null || !belongs.equals(row.block())) {
            fault(
                    row.seq(),
                    belongs == null
                            ? "the row says it is in block " + row.block()
                                    + ", which does not know it: it was added later"
                            : "the row was taken out of block " + belongs);
        }
        var block = byNo.get(belongs == null ? row.block() : belongs);
        if (block != null && belongs != null) {
            block.found++;
            block.seqs.remove(row.seq());
            block.lines.append(AuditRows.line(row.seq(), row.mac()));
            block.rowFault |= !genuine;
            if (block.lastId != null && row.entry().id().compareTo(block.lastId) < 0 && block.outOfOrder == 0) {
                block.outOfOrder = row.seq();
            }
            block.lastId = row.entry().id();
        }
    }

    private void chain(List<Block> blocks) {
        var previous = "";
        var no = 0L;
        for (var block : blocks) {
            no++;
            if (block.no != no) {
                fault(0, "block " + no + " is missing");
                no = block.no;
            }
            if (!block.previous.equals(previous)) {
                fault(0, "block " + block.no + " does not follow the block before it");
            }
            block.seqs.stream().sorted().forEach(seq -> fault(seq, "the row was removed from block " + block.no));
            var whole = block.seqs.isEmpty() && block.found == block.entries;
            if (block.seqs.isEmpty() && !whole) {
                fault(0, "block " + block.no + " has " + block.found + " rows and should have " + block.entries);
            }
            var hash = HEX.formatHex(seal.mac(AuditRows.blockText(block.no, block.previous, block.lines.toString())));
            if (whole && !hash.equals(block.hash)) {
                fault(
                        block.outOfOrder,
                        block.rowFault
                                ? "block " + block.no + " does not fit its hash: a row in it was changed"
                                : "rows of block " + block.no
                                        + " were reordered or exchanged, or the block itself was changed");
            }
            previous = block.hash;
        }
    }

    private void fault(long seq, String what) {
        faultCount++;
        if (faults.size() < mostFaults) {
            faults.add(new Fault(seq, what));
        }
    }

    private static String head(List<Block> blocks) {
        return blocks.isEmpty()
                ? ""
                : blocks.getLast().no + ":" + blocks.getLast().hash.substring(0, 16);
    }
}
