package pl.oparcie.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pl.oparcie.OparcieTest;
import pl.oparcie.Rule;
import pl.oparcie.TestPeople;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.db.Database;
import pl.oparcie.platform.db.JobDatabase;

/** The log keeps what was written: a changed, removed, exchanged or added row shows, sealed or not. */
@OparcieTest
@Rule("social-assistance-act A-17")
class AuditSealTest {

    @Autowired
    Audit audit;

    @Autowired
    AuditSealer sealer;

    @Autowired
    EntrySeal seal;

    @Autowired
    Database database;

    @Autowired
    JobDatabase jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestPeople people;

    @Autowired
    Today today;

    private List<Long> seqs = List.of();

    @BeforeEach
    void fourRowsOnTopOfASealedLog() {
        sealer.seal();
        var someone = people.socialWorker();
        var subject = Ids.next();
        for (var i = 0; i < 4; i++) {
            someone.does(() -> transaction.executeWithoutResult(
                    status -> audit.record("case.read", Subject.ofCase(subject), "Łódź; 'x'")));
        }
        seqs = jdbc.sql("select seq from audit.entry where case_id = :case order by seq")
                .param("case", subject)
                .query(Long.class)
                .list();
    }

    @Test
    void theLogIsWholeBeforeAndAfterItIsSealed() throws SQLException {
        assertThat(verify().isClean()).isTrue();
        assertThat(verify().unsealed()).isEqualTo(4);

        assertThat(sealer.seal()).isEqualTo(4);

        assertThat(verify()).matches(AuditVerifier.Result::isClean).matches(result -> result.unsealed() == 0);
    }

    @Test
    void aChangedRowShows() throws SQLException {
        sealer.seal();

        tampered(
                "update audit.entry set user_id = gen_random_uuid() where seq = " + seqs.get(1),
                "update audit.entry e set user_id = k.user_id from kept k where k.seq = e.seq",
                new AuditVerifier.Fault(seqs.get(1), "the row was changed: its seal does not fit its content"));
    }

    @Test
    void aChangedRowShowsBeforeItIsSealed() throws SQLException {
        tampered(
                "update audit.entry set reason = null where seq = " + seqs.get(2),
                "update audit.entry e set reason = k.reason from kept k where k.seq = e.seq",
                new AuditVerifier.Fault(seqs.get(2), "the row was changed: its seal does not fit its content"));
    }

    @Test
    void aRemovedRowShowsByItsNumber() throws SQLException {
        sealer.seal();
        var block = blockOf(seqs.get(1));

        tampered(
                "delete from audit.entry where seq = " + seqs.get(1),
                "insert into audit.entry overriding system value select * from kept where seq = " + seqs.get(1),
                new AuditVerifier.Fault(seqs.get(1), "the row was removed from block " + block));
    }

    @Test
    void exchangedRowsShow() throws SQLException {
        sealer.seal();
        var block = blockOf(seqs.get(0));

        tampered(
                "update audit.entry e set id = k.id, mac = k.mac from kept k where k.seq = case e.seq when %1$d then %2$d when %2$d then %1$d end"
                        .formatted(seqs.get(0), seqs.get(1)),
                "update audit.entry e set id = k.id, mac = k.mac from kept k where k.seq = e.seq",
                new AuditVerifier.Fault(
                        seqs.get(1),
                        "rows of block " + block + " were reordered or exchanged, or the block itself was changed"));
    }

    @Test
    void aRowTakenOutOfItsBlockShows() throws SQLException {
        sealer.seal();
        var block = blockOf(seqs.get(3));

        tampered(
                "update audit.entry set block_no = null where seq = " + seqs.get(3),
                "update audit.entry e set block_no = k.block_no from kept k where k.seq = e.seq",
                new AuditVerifier.Fault(seqs.get(3), "the row was taken out of block " + block));
    }

    @Test
    @Rule("reporting-and-office-rules R-B10")
    void requestsMayOnlyAddToTheLogAndJobsRemoveNothing() {
        var seq = seqs.getFirst();
        for (var change : List.of(
                "update audit.entry set reason = 'x' where seq = " + seq,
                "delete from audit.entry where seq = " + seq,
                "truncate audit.entry",
                "update audit.block set hash = ''",
                "delete from audit.block")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).rootCause().hasMessageContaining("permission denied");
        }
        for (var change : List.of("delete from audit.entry where seq = " + seq, "update audit.block set hash = ''")) {
            assertThatThrownBy(() -> jobs.jdbc().sql(change).update())
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void monthsAreMadeAheadByAJobThatOwnsNothing() {
        AuditJobs.makeMonths(jobs, today);

        var made = jdbc.sql(
                        "select count(*) from pg_inherits where inhparent = 'audit.entry'::regclass and inhrelid::regclass::text ~ '2026_1[12]$'")
                .query(Integer.class)
                .single();
        assertThat(made).isBetween(1, 2);
        assertThat(jdbc.sql("select to_regclass('audit.entry_2027_01') is not null")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private AuditVerifier.Result verify() throws SQLException {
        return new AuditVerifier(database, seal, 20).verify();
    }

    private long blockOf(long seq) {
        return jdbc.sql("select block_no from audit.entry where seq = :seq")
                .param("seq", seq)
                .query(Long.class)
                .single();
    }

    /** Tampers with the log as the owner of the database, looks, and mends it again for the tests to come. */
    private void tampered(String change, String mend, AuditVerifier.Fault expected) throws SQLException {
        try (var owner = DriverManager.getConnection(database.url(), database.owner(), database.password());
                var statement = owner.createStatement()) {
            statement.execute("create temp table kept as select * from audit.entry where seq between " + seqs.getFirst()
                    + " and " + seqs.getLast());
            assertThat(statement.executeUpdate(change)).isPositive();
            var result = verify();
            statement.executeUpdate(mend);

            assertThat(result.faults()).contains(expected);
            assertThat(verify().isClean()).isTrue();
        }
    }
}
