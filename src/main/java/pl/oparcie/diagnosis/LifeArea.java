package pl.oparcie.diagnosis;

/** The eight areas in which a situation is looked at, a goal set and a change measured. */
public enum LifeArea {
    FAMILY,
    HOUSING,
    HEALTH,
    FINANCE,
    WORK,
    LEGAL,
    SOCIAL,
    SAFETY
}
