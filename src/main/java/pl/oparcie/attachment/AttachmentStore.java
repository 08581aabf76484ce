package pl.oparcie.attachment;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.web.Question;

/** The rows of documents and their versions. */
@Repository
class AttachmentStore {

    private static final String SELECT = """
            select a.id, a.owner_kind, a.owner_id, a.case_id, a.person_id, a.title, a.kind, a.origin, a.form, a.certified_by,
                   a.certified_on, a.submitter_note, a.signature, a.signed_by, a.signed_on, a.dated, a.current, v.name, v.type, v.size,
                   v.sha256, v.pages, a.added_by, u.first_name || ' ' || u.last_name as added_by_name, a.added_at, a.cancelled_at,
                   a.cancel_reason, v.destroyed_at, a.version
              from attachment.attachment a
              join attachment.version v on v.attachment_id = a.id and v.number = a.current
              left join access.account u on u.id = a.added_by
            """;

    private final JdbcClient jdbc;
    private final Today today;

    AttachmentStore(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** A version of a document. */
    record Version(
            AttachmentId attachmentId,
            int number,
            UUID contentId,
            FileStore.Kind store,
            String name,
            String type,
            long size,
            String sha256,
            int pages,
            @Nullable String addedByName,
            Instant addedAt,
            @Nullable String reason,
            UUID addedBy,
            @Nullable Instant destroyedAt,
            @Nullable String destroyedReason) {

        boolean destroyed() {
            return destroyedAt != null;
        }
    }

    void insert(AttachmentId id, Owner owner, NewAttachment given) {
        jdbc.sql("""
                        insert into attachment.attachment (id, owner_kind, owner_id, case_id, person_id, title, kind, origin, form,
                               certified_by, certified_on, submitter_note, signed_by, signed_on, signature, dated, added_by, added_at)
                        values (:id, :ownerKind, :owner, :case, :person, :title, :kind, :origin, :form, :certifiedBy, :certifiedOn,
                                :note, :signedBy, :signedOn, :signature, :dated, :me, :now)
                        """)
                .param("id", id.value())
                .param("ownerKind", owner.kind())
                .param("owner", owner.id())
                .param("case", owner.caseId() == null ? null : owner.caseId().value())
                .param("person", owner.personId())
                .params(said(given))
                .param("me", CurrentUser.me().value())
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Map<String, @Nullable Object> said(NewAttachment given) {
        var values = new HashMap<String, @Nullable Object>();
        var signature = given.signature();
        values.put("title", given.title());
        values.put("kind", given.kind());
        values.put("origin", given.origin().name());
        values.put("form", given.form());
        values.put("certifiedBy", given.certifiedBy());
        values.put("certifiedOn", given.certifiedOn());
        values.put("note", given.submitterNote());
        values.put("signedBy", signature == null ? null : signature.by());
        values.put("signedOn", signature == null ? null : signature.on());
        values.put("signature", signature == null ? null : signature.kind().name());
        values.put("dated", given.dated());
        return values;
    }

    void update(AttachmentId id, NewAttachment given, int version) {
        changed(jdbc.sql("""
                        update attachment.attachment
                           set title = :title, kind = :kind, origin = :origin, form = :form, certified_by = :certifiedBy,
                               certified_on = :certifiedOn, submitter_note = :note, signed_by = :signedBy, signed_on = :signedOn,
                               signature = :signature, dated = :dated, version = version + 1
                         where id = :id and version = :version and cancelled_at is null
                        """)
                .param("id", id.value())
                .params(said(given))
                .param("version", version)
                .update());
    }

    void current(AttachmentId id, int number, int version) {
        changed(jdbc.sql("""
                        update attachment.attachment set current = :number, version = version + 1
                         where id = :id and version = :version and cancelled_at is null
                        """)
                .param("id", id.value())
                .param("number", number)
                .param("version", version)
                .update());
    }

    void cancel(AttachmentId id, String reason, int version) {
        changed(jdbc.sql("""
                        update attachment.attachment set cancelled_at = :now, cancelled_by = :me, cancel_reason = :reason, version = version + 1
                         where id = :id and version = :version and cancelled_at is null
                        """)
                .param("id", id.value())
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .param("me", CurrentUser.me().value())
                .param("reason", reason)
                .param("version", version)
                .update());
    }

    /** Removes the content of a version for good; what is said of it stays. */
    boolean destroy(AttachmentId id, int number, String reason) {
        return jdbc.sql("select attachment.destroy_content(:id, :number, :reason)")
                .param("id", id.value())
                .param("number", number)
                .param("reason", reason)
                .query(Boolean.class)
                .single();
    }

    private static void changed(int rows) {
        if (rows != 1) {
            throw new Conflict("attachment");
        }
    }

    void insert(
            AttachmentId id,
            int number,
            UUID content,
            FileStore.Kind store,
            String name,
            long size,
            String hash,
            FileCheck.Found found,
            @Nullable String reason) {
        jdbc.sql("""
                        insert into attachment.version (attachment_id, number, content_id, store, name, type, size, sha256, pages, added_by, added_at, reason)
                        values (:id, :number, :content, :store, :name, :type, :size, :hash, :pages, :me, :now, :reason)
                        """)
                .param("id", id.value())
                .param("number", number)
                .param("content", content)
                .param("store", store.name())
                .param("name", name)
                .param("type", found.type())
                .param("size", size)
                .param("hash", hash)
                .param("pages", found.pages())
                .param("reason", reason)
                .param("me", CurrentUser.me().value())
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Attachment> find(AttachmentId id) {
        return jdbc.sql(SELECT + " where a.id = :id")
                .param("id", id.value())
                .query(Attachment.class)
                .optional();
    }

    /** Those of the owners, newest first, cancelled ones last. */
    List<Attachment> of(String kind, Collection<UUID> owners) {
        return jdbc.sql(
                        SELECT
                                + " where a.owner_id = any (:owners) and a.owner_kind = :kind order by a.cancelled_at is not null, a.id desc limit 500")
                .param("owners", owners.toArray(UUID[]::new))
                .param("kind", kind)
                .query(Attachment.class)
                .list();
    }

    /** The same of one owner, as a question of its page. */
    static Question<Attachment> of(Owner owner) {
        return Question.of(
                        SELECT
                                + " where a.owner_id = :owner and a.owner_kind = :kind order by a.cancelled_at is not null, a.id desc limit 500",
                        Attachment.class)
                .with("owner", owner.id())
                .with("kind", owner.kind());
    }

    /** All of a case, whatever in the case they are kept with. */
    List<Attachment> ofCase(UUID caseId) {
        return jdbc.sql(SELECT + " where a.case_id = :case order by a.cancelled_at is not null, a.id desc limit 500")
                .param("case", caseId)
                .query(Attachment.class)
                .list();
    }

    List<Version> versions(AttachmentId id) {
        return jdbc.sql("""
                        select v.attachment_id, v.number, v.content_id, v.store, v.name, v.type, v.size, v.sha256, v.pages,
                               u.first_name || ' ' || u.last_name as added_by_name, v.added_at, v.reason, v.added_by,
                               v.destroyed_at, v.destroyed_reason
                          from attachment.version v left join access.account u on u.id = v.added_by
                         where v.attachment_id = :id order by v.number desc limit 500
                        """).param("id", id.value()).query(Version.class).list();
    }

    Optional<byte[]> picture(UUID content, int page) {
        return jdbc.sql("select png from attachment.preview where content_id = :content and page = :page")
                .param("content", content)
                .param("page", page)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    void picture(UUID content, int page, byte[] png) {
        jdbc.sql(
                        "insert into attachment.preview (content_id, page, png) values (:content, :page, :png) on conflict do nothing")
                .param("content", content)
                .param("page", page)
                .param("png", png)
                .update();
    }
}
