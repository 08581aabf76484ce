package pl.oparcie.attachment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.oparcie.access.CaseId;

/**
 * A document with its current version.
 *
 * @param pages how many pages can be shown as pictures
 * @param version of the row, against two people changing it at once
 */
public record Attachment(
        AttachmentId id,
        String ownerKind,
        UUID ownerId,
        @Nullable UUID caseId,
        @Nullable UUID personId,
        String title,
        String kind,
        Origin origin,
        @Nullable String form,
        @Nullable String certifiedBy,
        @Nullable LocalDate certifiedOn,
        @Nullable String submitterNote,
        Signature.@Nullable Kind signature,
        @Nullable String signedBy,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate dated,
        int current,
        String name,
        String type,
        long size,
        String sha256,
        int pages,
        UUID addedBy,
        @Nullable String addedByName,
        Instant addedAt,
        @Nullable Instant cancelledAt,
        @Nullable String cancelReason,
        @Nullable Instant destroyedAt,
        int version) {

    public Owner owner() {
        return new Owner(ownerKind, ownerId, caseId == null ? null : new CaseId(caseId), personId);
    }

    /** Whether the content of the current version was removed for good. */
    public boolean destroyed() {
        return destroyedAt != null;
    }

    public boolean cancelled() {
        return cancelledAt != null;
    }
}
