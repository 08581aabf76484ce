package pl.oparcie.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;
import pl.oparcie.access.Access;
import pl.oparcie.access.role.Role;
import pl.oparcie.audit.Audit;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Forbidden;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;

/** What a user does with documents: the owner of each says who may. */
@Service
@Transactional
class AttachmentDesk {

    private static final int MOST_FILES = 10;

    private final Attachments attachments;
    private final List<AttachmentOwner> owners;
    private final Access access;
    private final Audit audit;
    private final Today today;

    AttachmentDesk(Attachments attachments, List<AttachmentOwner> owners, Access access, Audit audit, Today today) {
        this.attachments = attachments;
        this.owners = owners;
        this.access = access;
        this.audit = audit;
        this.today = today;
    }

    /** A document with what the reader may do with it. */
    record Opened(
            Attachment attachment,
            Owner owner,
            AttachmentOwner of,
            String title,
            List<AttachmentStore.Version> versions,
            boolean mayChange,
            boolean mayDescribe,
            boolean mayCancel,
            Set<Integer> mayDestroy,
            boolean mustSayWhy) {}

    /** Who answers for the kind, as it stands in an address. */
    AttachmentOwner of(String kind) {
        return owners.stream()
                .filter(owner -> owner.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new NotFound("attachment"));
    }

    /** The owner to which the current user may add. */
    @Transactional(readOnly = true)
    Owner toAdd(String kind, UUID id) {
        var of = of(kind);
        var owner = of.open(id);
        if (!of.mayAdd(owner)) {
            throw new Forbidden("attachment");
        }
        return owner;
    }

    /** The owner's name above a page. */
    @Transactional(readOnly = true)
    String title(Owner owner) {
        return of(owner.kind()).title(owner);
    }

    /** Keeps the files, each as a document of its own; the first problem refuses all. */
    List<AttachmentId> add(String kind, UUID id, NewAttachment given, List<MultipartFile> chosen) {
        var owner = toAdd(kind, id);
        var of = of(kind);
        var kept = new ArrayList<AttachmentId>();
        for (var file : chosen) {
            var content = content(file);
            var one = attachments.add(owner, titled(given, chosen.size(), kept.size()), content);
            of.added(owner, attachments.get(one));
            kept.add(one);
        }
        return kept;
    }

    /**
     * Looks into files that are not kept yet.
     *
     * @throws RuleViolation in plain words when one would not be kept
     */
    void check(List<MultipartFile> chosen) {
        chosen.forEach(file -> attachments.check(content(file)));
    }

    /** Files chosen together bear one title and a number. */
    private static NewAttachment titled(NewAttachment given, int all, int before) {
        if (all == 1) {
            return given;
        }
        var number = " (" + (before + 1) + "/" + all + ")";
        return new NewAttachment(
                given.title() + number,
                given.kind(),
                given.origin(),
                given.form(),
                given.certifiedBy(),
                given.certifiedOn(),
                given.submitterNote(),
                given.signature(),
                given.dated());
    }

    /** Those that were really chosen. */
    List<MultipartFile> chosen(List<MultipartFile> files) {
        var chosen = files.stream()
                .filter(file -> !file.isEmpty() || !name(file).isEmpty())
                .toList();
        if (chosen.isEmpty()) {
            throw new RuleViolation("attachment.rule.choose").at("files");
        }
        if (chosen.size() > MOST_FILES) {
            throw new RuleViolation("attachment.rule.many", MOST_FILES).at("files");
        }
        var most = attachments.megabytes() * 1024L * 1024L;
        chosen.stream().filter(file -> file.getSize() > most).findFirst().ifPresent(file -> {
            throw new RuleViolation("attachment.refused.large", Attachments.name(name(file)), attachments.megabytes())
                    .at("files");
        });
        return chosen;
    }

    private static String name(MultipartFile file) {
        var name = file.getOriginalFilename();
        return name == null ? "" : name;
    }

