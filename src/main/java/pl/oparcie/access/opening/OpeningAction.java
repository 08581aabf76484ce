package pl.oparcie.access.opening;

import java.util.EnumSet;
import java.util.Set;
import pl.oparcie.access.Action;
import pl.oparcie.access.Grant;

/** What one may do with the doors of a case. */
enum OpeningAction implements Action {
    /** See who may open the case, and why. */
    SEE_WHO,
    /** Let somebody in until a day, end that, and read of emergencies. */
    LET_IN;

    @Override
    public Set<Grant> allowedTo() {
        return switch (this) {
            case SEE_WHO -> EVERYBODY;
            case LET_IN -> Set.copyOf(EnumSet.of(Grant.LEAD, Grant.TEAM_LEADER, Grant.DIRECTOR));
        };
    }
}
