package pl.oparcie.attachment;

import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.RuleViolation;

/** The same look into a file for modules that keep it themselves, such as templates of letters. */
public final class FileGate {

    private FileGate() {}

    /**
     * The content type of a file that may be kept.
     *
     * @param field beside which a refusal stands
     * @throws RuleViolation in plain words when it is not what it says, is broken or could do harm
     */
    public static String look(Content file, String field) {
        try {
            return FileCheck.look(file).type();
        } catch (RuleViolation refused) {
            throw refused.at(field);
        }
    }

    /** The name without a path, and without what could break a header or a page. */
    public static String name(@Nullable String given) {
        return Attachments.name(given == null ? "" : given);
    }
}
