package pl.oparcie.casework.activity;

/** How people met. */
enum Medium {
    IN_PERSON,
    PHONE,
    LETTER,
    EMAIL,
    VIDEO
}
