package pl.oparcie.casework;

/** Why a final evaluation was not possible. */
public enum NoEvaluation {
    CLIENT_REFUSED,
    NO_CONTACT,
    MOVED_AWAY,
    DEATH,
    /** The work ended before a plan was agreed. */
    NOT_BEGUN,
    OTHER
}
