package pl.oparcie.tool;

import java.util.Set;
import pl.oparcie.access.Action;
import pl.oparcie.access.Grant;

/** What a user may ask to do with tools: those who work on the case fill them, those let in read them (social-work-tools 9.12). */
enum ToolAction implements Action {
    READ,
    WRITE,
    /** Approving what needs the head's word. */
    APPROVE;

    @Override
    public Set<Grant> allowedTo() {
        return switch (this) {
            case READ -> EVERYBODY;
            case WRITE -> WORKERS;
            case APPROVE -> Set.of(Grant.DIRECTOR);
        };
    }
}
