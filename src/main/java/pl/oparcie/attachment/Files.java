package pl.oparcie.attachment;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.db.JobDatabase;

/**
 * Keeps contents in the store that is configured, and finds them in the one where they are. A store outside the database does not take
 * part in a transaction: what is on its way there is noted before, on a connection of its own, so that nothing is left behind unknown.
 */
@Service
class Files {

    /** After so long, no request can still be at work on a content. */
    private static final Duration LEFT = Duration.ofHours(2);

    private final List<FileStore> stores;
    private final JdbcClient jdbc;
    private final JobDatabase jobs;
    private final Today today;

    Files(List<FileStore> stores, JdbcClient jdbc, JobDatabase jobs, Today today) {
        this.stores = stores;
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.today = today;
    }

    /** Where new contents go: outside the database, where such a store is configured. */
    FileStore target() {
        return stores.stream()
                .filter(store -> store.kind() != FileStore.Kind.DATABASE)
                .findFirst()
                .orElseGet(() -> store(FileStore.Kind.DATABASE));
    }

    private FileStore store(FileStore.Kind kind) {
        return stores.stream()
                .filter(store -> store.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The store " + kind + " is not configured"));
    }

    /** Keeps a content whose version is written already, in this transaction. */
    void put(FileStore target, UUID content, byte[] bytes) {
        if (target.kind() == FileStore.Kind.DATABASE) {
            target.put(content, bytes);
            return;
        }
        jobs.transaction().executeWithoutResult(status -> jobs.jdbc()
                .sql("insert into attachment.sending (content_id, store, since) values (:content, :store, :now)")
                .param("content", content)
                .param("store", target.kind().name())
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .update());
        target.put(content, bytes);
        jdbc.sql("delete from attachment.sending where content_id = :content")
                .param("content", content)
                .update();
    }

    /** The content, unchanged since it was kept. */
    byte[] get(AttachmentStore.Version version) {
        var bytes = store(version.store()).get(version.contentId());
        if (!hash(bytes).equals(version.sha256())) {
            throw new IllegalStateException("A kept content has changed: " + version.contentId());
        }
        return bytes;
    }

    /** Removes what a transaction that failed has left in a store; for the job. */
    int sweep() {
        var left = jobs.jdbc()
                .sql("""
                        select content_id, store from attachment.sending s where since < :before
                           and not exists (select 1 from attachment.version v where v.content_id = s.content_id and v.destroyed_at is null) limit 500
                        """)
                .param("before", today.now().minus(LEFT).atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Left(
                        row.getObject("content_id", UUID.class), FileStore.Kind.valueOf(row.getString("store"))))
                .list();
        left.forEach(one -> {
            store(one.store()).delete(one.content());
            jobs.jdbc()
                    .sql("delete from attachment.sending where content_id = :content")
                    .param("content", one.content())
                    .update();
        });
        return left.size();
    }

    private record Left(UUID content, FileStore.Kind store) {}

    /** Removes a content for good, when its document is destroyed. */
    void destroy(UUID content, FileStore.Kind kind) {
        store(kind).delete(content);
    }

    /** Removes a content for good once the transaction that says so has ended; what cannot be reached then, the job removes. */
    void destroyAfter() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                sweep();
            }
        });
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
