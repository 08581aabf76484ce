package pl.oparcie.contract;

/** Why a contract ended for reasons nobody of its parties set. */
public enum EndCause {
    DEATH,
    MOVE,
    PRISON,
    ILLNESS,
    OTHER;

    /** Who died, moved away or is in prison is not counted among those who do without help (social-contract 8). */
    boolean gone() {
        return this == DEATH || this == MOVE || this == PRISON;
    }
}
