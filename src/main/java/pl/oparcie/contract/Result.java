package pl.oparcie.contract;

/** How a signed contract ended. */
public enum Result {
    REALISED,
    PARTLY,
    /** Not kept by the person; no sanction follows by itself. */
    BROKEN,
    BY_CONSENT,
    EXPIRED,
    /** Death, move, prison, illness. */
    INDEPENDENT
}