    private static Content content(MultipartFile file) {
        try {
            return new Content(Attachments.name(name(file)), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens a document for its page. */
    Opened open(AttachmentId id) {
        var opened = found(id);
        audit.record("attachment.view", Attachments.subject(opened.owner(), id));
        return opened;
    }

    /**
     * Of which versions the current user may remove the content: of any the director, of his own on the same day whoever added it. What the
     * program itself made is not the copy of anything. What bears a signature, or belongs to a record that was signed, is evidence: only the
     * director, and of what somebody else added.
     */
    private Set<Integer> mayDestroy(Attachment attachment, boolean settled, List<AttachmentStore.Version> versions) {
        if (attachment.origin() == Origin.OWN) {
            return Set.of();
        }
        var evidence = settled || attachment.origin() == Origin.SIGNED || attachment.signature() != null;
        var director = access.hasRole(Role.DIRECTOR);
        return versions.stream()
                .filter(version -> !version.destroyed()
                        && (evidence
                                ? director
                                        && !version.addedBy()
                                                .equals(CurrentUser.me().value())
                                : director || addedToday(version)))
                .map(AttachmentStore.Version::number)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean addedToday(AttachmentStore.Version version) {
        var day = version.addedAt().atZone(Today.ZONE).toLocalDate();
        return version.addedBy().equals(CurrentUser.me().value())
                && today.date().equals(day);
    }

    /** Removes the content of a version for good, with the reason. */
    void destroy(AttachmentId id, int number, String reason) {
        var opened = found(id);
        var version = attachments.version(id, number);
        if (version.destroyed()) {
            throw new Conflict("attachment");
        }
        if (!opened.mayDestroy().contains(number)) {
            throw new Forbidden("attachment");
        }
        attachments.destroy(opened.attachment(), version, reason);
        opened.of().destroyed(opened.owner(), opened.attachment());
    }

    private Opened found(AttachmentId id) {
        var attachment = attachments.get(id);
        var versions = attachments.versions(id);
        var of = of(attachment.ownerKind());
        var owner = of.open(attachment.ownerId());
        return new Opened(
                attachment,
                attachment.owner(),
                of,
                of.title(owner),
                versions,
                !attachment.cancelled() && of.mayChange(owner, attachment),
                !attachment.cancelled() && of.mayChange(owner, attachment) && of.mayDescribe(owner),
                !attachment.cancelled() && of.mayRemove(owner),
                mayDestroy(attachment, of.evidence(owner), versions),
                of.mustSayWhy(owner));
    }

    /** A document that the current user may change. */
    Opened toChange(AttachmentId id) {
        var opened = found(id);
        if (opened.attachment().cancelled()) {
            throw new Conflict("attachment");
        }
        if (!opened.mayChange()) {
            throw new Forbidden("attachment");
        }
        return opened;
    }

    /** A document of which the current user may say something else. */
    Opened toDescribe(AttachmentId id) {
        var opened = toChange(id);
        if (!opened.mayDescribe()) {
            throw new Forbidden("attachment");
        }
        return opened;
    }

    void describe(AttachmentId id, NewAttachment given, int version) {
        toDescribe(id);
        attachments.describe(id, given, version);
    }

    void replace(AttachmentId id, MultipartFile file, @Nullable String reason, int version) {
        if (toChange(id).mustSayWhy() && reason == null) {
            throw new RuleViolation("problem.required").at("why");
        }
        attachments.replace(id, content(file), reason, version);
    }

    void cancel(AttachmentId id, String reason, int version) {
        var opened = found(id);
        if (opened.attachment().cancelled()) {
            throw new Conflict("attachment");
        }
        if (!opened.mayCancel()) {
            throw new Forbidden("attachment");
        }
        attachments.cancel(id, reason, version);
        opened.of().cancelled(opened.owner(), opened.attachment());
    }

    /** A file to take away. */
    @SuppressWarnings("ArrayRecordComponent") // carried to the answer, never compared
    record Taken(Attachment attachment, AttachmentStore.Version version, byte[] bytes) {}

    /** The content of a version; taking it away and printing it are told apart in the log. */
    Taken take(AttachmentId id, int number, boolean print) {
        var opened = found(id);
        var version = attachments.version(id, number);
        audit.record(print ? "attachment.print" : "attachment.download", Attachments.subject(opened.owner(), id));
        return new Taken(opened.attachment(), version, attachments.read(version));
    }

    /** A picture of a page, which can be read; page 0 is the thumbnail. */
    byte[] picture(AttachmentId id, int number, int page) {
        var opened = found(id);
        if (page > 0) {
            audit.record("attachment.page", Attachments.subject(opened.owner(), id));
        }
        return attachments.picture(attachments.version(id, number), page).orElseThrow(() -> new NotFound("attachment"));
    }
}
