package pl.oparcie.attachment;

import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Service;
import pl.oparcie.access.CaseId;
import pl.oparcie.platform.db.JobDatabase;

/** Removes the documents of a case whose time has run out, contents and all, in the transaction of the job's role. */
@Service
public class DestroyedDocuments {

    private static final String OF_CASE =
            "from attachment.attachment a where a.case_id = :id or a.owner_id = any (:owners)";

    private final JobDatabase jobs;
    private final Files files;

    DestroyedDocuments(JobDatabase jobs, Files files) {
        this.jobs = jobs;
        this.files = files;
    }

    /**
     * How many documents there are.
     *
     * @param owners further records whose documents go with the case
     */
    public int count(CaseId id, Collection<UUID> owners) {
        return jobs.jdbc()
                .sql("select count(*) " + OF_CASE)
                .param("id", id.value())
                .param("owners", owners.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    /** Removes them for good. */
    public void destroy(CaseId id, Collection<UUID> owners) {
        jobs.jdbc()
                .sql("select v.content_id, v.store from attachment.version v where v.attachment_id in (select a.id "
                        + OF_CASE + ")")
                .param("id", id.value())
                .param("owners", owners.toArray(UUID[]::new))
                .query((row, n) -> new Kept(
                        row.getObject("content_id", UUID.class), FileStore.Kind.valueOf(row.getString("store"))))
                .list()
                .forEach(one -> files.destroy(one.content(), one.store()));
        jobs.jdbc()
                .sql("delete from attachment.attachment where id in (select a.id " + OF_CASE + ")")
                .param("id", id.value())
                .param("owners", owners.toArray(UUID[]::new))
                .update();
    }

    private record Kept(UUID content, FileStore.Kind store) {}
}
