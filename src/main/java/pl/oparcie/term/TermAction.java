package pl.oparcie.term;

import java.util.EnumSet;
import java.util.Set;
import pl.oparcie.access.Action;
import pl.oparcie.access.Grant;

/** What one may ask to do with a term of a case. */
enum TermAction implements Action {
    MOVE,
    DONE;

    @Override
    public Set<Grant> allowedTo() {
        var all = EnumSet.copyOf(WORKERS);
        all.addAll(SUPERVISORS);
        return all;
    }
}
