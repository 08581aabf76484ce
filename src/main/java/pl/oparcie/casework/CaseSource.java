package pl.oparcie.casework;

/** How a case began (art. 102). */
public enum CaseSource {
    /** Accepted indication of a benefits worker. */
    INDICATION,
    OWN_REQUEST,
    /** Legal representative. */
    REPRESENTATIVE,
    /** Another person, with the consent of the one concerned. */
    OTHER_PERSON,
    EX_OFFICIO
}
