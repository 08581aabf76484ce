package pl.oparcie.diagnosis;

import java.util.Set;
import pl.oparcie.access.Action;
import pl.oparcie.access.Grant;

/** What a user may ask to do with a diagnosis. */
enum DiagnosisAction implements Action {
    READ,
    WRITE,
    APPROVE;

    @Override
    public Set<Grant> allowedTo() {
        return switch (this) {
            case READ -> EVERYBODY;
            case WRITE -> WORKERS;
            case APPROVE -> SUPERVISORS;
        };
    }
}
