package pl.oparcie.access.role;

import static pl.oparcie.access.role.RoleConflict.Certainty.INTERPRETATION;
import static pl.oparcie.access.role.RoleConflict.Certainty.LETTER_OF_LAW;
import static pl.oparcie.access.role.RoleConflict.Certainty.STANDARD;
import static pl.oparcie.access.role.RoleConflict.Severity.REFUSED;
import static pl.oparcie.access.role.RoleConflict.Severity.WARNING;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Combinations of roles that the law or the centre's separation mode rules out. */
public final class RoleConflicts {

    private static final String FAMILY_SUPPORT = "ustawy z 9.06.2011 o wspieraniu rodziny i systemie pieczy zastępczej";
    private static final String INSPECTOR_KEY = "access.role-conflict.data-inspector-interest";
    private static final String INSPECTOR_ARTICLE = "art. 38 ust. 6 RODO";

    private static final List<RoleConflict> ALWAYS = List.of(
            new RoleConflict(
                    Role.FAMILY_ASSISTANT,
                    Role.SOCIAL_WORKER,
                    REFUSED,
                    "access.role-conflict.family-assistant-social-worker",
                    "art. 17 ust. 3 " + FAMILY_SUPPORT,
                    LETTER_OF_LAW),
            new RoleConflict(
                    Role.FAMILY_ASSISTANT,
                    Role.BENEFITS_WORKER,
                    REFUSED,
                    "access.role-conflict.family-assistant-benefits",
                    "art. 17 ust. 4 " + FAMILY_SUPPORT,
                    LETTER_OF_LAW),
            inspector(Role.DIRECTOR, REFUSED),
            inspector(Role.ADMINISTRATOR, REFUSED),
            inspector(Role.TEAM_LEADER, WARNING),
            inspector(Role.TEAM_CHAIR, WARNING));

    private RoleConflicts() {}

    /** Every conflict in a set of roles held by one person, refusals before warnings. */
    public static List<RoleConflict> among(Set<Role> roles, Separation separation) {
        return Stream.concat(ALWAYS.stream(), Stream.of(separated(separation)))
                .filter(conflict -> conflict.isAmong(roles))
                .sorted((one, other) -> one.severity().compareTo(other.severity()))
                .toList();
    }

    /** True when no conflict among the roles forbids granting them; warnings may remain. */
    public static boolean isAllowed(Set<Role> roles, Separation separation) {
        return among(roles, separation).stream().noneMatch(conflict -> conflict.severity() == REFUSED);
    }

    /** RODO names no positions: guidelines WP 243 point at whoever decides on purposes and means of processing. */
    private static RoleConflict inspector(Role other, RoleConflict.Severity severity) {
        return new RoleConflict(Role.DATA_INSPECTOR, other, severity, INSPECTOR_KEY, INSPECTOR_ARTICLE, INTERPRETATION);
    }

    private static RoleConflict separated(Separation separation) {
        return new RoleConflict(
                Role.SOCIAL_WORKER,
                Role.BENEFITS_WORKER,
                separation == Separation.ON ? REFUSED : WARNING,
                "access.role-conflict.social-work-benefits",
                "art. 110a ustawy z 12.03.2004 o pomocy społecznej",
                STANDARD);
    }
}
