package pl.oparcie.casework;

/** Stages of methodical work, in order. */
public enum Stage {
    INDICATION,
    DIAGNOSIS,
    PLAN,
    REALISATION,
    REVIEW,
    CLOSING
}
