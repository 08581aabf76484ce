package pl.oparcie.contract;

/** Why a contract ended for reasons nobody of its parties set. */
public enum EndCause {
    DEATH,
    MOVE,
    PRISON,
    ILLNESS,
    OTHER
}
