package pl.oparcie.casework.chronology;

import java.util.Set;
import pl.oparcie.access.Action;
import pl.oparcie.access.Grant;

/** What may be asked of a line of time: whoever may open the case may read it. */
enum ReadChronology implements Action {
    READ;

    @Override
    public Set<Grant> allowedTo() {
        return EVERYBODY;
    }
}
