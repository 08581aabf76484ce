package pl.oparcie.term;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.UserId;

/**
 * A term to be opened.
 *
 * @param caseId the case, where there is one
 * @param subject the record whose term it is; one open term of a kind for each
 * @param event the day from which it runs
 * @param due the day it ends, when it is agreed and not computed; null: computed from the dated rule of its kind
 * @param owner the user on whose desk it lies; null: everybody with {@code role} (in {@code team}, where given)
 * @param titleKey message key, with arguments
 */
public record NewTerm(
        TermKind kind,
        @Nullable UUID caseId,
        UUID subject,
        LocalDate event,
        @Nullable LocalDate due,
        @Nullable UserId owner,
        @Nullable String role,
        @Nullable UUID team,
        String titleKey,
        List<String> titleArgs,
        String url) {

    /** A term computed from its rule, on one user's desk. */
    public static NewTerm of(
            TermKind kind,
            UUID caseId,
            UUID subject,
            LocalDate event,
            UserId owner,
            String titleKey,
            List<String> args,
            String url) {
        return new NewTerm(kind, caseId, subject, event, null, owner, null, null, titleKey, args, url);
    }

    /** The same, ending on an agreed day. */
    public NewTerm until(LocalDate day) {
        return new NewTerm(kind, caseId, subject, event, day, owner, role, team, titleKey, titleArgs, url);
    }
}
