package pl.oparcie.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.access.CaseId;

/**
 * What a module knows about the way to the next stage: what is still missing, in words, with the place where it is done. Contributed as a
 * bean; asked in the page's transaction.
 */
public interface NextStep {

    /** The stage the module speaks for: its steps are shown while the case is in it. */
    Stage stage();

    /** What is missing before the next stage, the first thing to do first; empty when nothing is. */
    List<Missing> missing(CaseId id);

    /** The small print of this module's stage on the bar, such as "7 of 12 actions done"; null for the fact's own words. */
    default @Nullable String detail(CaseId id) {
        return null;
    }

    /**
     * One thing to do.
     *
     * @param words in the reader's language: "Diagnoza nie ma jeszcze żadnego zasobu"
     * @param action label of the button, such as "Uzupełnij diagnozę"
     */
    record Missing(String words, String action, String url) {}
}
