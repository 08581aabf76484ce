package pl.oparcie.casework.activity;

/** Where it was. */
public enum Place {
    HOME,
    OFFICE,
    INSTITUTION,
    OUTDOORS,
    REMOTE
}
