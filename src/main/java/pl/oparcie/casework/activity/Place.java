package pl.oparcie.casework.activity;

/** Where it was. */
enum Place {
    HOME,
    OFFICE,
    INSTITUTION,
    OUTDOORS,
    REMOTE
}
