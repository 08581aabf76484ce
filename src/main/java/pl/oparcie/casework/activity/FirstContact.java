package pl.oparcie.casework.activity;

/** What the activity was for the first contact of the case. */
enum FirstContact {
    HELD,
    REFUSED,
    NOT_THIS
}
