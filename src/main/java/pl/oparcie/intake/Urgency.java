package pl.oparcie.intake;

/** How soon somebody has to act. */
public enum Urgency {
    ORDINARY,
    URGENT,
    INTERVENTION
}
