package pl.oparcie.intake;

/** The six areas in which social work is done. */
public enum Area {
    FAMILY,
    FORMAL_LEGAL,
    HOUSING,
    HEALTH,
    FINANCE,
    WORK
}
