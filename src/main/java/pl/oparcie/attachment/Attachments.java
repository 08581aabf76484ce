package pl.oparcie.attachment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.CaseId;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.web.Question;
import pl.oparcie.platform.web.Questions;

/**
 * Documents of other modules' records. Callers check access to the owner first; row-level security asks again. All that is added here is
 * looked into first, the program's own prints included.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Attachments {

    private static final int LONGEST_NAME = 150;
    private static final long MEGABYTE = 1024L * 1024;

    private final AttachmentStore store;
    private final Questions questions;
    private final Files files;
    private final Audit audit;
    private final int megabytes;

    Attachments(
            AttachmentStore store,
            Questions questions,
            Files files,
            Audit audit,
            @Value("${oparcie.files.megabytes:25}") int megabytes) {
        this.store = store;
        this.questions = questions;
        this.files = files;
        this.audit = audit;
        this.megabytes = megabytes;
    }

    /** How large a file may be. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public int megabytes() {
        return megabytes;
    }

    /**
     * Keeps a document.
     *
     * @throws RuleViolation at the field {@code files} when the content is not kept, in plain words
     */
    public AttachmentId add(Owner owner, NewAttachment given, Content content) {
        AttachmentRule.check(given);
        var found = look(content);
        var id = new AttachmentId(Ids.next());
        store.insert(id, owner, given);
        keep(id, 1, content, found, null);
        audit.record("attachment.add", subject(owner, id));
        return id;
    }

    /**
     * Keeps a new version of the document; the former ones stay readable.
     *
     * @param reason why, where it was said
     */
    public void replace(AttachmentId id, Content content, @Nullable String reason, int version) {
        var attachment = get(id);
        var found = look(content);
        var number = attachment.current() + 1;
        store.current(id, number, version);
        keep(id, number, content, found, reason);
        audit.record("attachment.replace", subject(attachment.owner(), id));
    }

    /** Says something else of the document. */
    public void describe(AttachmentId id, NewAttachment given, int version) {
        AttachmentRule.check(given);
        var attachment = get(id);
        store.update(id, given, version);
        audit.record("attachment.describe", subject(attachment.owner(), id));
    }

    /** Takes a document out of use, with a reason; it stays readable. */
    public void cancel(AttachmentId id, String reason, int version) {
        var attachment = get(id);
        store.cancel(id, reason, version);
        audit.record("attachment.cancel", subject(attachment.owner(), id));
    }

    /**
     * Removes the content of a version for good: a copy of an identity document is never kept (§ 11). That there was one, its hash and why
     * it is gone stay.
     */
    void destroy(Attachment attachment, AttachmentStore.Version version, String reason) {
        if (!store.destroy(attachment.id(), version.number(), reason)) {
            throw new Conflict("attachment");
        }
        audit.record("attachment.destroy", subject(attachment.owner(), attachment.id()));
        if (version.store() != FileStore.Kind.DATABASE) {
            files.destroyAfter();
        }
    }

    /** The document, if the current user may open it. */
    public Attachment get(AttachmentId id) {
        return store.find(id).orElseThrow(() -> new NotFound("attachment"));
    }

    /** Documents of the owner, the newest first, cancelled ones last. */
    public List<Attachment> list(Owner owner) {
        return questions.list(AttachmentStore.of(owner));
    }

    /** What {@link #list(Owner)} asks: a page may ask it together with its other questions. */
    public static Question<Attachment> question(Owner owner) {
        return AttachmentStore.of(owner);
    }

    /** Documents of many owners of one kind, in one query. */
    public List<Attachment> list(String kind, Collection<UUID> owners) {
        return owners.isEmpty() ? List.of() : store.of(kind, owners);
    }

    /** All documents of a case, whatever in it they are kept with. */
    public List<Attachment> ofCase(CaseId id) {
        return store.ofCase(id.value());
    }

    /** The content of the current version, as it was kept. Noted in the log as read. */
    public byte[] content(AttachmentId id) {
        var attachment = get(id);
        audit.record("attachment.read", subject(attachment.owner(), id));
        return read(version(id, attachment.current()));
    }

    List<AttachmentStore.Version> versions(AttachmentId id) {
        return store.versions(id);
    }

    AttachmentStore.Version version(AttachmentId id, int number) {
        return store.versions(id).stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("attachment"));
    }

    /** A page of a version as PNG, kept once it was drawn; page 0 is the thumbnail. */
    Optional<byte[]> picture(AttachmentStore.Version version, int page) {
        if (version.destroyed() || page > version.pages() || version.pages() == 0) {
            return Optional.empty();
        }
        var known = store.picture(version.contentId(), page);
        if (known.isPresent()) {
            return known;
        }
        var drawn = Pictures.png(
                version.type(), files.get(version), Math.max(1, page), page == 0 ? Pictures.THUMBNAIL : Pictures.PAGE);
        drawn.ifPresent(png -> store.picture(version.contentId(), page, png));
        return drawn;
    }

    byte[] read(AttachmentStore.Version version) {
        if (version.destroyed()) {
            throw new NotFound("attachment");
        }
        return files.get(version);
    }

    static Subject subject(Owner owner, AttachmentId id) {
        return new Subject(owner.caseId() == null ? null : owner.caseId().value(), owner.personId(), id.value());
    }

    /** Looks into a file without keeping it. */
    void check(Content content) {
        look(content);
    }

    private FileCheck.Found look(Content content) {
        if (content.bytes().length > megabytes * MEGABYTE) {
            throw FileCheck.refusal("attachment.refused.large", content, megabytes);
        }
        return FileCheck.look(content);
    }

    private void keep(AttachmentId id, int number, Content content, FileCheck.Found found, @Nullable String reason) {
        var target = files.target();
        var key = Ids.next();
        store.insert(
                id,
                number,
                key,
                target.kind(),
                name(content.name()),
                content.bytes().length,
                Files.hash(content.bytes()),
                found,
                reason);
        files.put(target, key, content.bytes());
    }

    /** The name without a path, and without what could break a header or a page. */
    static String name(String given) {
        var name = given.replaceAll(".*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\"<>]", "")
                .strip();
        return name.length() > LONGEST_NAME
                ? name.substring(name.length() - LONGEST_NAME)
                : name.isEmpty() ? "plik" : name;
    }
}
