package pl.oparcie.contract;

import java.util.Set;
import pl.oparcie.access.Action;
import pl.oparcie.access.Grant;

/** What a user may ask to do with contracts of a case. */
enum ContractAction implements Action {
    READ,
    WRITE;

    @Override
    public Set<Grant> allowedTo() {
        return switch (this) {
            case READ -> EVERYBODY;
            case WRITE -> WORKERS;
        };
    }
}
