package pl.oparcie.attachment;

/** How a document came to be. */
public enum Origin {
    /** Somebody gave it or sent it. */
    RECEIVED,
    /** The centre made it. */
    OWN,
    /** The centre's own, signed: kept as it was signed. */
    SIGNED
}
