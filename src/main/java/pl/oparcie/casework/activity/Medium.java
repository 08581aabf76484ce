package pl.oparcie.casework.activity;

/** How people met. */
public enum Medium {
    IN_PERSON,
    PHONE,
    LETTER,
    EMAIL,
    VIDEO
}
