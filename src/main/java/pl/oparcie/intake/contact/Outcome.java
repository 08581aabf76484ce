package pl.oparcie.intake.contact;

/** What came of a contact; information alone is not social work. */
public enum Outcome {
    INFORMATION,
    INDICATION,
    INTERVENTION,
    REFERRED
}
