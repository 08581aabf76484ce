package pl.oparcie.casework;

import java.util.EnumSet;
import java.util.Set;
import pl.oparcie.access.Action;
import pl.oparcie.access.Grant;

/** What may be asked of a case itself. */
public enum CaseAction implements Action {
    /** Open it and read. */
    READ,
    /** Note what is done in it; change reasons, target groups, safety marks; suspend and resume; propose its closing. */
    WORK,
    /** Take in co-workers, propose another lead. */
    HAND_ON,
    /** Accept the closing, open again, move at once. */
    DECIDE;

    @Override
    public Set<Grant> allowedTo() {
        return switch (this) {
            case READ -> EVERYBODY;
            case WORK -> EnumSet.of(Grant.LEAD, Grant.CO_WORKER, Grant.SUBSTITUTE, Grant.TEAM_LEADER, Grant.DIRECTOR);
            case HAND_ON -> EnumSet.of(Grant.LEAD, Grant.SUBSTITUTE, Grant.TEAM_LEADER, Grant.DIRECTOR);
            case DECIDE -> SUPERVISORS;
        };
    }
}
