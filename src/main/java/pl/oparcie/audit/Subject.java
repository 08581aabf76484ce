package pl.oparcie.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose record an entry of the log is about. Ids only.
 *
 * @param caseId the case, where there is one
 * @param personId the person, where there is one
 * @param id the record itself, where it is neither
 */
public record Subject(
        @Nullable UUID caseId,
        @Nullable UUID personId,
        @Nullable UUID id) {

    /** Nothing in particular: a search, a log-in. */
    public static final Subject NONE = new Subject(null, null, null);

    public static Subject ofCase(UUID caseId) {
        return new Subject(caseId, null, null);
    }

    public static Subject ofPerson(UUID personId) {
        return new Subject(null, personId, null);
    }

    public static Subject of(UUID id) {
        return new Subject(null, null, id);
    }

    /** The same with the record within the case or of the person. */
    public Subject and(UUID record) {
        return new Subject(caseId, personId, record);
    }
}
