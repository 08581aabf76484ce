package pl.oparcie.contract;

import java.util.EnumSet;
import java.util.Set;
import pl.oparcie.access.Action;
import pl.oparcie.access.Grant;

/** What a user may ask to do with contracts of a case. */
enum ContractAction implements Action {
    READ,
    WRITE,
    /** To say what became of a proposal under art. 11. */
    SAY_OUTCOME;

    @Override
    public Set<Grant> allowedTo() {
        return switch (this) {
            case READ -> EVERYBODY;
            case WRITE -> WORKERS;
            case SAY_OUTCOME -> EnumSet.of(Grant.DIRECTOR);
        };
    }
}
