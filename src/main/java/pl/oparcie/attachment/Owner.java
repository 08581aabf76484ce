package pl.oparcie.attachment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.oparcie.access.CaseId;

/**
 * What a document is kept with. Whoever may open the case may open the document; an owner without a case needs a policy of its own,
 * {@code select attachment.allow('KIND', 'rule on attachment.owner_id')} in a migration of its module.
 *
 * @param kind such as {@code CASE}, {@code PERSON}, {@code INTERVIEW}, {@code LETTER}; an {@link AttachmentOwner} answers for each
 * @param id the record of that kind
 * @param caseId the case, where the record belongs to one
 * @param personId whom the document is about, for the log
 */
public record Owner(
        String kind,
        UUID id,
        @Nullable CaseId caseId,
        @Nullable UUID personId) {

    public static final String CASE = "CASE";
    public static final String PERSON = "PERSON";

    /** A document of the case as a whole. */
    public static Owner ofCase(CaseId id) {
        return new Owner(CASE, id.value(), id, null);
    }

    /** A document of a person, whatever the case. */
    public static Owner ofPerson(UUID id) {
        return new Owner(PERSON, id, null, id);
    }

    /** A document of a record that belongs to a case. */
    public static Owner inCase(String kind, UUID id, CaseId caseId) {
        return new Owner(kind, id, caseId, null);
    }
}
