package pl.oparcie.casework.activity;

import java.util.EnumSet;
import java.util.Set;
import pl.oparcie.access.Action;
import pl.oparcie.access.Grant;

/** What may be asked of the activities of a case. */
enum ActivityAction implements Action {
    READ,
    /** Note what was done; plan a visit. */
    RECORD,
    /** Mend or cancel an entry. */
    CORRECT,
    /** Act in a crisis: also somebody who let himself in with a reason. */
    INTERVENE;

    @Override
    public Set<Grant> allowedTo() {
        return switch (this) {
            case READ -> EVERYBODY;
            case RECORD, CORRECT ->
                EnumSet.of(Grant.LEAD, Grant.CO_WORKER, Grant.SUBSTITUTE, Grant.TEAM_LEADER, Grant.DIRECTOR);
            case INTERVENE ->
                EnumSet.of(
                        Grant.LEAD,
                        Grant.CO_WORKER,
                        Grant.SUBSTITUTE,
                        Grant.TEAM_LEADER,
                        Grant.DIRECTOR,
                        Grant.BREAK_GLASS);
        };
    }
}
