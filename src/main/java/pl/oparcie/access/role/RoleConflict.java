package pl.oparcie.access.role;

import java.util.Set;

/**
 * Two roles that one person should not hold together.
 *
 * @param messageKey the key of the explanation shown to whoever grants the roles
 * @param article the legal source, as cited in Polish
 */
public record RoleConflict(
        Role first, Role second, Severity severity, String messageKey, String article, Certainty certainty) {

    /** What the program does about it. */
    public enum Severity {
        REFUSED,
        WARNING
    }

    /** How firmly the source forbids it. */
    public enum Certainty {
        /** The provision names both roles. */
        LETTER_OF_LAW,
        /** The provision is general; guidelines or decisions of authorities apply it to these roles. */
        INTERPRETATION,
        /** No provision: a recommended standard of work, which the centre may adopt. */
        STANDARD
    }

    public RoleConflict {
        if (first == second) {
            throw new IllegalArgumentException("A role does not conflict with itself");
        }
    }

    /** True when a person holding all these roles is in this conflict. */
    public boolean isAmong(Set<Role> roles) {
        return roles.contains(first) && roles.contains(second);
    }
}
