package pl.oparcie.intake;

/** On whose word help begins (art. 102 of the Social Assistance Act), or the benefits worker's indication. */
public enum Source {
    INDICATION,
    OWN_REQUEST,
    REPRESENTATIVE,
    OTHER_PERSON,
    EX_OFFICIO
}
