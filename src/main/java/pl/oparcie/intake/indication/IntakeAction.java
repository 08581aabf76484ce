package pl.oparcie.intake.indication;

import java.util.Set;
import pl.oparcie.access.Action;
import pl.oparcie.access.Grant;

/** What may be done with an indication whose case is open. */
enum IntakeAction implements Action {
    /** Tell the author that work was taken up, or not. */
    TELL;

    @Override
    public Set<Grant> allowedTo() {
        return WORKERS;
    }
}
