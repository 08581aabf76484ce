package pl.oparcie.intake.indication;

/** Whether minors live in the household. */
enum Minors {
    YES,
    NO,
    UNKNOWN
}
