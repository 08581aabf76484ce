package pl.oparcie.register.person;

/** An answer that may not be known yet. */
enum YesNo {
    YES,
    NO,
    UNKNOWN
}
