package pl.oparcie.register;

/** Sex as the register of the centre keeps it. */
public enum RecordedSex {
    F,
    M,
    UNKNOWN
}
