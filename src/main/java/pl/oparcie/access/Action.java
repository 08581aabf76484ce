package pl.oparcie.access;

import java.util.EnumSet;
import java.util.Set;

/** Something a user may ask to do with a case. Each module lists its own in an enum. */
public interface Action {

    /** Everybody who works on the case: lead, co-worker, substitute. */
    Set<Grant> WORKERS = Set.copyOf(EnumSet.of(Grant.LEAD, Grant.CO_WORKER, Grant.SUBSTITUTE));

    /** Those who watch over the work: team leader, director. */
    Set<Grant> SUPERVISORS = Set.copyOf(EnumSet.of(Grant.TEAM_LEADER, Grant.DIRECTOR));

    /** Everybody who may open the case at all. */
    Set<Grant> EVERYBODY = Set.copyOf(EnumSet.allOf(Grant.class));

    /** The constant's name, for the log. */
    String name();

    /** Who may. */
    Set<Grant> allowedTo();
}
